-- « Je n'y ai mis ni donnée personnelle ni information confidentielle »: said of a tool that organisers do not list, and
-- never asked for (S1-04).
alter table declaration add column vouched integer not null default 0 check (vouched in (0, 1));
