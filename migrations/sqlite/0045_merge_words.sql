-- What people said when they suggested that two topics be one, or answered: it is never in the journal, and goes with the
-- suggestion, or with who said it.
create table merge_word (
    forum_id integer not null,
    host integer not null,
    guest integer not null,
    person_id text not null,
    -- 1 to 200 characters as a person counts them, at most 48 bytes for each (domain::MergeWord).
    word text not null check (word <> '' and length(cast(word as blob)) <= 9600),
    primary key (forum_id, host, guest, person_id),
    foreign key (forum_id, person_id) references person (forum_id, id) on delete cascade
) strict, without rowid;

create index merge_word_person on merge_word (forum_id, person_id);
