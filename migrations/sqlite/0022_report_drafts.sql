-- What someone types into a report and has not saved yet: the form as it stands, right or wrong.
create table report_draft (
    forum_id integer not null,
    session_id integer not null,
    person_id text not null,
    -- Pairs of a field's name and what is in it.
    fields text not null check (json_valid(fields)),
    at integer not null,
    primary key (forum_id, session_id, person_id),
    foreign key (forum_id, person_id) references person (forum_id, id) on delete cascade
) strict;

create index report_draft_person on report_draft (forum_id, person_id);
