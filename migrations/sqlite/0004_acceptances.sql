-- Who accepted which version of which charter. Not consent to anything about personal data: that is asked apart.
create table acceptance (
    forum_id integer not null references forum (id),
    -- The random id of a person. Not a foreign key: the proof outlives the name for a year.
    person_id text not null check (length(person_id) = 36),
    slug text not null check (length(slug) between 1 and 60),
    version integer not null check (version >= 1),
    -- Of the text that was accepted.
    sha256 text not null check (length(sha256) = 64),
    -- The sentence beside the box that was ticked.
    wording text not null check (wording <> ''),
    -- UTC, seconds.
    at integer not null,
    -- By the person, in a browser.
    channel text not null check (channel = 'web'),
    -- When the person left; a year later the row goes too.
    left_at integer,
    primary key (forum_id, person_id, slug, version)
) strict, without rowid;
