-- « On en est à… »: what a session is at just now. One line for each session, replaced and then forgotten: it is never in
-- the journal. It goes with who said it.
create table progress (
    forum_id integer not null,
    session_id integer not null,
    person_id text not null,
    -- 1 to 120 characters as a person counts them, at most 48 bytes for each (domain::ProgressLine).
    line text not null check (line <> '' and length(cast(line as blob)) <= 5760),
    primary key (forum_id, session_id),
    foreign key (forum_id, person_id) references person (forum_id, id) on delete cascade
) strict, without rowid;

create index progress_person on progress (forum_id, person_id);
