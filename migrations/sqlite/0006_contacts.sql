-- Where a person may be written to, when they said so. Seen by themselves and the team; on no screen, in no journal.
create table contact (
    forum_id integer not null,
    person_id text not null,
    -- At most 254 bytes of plain ASCII (domain::EmailAddress).
    address text not null check (length(address) between 6 and 254 and address glob '?*@?*.?*'),
    -- The person has opened a link that was sent there.
    verified integer not null check (verified in (0, 1)),
    -- Practical information is wanted; a box of its own that nobody ticks beforehand.
    practical integer not null check (practical in (0, 1)),
    -- What the link in each mailing carries; it does nothing but untick that box.
    unsubscribe text not null unique check (length(unsubscribe) = 36),
    primary key (forum_id, person_id),
    foreign key (forum_id, person_id) references person (forum_id, id) on delete cascade
) strict, without rowid;
