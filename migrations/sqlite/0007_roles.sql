-- Organisers beside facilitators, and people who are registered by someone else.

-- What someone may do beyond their own topics; several of these may be one person's, a participant has none.
create table role (
    forum_id integer not null,
    person_id text not null,
    -- domain::Role
    role text not null check (role in ('organiser', 'facilitator', 'moderator')),
    primary key (forum_id, person_id, role),
    foreign key (forum_id, person_id) references person (forum_id, id) on delete cascade
) strict, without rowid;

-- Facilitators could do everything before there were organisers, and nobody loses anything.
insert into role (forum_id, person_id, role)
select forum_id, id, 'organiser' from person where role = 'facilitator';

alter table person drop column role;

-- How someone came in: by themselves in a browser, or through a facilitator who typed their name.
alter table person add column channel text not null default 'web' check (channel in ('web', 'on_site'));

-- A link that gives who follows it a role.
create table new_invitation (
    id integer primary key,
    forum_id integer not null references forum (id),
    role text not null check (role in ('organiser', 'facilitator', 'moderator')),
    key_hash text not null unique check (length(key_hash) = 64),
    -- 1 to 60 characters as a person counts them, at most 48 bytes each (domain::InvitationLabel).
    label text not null check (length(cast(label as blob)) between 1 and 2880),
    created_at integer not null,
    -- When someone last came in with it; null: never.
    used_at integer,
    -- When it was taken back. The row stays, so that the form which made it does not make it anew.
    revoked_at integer,
    -- By the program at a terminal, which replaces those it printed before.
    printed integer not null check (printed in (0, 1))
) strict;

insert into new_invitation (id, forum_id, role, key_hash, label, created_at, printed)
select id, forum_id, 'organiser', key_hash, label, created_at, 1 from invitation where role = 'facilitator';

drop table invitation;
alter table new_invitation rename to invitation;
create index invitation_forum on invitation (forum_id, label);

-- Who accepted which version of which charter. Not consent to anything about personal data: that is asked apart.
create table new_acceptance (
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
    -- By the person in a browser, or aloud to a facilitator.
    channel text not null check (channel in ('web', 'on_site')),
    -- The random id of that facilitator, which leads nowhere once they are erased.
    heard_by text check ((heard_by is null) = (channel = 'web')),
    -- When the person left; a year later the row goes too.
    left_at integer,
    primary key (forum_id, person_id, slug, version)
) strict, without rowid;

insert into new_acceptance (forum_id, person_id, slug, version, sha256, wording, at, channel, left_at)
select forum_id, person_id, slug, version, sha256, wording, at, channel, left_at from acceptance;

drop table acceptance;
alter table new_acceptance rename to acceptance;
