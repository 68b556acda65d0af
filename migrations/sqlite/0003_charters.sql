-- Rule texts that people accept. Every version is kept word for word, for ever.

create table charter (
    id integer primary key,
    -- null: a starting text of this program, which is version 1 of it in every forum.
    forum_id integer references forum (id),
    -- Its name in addresses (domain::CharterSlug).
    slug text not null check (length(slug) between 1 and 60 and slug not glob '*[^a-z0-9-]*'),
    version integer not null check (version >= 1),
    title text not null check (title <> ''),
    lang text not null check (lang in ('fr', 'en')),
    audience text not null check (audience in ('everyone', 'public', 'private')),
    -- « L'essentiel »: short sentences, one to a line.
    summary text not null check (summary <> ''),
    -- 1 to 40,000 characters as a person counts them (domain::CharterText).
    text text not null check (length(cast(text as blob)) between 1 and 1920000),
    -- Of the text's bytes: whoever kept a copy can tell that nothing was changed afterwards.
    sha256 text not null check (length(sha256) = 64),
    written_at integer not null,
    -- The random id of a person, which leads nowhere once they are erased; null: a starting text.
    author text check ((author is null) = (forum_id is null))
) strict;

-- Two people who edit the same version never both succeed. Nulls would all be different, hence the number.
create unique index charter_version on charter (coalesce(forum_id, 0), slug, version);

-- What is written is not changed, whatever goes wrong above.
create trigger charter_is_never_changed before update on charter begin
    select raise(abort, 'a version of a charter is never changed');
end;

-- Which of its charters a forum asks everyone to accept.
create table mandatory_charter (
    forum_id integer not null references forum (id),
    slug text not null check (length(slug) between 1 and 60),
    primary key (forum_id, slug)
) strict, without rowid;
