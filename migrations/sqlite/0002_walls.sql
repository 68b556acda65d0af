-- A link that opens the wall on one screen; revoking it is deleting it. The board is public, so it opens nothing that
-- the code does not: it is what a screen is known by.
create table wall (
    id integer primary key,
    forum_id integer not null references forum (id),
    token_hash text not null unique check (length(token_hash) = 64),
    -- 1 to 60 characters as a person counts them, at most 48 bytes each (domain::WallLabel).
    label text not null check (length(cast(label as blob)) between 1 and 2880),
    created_at integer not null,
    -- When a screen last showed it; null: never.
    seen_at integer
) strict;

create index wall_forum on wall (forum_id);
