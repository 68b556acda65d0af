-- More kinds of mail: a place that became free, and a word before the people of a forum are forgotten.

create table new_mail (
    forum_id integer not null,
    -- Random; also its Message-ID, the same at each attempt.
    id text not null check (length(id) = 36),
    person_id text not null,
    -- server::store::MailContent
    kind text not null check (kind <> ''),
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

insert into new_mail (forum_id, id, person_id, kind, mailing, address, asked_at, attempts, due_at, sent_at, reason)
select forum_id, id, person_id, kind, mailing, address, asked_at, attempts, due_at, sent_at, reason from mail;

drop table mail;
alter table new_mail rename to mail;

create index mail_person on mail (forum_id, person_id);
create index mail_due on mail (due_at) where due_at is not null;
-- Nobody gets the same message twice.
create unique index mail_once on mail (forum_id, mailing, lower(address)) where mailing is not null;

-- When those who gave an address were told that the people of this forum will be forgotten; what is done afterwards
-- makes it void.
alter table forum add column warned_at integer;
