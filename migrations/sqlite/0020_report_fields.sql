-- A report has parts. What was written before is all notes.
alter table report add column fields text not null default '{}' check (json_valid(fields));
update report set fields = json_object('notes', text);
alter table report drop column text;

-- When a revision was written, as the journal says it.
alter table report add column at integer not null default 0;
update report set at = coalesce((
    select journal.at from journal
    where journal.forum_id = report.forum_id
      and change ->> '$.report_written.session' = report.session_id
      and change ->> '$.report_written.revision' = report.revision
), 0);

-- What is said of artificial intelligence while a report is published (domain::Declaration).
create table declaration (
    forum_id integer not null references forum (id),
    session_id integer not null,
    assistance text not null check (assistance in ('none', 'transcription', 'rewording', 'writing')),
    -- Which tool, what for, and who has read it over; the reviewer is emptied when that person is erased.
    tool text not null check (assistance = 'none' or tool <> ''),
    why text not null check (assistance = 'none' or why <> ''),
    reviewer text not null,
    at integer not null,
    primary key (forum_id, session_id)
) strict, without rowid;
