-- What people say of themselves beside their name, each fact as widely as they wish. Nothing said: no row.
create table person_fact (
    forum_id integer not null,
    person_id text not null,
    fact text not null check (fact in ('pronouns', 'pronunciation', 'organisation', 'occupation')),
    -- 1 to 80 characters as a person counts them, at most 48 bytes each (domain::FactText).
    text text not null check (length(cast(text as blob)) between 1 and 3840),
    shown_to text not null check (shown_to in ('participants', 'team', 'nobody')),
    primary key (forum_id, person_id, fact),
    foreign key (forum_id, person_id) references person (forum_id, id) on delete cascade
) strict, without rowid;

-- Who may be on photos. No row: prefers not to be, like whoever never answered.
create table photo_choice (
    forum_id integer not null,
    person_id text not null,
    choice text not null check (choice in ('ask', 'yes')),
    primary key (forum_id, person_id),
    foreign key (forum_id, person_id) references person (forum_id, id) on delete cascade
) strict, without rowid;

-- A name of 80 characters may have 48 bytes for each (domain::PersonName): families of emoji are names too.
alter table person add column new_name text not null default '?'
    check (length(cast(new_name as blob)) between 1 and 3840);
update person set new_name = name;
alter table person drop column name;
alter table person rename column new_name to name;
