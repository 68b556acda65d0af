-- « Signaler » on a person's card too: a case may be about somebody. Both tables are made anew, because what a case is
-- about is a check of the whole row.

create table moderation_case_new (
    forum_id integer not null references forum (id),
    -- 1, 2, 3… within the forum.
    id integer not null check (id >= 1),
    -- Of one of them.
    topic_id integer,
    session_id integer,
    -- A random id, which leads nowhere once the person is erased.
    person_id text check (length(person_id) = 36),
    -- domain::CaseCategory
    category text not null check (category <> ''),
    -- What stood there when it was reported.
    snapshot text not null,
    primary key (forum_id, id),
    check ((topic_id is not null) + (session_id is not null) + (person_id is not null) = 1)
) strict, without rowid;

insert into moderation_case_new (forum_id, id, topic_id, session_id, category, snapshot)
select forum_id, id, topic_id, session_id, category, snapshot from moderation_case;

create table case_entry_new (
    forum_id integer not null,
    case_id integer not null,
    seq integer not null check (seq >= 1),
    -- Of the form that wrote it: sent again, it is the same line.
    op text not null check (length(op) = 36),
    at integer not null,
    -- A random id, which leads nowhere once the person is erased.
    person_id text not null check (length(person_id) = 36),
    -- domain::CaseStep
    step text not null check (step <> ''),
    -- Of a decision: domain::Measure, with commas between them.
    measures text not null,
    words text not null check (words <> ''),
    -- SHA-256 of this line and of the seal before it.
    seal text not null check (length(seal) = 64),
    primary key (forum_id, case_id, seq),
    unique (forum_id, op),
    foreign key (forum_id, case_id) references moderation_case_new (forum_id, id) on delete cascade
) strict, without rowid;

insert into case_entry_new (forum_id, case_id, seq, op, at, person_id, step, measures, words, seal)
select forum_id, case_id, seq, op, at, person_id, step, measures, words, seal from case_entry;

drop table case_entry;
drop table moderation_case;
alter table moderation_case_new rename to moderation_case;
alter table case_entry_new rename to case_entry;

-- A trace that could be changed would be none. It goes a year after the case was closed, all of it.
create trigger case_entry_is_never_changed before update on case_entry begin
    select raise(abort, 'a line of a trace is never changed');
end;
