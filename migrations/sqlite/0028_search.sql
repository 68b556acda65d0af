-- The words of topics and of published reports, to be found in. Kept in the transaction that changes them.
-- « modele » finds « modèle »: accents are left out.
create virtual table search using fts5(
    -- Of the topic; a report is called after it.
    title,
    text,
    forum_id unindexed,
    -- « topic » or « report »
    kind unindexed,
    -- The topic's number in its forum, or the session's.
    item unindexed,
    -- Only for who has joined.
    participants unindexed,
    tokenize = 'unicode61 remove_diacritics 2'
);

-- 0: its words are not in it yet, and are put there when the server starts.
alter table forum add column indexed integer not null default 0 check (indexed in (0, 1));
