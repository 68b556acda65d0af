-- Texts and office documents beside pictures and PDF.

create table new_attachment (
    id text primary key check (length(id) = 36),
    forum_id integer not null references forum (id),
    session_id integer not null,
    -- Shown, never used as a path.
    name text not null check (name <> ''),
    -- Found by looking into the file; nothing else is taken (files::Kind).
    media_type text not null check (
        media_type in (
            'image/png',
            'image/jpeg',
            'image/webp',
            'application/pdf',
            'text/plain',
            'application/vnd.oasis.opendocument.text',
            'application/vnd.oasis.opendocument.spreadsheet',
            'application/vnd.oasis.opendocument.presentation',
            'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
            'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
            'application/vnd.openxmlformats-officedocument.presentationml.presentation'
        )
    ),
    size integer not null check (size > 0)
) strict, without rowid;

insert into new_attachment (id, forum_id, session_id, name, media_type, size)
select id, forum_id, session_id, name, media_type, size from attachment;

drop table attachment;
alter table new_attachment rename to attachment;
create index attachment_session on attachment (forum_id, session_id);
