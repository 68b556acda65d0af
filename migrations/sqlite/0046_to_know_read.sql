-- Up to which act someone has read what concerns them: one number for each person. What it says is in the journal.
create table to_know_read (
    forum_id integer not null,
    person_id text not null,
    act integer not null check (act > 0),
    primary key (forum_id, person_id),
    foreign key (forum_id, person_id) references person (forum_id, id) on delete cascade
) strict, without rowid;
