-- The database of one instance. Forward only: an applied file is never edited, a change is a new file.
-- Constraints say again what the rules say, so that a mistake above them cannot be kept.

-- One occurrence, one day.
create table forum (
    id integer primary key,
    -- Six letters and digits people read on the wall (domain::ForumCode).
    code text not null unique check (length(code) = 6),
    -- Title and date are repeated from the journal, so that a list of forums does not replay them all.
    title text not null check (title <> ''),
    date text not null check (date like '____-__-__'),
    -- The home page lists only forums marked public.
    listed integer not null check (listed in (0, 1)),
    created_at integer not null
) strict;

-- The only truth about the board: loading a forum replays it.
create table journal (
    forum_id integer not null references forum (id),
    -- Gap-free within a forum; a second writer that believed it was alone fails on this key.
    seq integer not null check (seq >= 1),
    at integer not null,
    -- The random id of a person, and nothing else about them; null: the console.
    actor text,
    op text not null,
    -- Who is interested in what is private: it is kept without a time in `interest`, never here.
    change text not null check (json_valid(change) and json_type(change, '$.interest_set') is null),
    primary key (forum_id, seq)
) strict, without rowid;

-- People are not in the journal: erasing one is deleting this row.
create table person (
    forum_id integer not null references forum (id),
    id text not null check (length(id) = 36),
    -- 1 to 80 characters as a person counts them, at most 16 bytes for each (domain::PersonName).
    name text not null check (length(cast(name as blob)) between 1 and 1280),
    role text not null check (role in ('participant', 'facilitator')),
    created_at integer not null,
    primary key (forum_id, id)
) strict, without rowid;

-- A browser. Several may be one person; the token itself is only in the browser.
create table device (
    forum_id integer not null,
    -- Keyed by forum as well, so that a reader of the database cannot follow a browser from day to day.
    token_hash text not null check (length(token_hash) = 64),
    person_id text not null,
    primary key (forum_id, token_hash),
    foreign key (forum_id, person_id) references person (forum_id, id) on delete cascade
) strict, without rowid;

create index device_person on device (forum_id, person_id);

-- What makes a submission act once. No time, and a digest keyed with the browser's secret, so that a reader of
-- the database cannot find out by trial which topic someone marked.
create table operation (
    forum_id integer not null,
    -- The device.
    actor text not null,
    op text not null check (length(op) = 36),
    digest text not null check (length(digest) = 64),
    -- The answer, accepted or refused, which a repetition receives again.
    outcome text not null check (json_valid(outcome)),
    primary key (forum_id, actor, op),
    foreign key (forum_id, actor) references device (forum_id, token_hash) on delete cascade
) strict, without rowid;

-- A link that makes who follows it a facilitator; revoking it is deleting it.
create table invitation (
    id integer primary key,
    forum_id integer not null references forum (id),
    role text not null check (role in ('participant', 'facilitator')),
    key_hash text not null unique check (length(key_hash) = 64),
    -- What it was made for; the server's own is `console`.
    label text not null,
    created_at integer not null
) strict;

create index invitation_forum on invitation (forum_id, label);

-- Any number, never binding, private: no time, and no row order that would tell one.
create table interest (
    forum_id integer not null,
    topic_id integer not null,
    person_id text not null,
    primary key (forum_id, topic_id, person_id),
    foreign key (forum_id, person_id) references person (forum_id, id) on delete cascade
) strict, without rowid;

create index interest_person on interest (forum_id, person_id);

-- The texts of a session's report; the journal knows only that a revision was written.
create table report (
    forum_id integer not null references forum (id),
    session_id integer not null,
    -- Each revision starts from the one before: two writers never overwrite each other.
    revision integer not null check (revision >= 1),
    text text not null,
    -- The random id of a person, which leads nowhere once they are erased.
    author text,
    primary key (forum_id, session_id, revision)
) strict;

-- What is stored under `files/`, by random id.
create table attachment (
    id text primary key check (length(id) = 36),
    forum_id integer not null references forum (id),
    session_id integer not null,
    -- Shown, never used as a path.
    name text not null check (name <> ''),
    -- Found by looking into the file; nothing else is taken.
    media_type text not null check (media_type in ('image/png', 'image/jpeg', 'image/webp', 'application/pdf')),
    size integer not null check (size > 0)
) strict, without rowid;

create index attachment_session on attachment (forum_id, session_id);
