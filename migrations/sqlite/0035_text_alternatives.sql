-- What one sees on a picture, for those who do not see it; empty until someone says it. 0 to 300 characters as a person
-- counts them, at most 48 bytes for each (domain::TextAlternative).
alter table attachment add column alt text not null default '' check (length(cast(alt as blob)) <= 14400);
