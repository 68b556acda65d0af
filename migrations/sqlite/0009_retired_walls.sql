-- A link that was taken back stays known, so that the form that made it, sent again, does not bring it back.
alter table wall add column retired integer not null default 0 check (retired in (0, 1));
