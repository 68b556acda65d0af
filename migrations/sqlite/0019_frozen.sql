-- Someone asked that what is kept of them is shown nowhere and used for nothing, until they decide (GDPR, articles 18
-- and 21).
alter table person add column frozen integer not null default 0 check (frozen in (0, 1));
