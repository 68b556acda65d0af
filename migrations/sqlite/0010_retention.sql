-- How many people were interested in a topic, once who they were was forgotten.
create table interest_count (
    forum_id integer not null references forum (id),
    topic_id integer not null,
    count integer not null check (count > 0),
    primary key (forum_id, topic_id)
) strict, without rowid;

-- What went by itself because its time was over: proof that it goes. What kind, how much and when; of nobody.
create table purge (
    id integer primary key,
    -- UTC, seconds.
    at integer not null,
    -- server::retention::Kind
    kind text not null check (kind <> ''),
    -- Rows, or people.
    count integer not null check (count > 0)
) strict;
