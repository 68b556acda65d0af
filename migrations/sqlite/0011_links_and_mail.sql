-- A link that makes a browser that of a person, once and for a quarter of an hour.
create table link (
    forum_id integer not null,
    token_hash text not null check (length(token_hash) = 64),
    person_id text not null,
    -- Where it was sent to; null: shown on another device of the same person.
    address text,
    -- UTC, seconds.
    expires_at integer not null,
    primary key (forum_id, token_hash),
    foreign key (forum_id, person_id) references person (forum_id, id) on delete cascade
) strict, without rowid;

create index link_person on link (forum_id, person_id);

-- One message of practical information, as the team sent it.
create table mailing (
    forum_id integer not null references forum (id),
    -- Of the form that sent it: sent again, it is the same message.
    op text not null check (length(op) = 36),
    subject text not null check (subject <> ''),
    body text not null check (body <> ''),
    at integer not null,
    primary key (forum_id, op)
) strict, without rowid;

-- What is to be sent, and what became of it; 30 days, or as long as the person is here. Links and texts are made when a
-- mail is sent, so that none of their secrets is here.
create table mail (
    forum_id integer not null,
    -- Random; also its Message-ID, the same at each attempt.
    id text not null check (length(id) = 36),
    person_id text not null,
    kind text not null check (kind in ('reconnection', 'receipt', 'practical')),
    -- The message of practical information.
    mailing text,
    address text not null check (length(address) between 6 and 254),
    asked_at integer not null,
    attempts integer not null check (attempts >= 0),
    -- When it is tried next; null: it was sent or given up.
    due_at integer,
    sent_at integer,
    -- What the last attempt was answered, when it failed.
    reason text,
    primary key (forum_id, id),
    foreign key (forum_id, person_id) references person (forum_id, id) on delete cascade,
    foreign key (forum_id, mailing) references mailing (forum_id, op) on delete cascade,
    check ((kind = 'practical') = (mailing is not null)),
    check (due_at is null or sent_at is null)
) strict, without rowid;

create index mail_person on mail (forum_id, person_id);
create index mail_due on mail (due_at) where due_at is not null;
-- Nobody gets the same message twice.
create unique index mail_once on mail (forum_id, mailing, lower(address)) where mailing is not null;
