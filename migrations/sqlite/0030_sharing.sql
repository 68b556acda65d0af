-- Where reports are sent to, as organisers set it up. Its secrets are here and nowhere else: no page and no log has them.
create table channel (
    forum_id integer not null references forum (id),
    -- Of the form that made it: sent again, it is the same channel.
    id text not null check (length(id) = 36),
    name text not null check (name <> ''),
    kind text not null check (kind in ('mattermost', 'matrix')),
    -- What is not secret: the host.
    host text not null,
    -- Mattermost: the webhook, all of it a secret. Matrix: the homeserver.
    address text,
    room text,
    -- The access token of the account that writes there.
    token text,
    -- UTC, seconds. Secrets go with it; what became of messages stays.
    removed_at integer,
    primary key (forum_id, id),
    check ((address is null) = (removed_at is not null)),
    check ((room is not null and token is not null) = (kind = 'matrix' and removed_at is null))
) strict, without rowid;

-- What is sent to a channel, and what became of it; 30 days.
create table share (
    forum_id integer not null,
    -- Of the form and the channel: sent again, it is the same message. Matrix knows it by it too, so that there a retry
    -- never shows it twice.
    id text not null check (length(id) = 36),
    channel text not null,
    -- Null: to try the channel.
    session_id integer,
    -- The revision of the report whose message was read over.
    revision integer not null check (revision >= 0),
    -- Who asked for it; null: someone who is gone.
    person_id text,
    -- Lines, as they were read over; gone as soon as nothing will be sent any more.
    message text,
    -- Of all, or of its title and its address only.
    whole integer not null check (whole in (0, 1)),
    asked_at integer not null,
    state text not null check (state in ('waiting', 'sending', 'sent', 'unsure', 'refused')),
    attempts integer not null check (attempts >= 0),
    -- How many of its parts are known to have arrived: a retry never repeats them.
    arrived integer not null check (arrived >= 0),
    -- When it is tried next.
    due_at integer,
    -- What went wrong the last time.
    trouble text,
    primary key (forum_id, id),
    foreign key (forum_id, channel) references channel (forum_id, id),
    foreign key (forum_id, person_id) references person (forum_id, id),
    check ((due_at is not null) = (state = 'waiting')),
    check ((message is not null) = (state in ('waiting', 'sending'))),
    check (state not in ('unsure', 'refused') or trouble is not null)
) strict, without rowid;

create index share_channel on share (forum_id, channel);
create index share_person on share (forum_id, person_id) where person_id is not null;
create index share_due on share (due_at) where due_at is not null;
create index share_sending on share (state) where state = 'sending';
