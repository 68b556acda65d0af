-- Who registered before the day. No time: in which order is all that a waiting list needs to know. Withdrawing deletes
-- the row and leaves no trace.
create table registration (
    forum_id integer not null,
    person_id text not null,
    turn integer not null check (turn >= 1),
    -- There was no place left.
    waiting integer not null check (waiting in (0, 1)),
    -- What the person needs to take part (domain::Assistance), for the organisers and until a week after the day.
    assistance text not null check (length(cast(assistance as blob)) <= 48000),
    primary key (forum_id, person_id),
    foreign key (forum_id, person_id) references person (forum_id, id) on delete cascade
) strict, without rowid;

-- Two people are never at the same place of a waiting list.
create unique index registration_turn on registration (forum_id, turn);
