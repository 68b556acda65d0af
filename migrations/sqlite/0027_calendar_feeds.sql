-- The address that someone's own calendar asks again and again; a person has one at most.
create table calendar_feed (
    forum_id integer not null,
    person_id text not null,
    -- Whoever has the token reads the person's day.
    token_hash text not null unique check (length(token_hash) = 64),
    created_at integer not null,
    primary key (forum_id, person_id),
    foreign key (forum_id, person_id) references person (forum_id, id) on delete cascade
) strict, without rowid;
