-- Finding people, also by a misspelt name; merging two records of one person, and parting them again.

create extension if not exists btree_gin;

-- Byte order, so that the beginning of a name is a range of the index whatever the order of the database.
alter table resident alter column surname_folded type text collate "C";
alter table resident add column brp_checked_on date;
comment on column resident.brp_checked_on is 'The last day on which the record was compared with the register of persons (BRP).';

alter table household add column number text;
alter table household add unique (municipality, number);

create table surname (
  municipality text not null references municipality,
  folded text collate "C" not null,
  primary key (municipality, folded)
);
comment on table surname is 'Each surname that occurs, once: small enough to look for misspelt ones by trigram. Kept by triggers per statement.';
create index surname_by_trigram on surname using gin (municipality, folded gin_trgm_ops);
call keukentafel.municipal('surname', 'select');

create function keukentafel.note_surnames() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into surname (municipality, folded)
  select distinct municipality, surname_folded from noted
  on conflict do nothing;
  return null;
end $$;
revoke all on function keukentafel.note_surnames from public;
create trigger surnames_of_new after insert on resident
  referencing new table as noted for each statement execute function keukentafel.note_surnames();
create trigger surnames_of_changed after update on resident
  referencing new table as noted for each statement execute function keukentafel.note_surnames();

-- The surnames that look most like this one. Under row-level security a trigram search does not use its index, so this
-- runs as the owner and filters on the municipality itself.
create function keukentafel.similar_surnames(asked text, most int) returns table (folded text)
language sql stable security definer set search_path = public, pg_temp set pg_trgm.similarity_threshold = '0.35' as $$
  select s.folded
  from surname s
  where s.municipality = current_setting('keukentafel.municipality') and s.folded % asked
  order by similarity(s.folded, asked) desc, s.folded
  limit most
$$;
revoke all on function keukentafel.similar_surnames from public;
grant execute on function keukentafel.similar_surnames to keukentafel_program;

create table resident_merge (
  municipality text not null references municipality,
  id uuid not null,
  kept uuid not null,
  merged uuid not null,
  reason text not null,
  moved jsonb not null,
  merged_by uuid not null,
  merged_at timestamptz not null,
  undone_by uuid,
  undone_at timestamptz,
  undone_reason text,
  primary key (municipality, id),
  foreign key (municipality, kept) references resident,
  foreign key (municipality, merged) references resident,
  foreign key (municipality, merged_by) references worker,
  foreign key (municipality, undone_by) references worker,
  check (kept <> merged)
);
comment on table resident_merge is 'Two records of one person, made one. The merged record stays as it was; `moved` names what went along, by part and id, so that it can go back.';
create unique index resident_merge_standing on resident_merge (municipality, merged) where undone_at is null;
create index resident_merge_by_kept on resident_merge (municipality, kept, merged_at);
call keukentafel.municipal('resident_merge', 'select, insert, update');
