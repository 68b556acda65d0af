-- An error that a reader found in a report (S1-09): told to who keeps it, until they close it. It goes with the reader.
create table report_flag (
    id integer primary key,
    forum_id integer not null,
    session_id integer not null,
    person_id text not null,
    -- 3 to 1,000 characters as a person counts them (domain::FlagText).
    text text not null check (length(text) >= 3),
    at integer not null,
    -- The same form sent twice is one.
    unique (forum_id, session_id, person_id, text),
    foreign key (forum_id, person_id) references person (forum_id, id) on delete cascade
) strict;

create index report_flag_person on report_flag (forum_id, person_id);
