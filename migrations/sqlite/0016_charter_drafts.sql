-- A version of a charter may be read by a second person before it is published, and may end with words of its own
-- rencontre or place.

-- « Addendum de cette rencontre »; part of the version: the hash is of the text and of it.
alter table charter add column addendum text not null default ''
    check (length(cast(addendum as blob)) <= 192000);

-- The random id of who approved it, which leads nowhere once they are erased; null: nobody was asked to. Whoever
-- wrote a version never approves it (S2-09).
alter table charter add column approved_by text check (approved_by is null or approved_by <> author);

-- Whether a version is published only once a second organiser approved it.
alter table forum add column asks_approval integer not null default 0 check (asks_approval in (0, 1));

-- What waits to be approved; one for each charter.
create table charter_draft (
    forum_id integer not null references forum (id),
    slug text not null check (length(slug) between 1 and 60 and slug not glob '*[^a-z0-9-]*'),
    -- The version it was written from; 0: a new charter.
    after integer not null check (after >= 0),
    title text not null check (title <> ''),
    lang text not null check (lang in ('fr', 'en')),
    audience text not null check (audience in ('everyone', 'public', 'private')),
    summary text not null check (summary <> ''),
    text text not null check (length(cast(text as blob)) between 1 and 1920000),
    addendum text not null check (length(cast(addendum as blob)) <= 192000),
    written_at integer not null,
    -- Random ids of people, which lead nowhere once they are erased.
    author text not null,
    -- Who sent it back, and why; null: it waits to be read.
    returned_by text,
    word text check (word <> ''),
    primary key (forum_id, slug),
    check ((returned_by is null) = (word is null))
) strict, without rowid;
