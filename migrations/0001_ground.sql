-- The ground that every module stands on: municipalities, access, residents, cases, letters and the audit log.
-- Every table has `municipality` first in its primary key, foreign keys and indexes.

create extension if not exists pg_trgm;

create schema if not exists keukentafel;
grant usage on schema public, keukentafel to keukentafel_program;

-- Row-level security and rights for one table. `rights` says what the program's role may do with its rows: what is
-- only appended gets 'select, insert'.
create procedure keukentafel.municipal(table_name text, rights text) language plpgsql as $$
begin
  execute format('alter table %I enable row level security', table_name);
  execute format(
    'create policy own_municipality on %I using (municipality = current_setting(''keukentafel.municipality'', true))',
    table_name);
  execute format('grant %s on %I to keukentafel_program', rights, table_name);
end $$;

create table municipality (
  code text primary key,
  name text not null,
  host text unique,
  created_at timestamptz not null
);
comment on table municipality is 'A municipality that uses this program; its code is that of the CBS (GM0000). The host name of a request chooses it.';
grant select on municipality to keukentafel_program;

create table municipality_policy (
  municipality text not null references municipality,
  valid_from date not null,
  file text not null,
  primary key (municipality, valid_from)
);
comment on table municipality_policy is 'Which policy file the municipality uses from which day on. An old case keeps the rules of its day.';
call keukentafel.municipal('municipality_policy', 'select, insert');

create table letterhead (
  municipality text not null references municipality,
  valid_from timestamptz not null,
  content jsonb not null,
  made_by uuid,
  primary key (municipality, valid_from)
);
comment on table letterhead is 'What stands at the head and foot of letters, by moment. A sent letter holds its own copy.';
call keukentafel.municipal('letterhead', 'select, insert');

create table number_series (
  municipality text not null references municipality,
  kind text not null,
  year int not null,
  taken int not null,
  primary key (municipality, kind, year)
);
comment on table number_series is 'The last number taken of each series that people read, such as M-2026-000123.';
call keukentafel.municipal('number_series', 'select, insert, update');

-- organisations and areas ------------------------------------------------------------------------------------------

create table organisation (
  municipality text not null references municipality,
  id uuid not null,
  name text not null,
  kind text not null,
  address jsonb,
  phone text,
  email text,
  active_from date not null,
  active_until date,
  primary key (municipality, id)
);
comment on table organisation is 'Any party: provider, adviser, club, school, corporation.';
create index organisation_by_kind on organisation (municipality, kind, name);
call keukentafel.municipal('organisation', 'select, insert, update');

create table area (
  municipality text not null references municipality,
  id text not null,
  name text not null,
  kind text not null check (kind in ('district', 'neighbourhood', 'village')),
  parent text,
  shape jsonb,
  primary key (municipality, id),
  foreign key (municipality, parent) references area
);
comment on table area is 'District, neighbourhood or village (wijk, buurt, kern); the shape is a GeoJSON geometry.';
call keukentafel.municipal('area', 'select, insert, update');

-- access -----------------------------------------------------------------------------------------------------------

create table worker (
  municipality text not null references municipality,
  id uuid not null,
  subject text not null,
  name text not null,
  function text not null,
  email text,
  phone text,
  organisation uuid,
  active_from date not null,
  active_until date,
  version int not null default 1,
  primary key (municipality, id),
  unique (municipality, subject),
  foreign key (municipality, organisation) references organisation
);
comment on table worker is 'Somebody who works in the program. `subject` is what the directory (OIDC) calls this person; an organisation is filled in for who is not of the municipality.';
call keukentafel.municipal('worker', 'select, insert, update');

create table permission_grant (
  municipality text not null references municipality,
  worker uuid not null,
  permission text not null,
  granted_at timestamptz not null,
  granted_by uuid,
  primary key (municipality, worker, permission),
  foreign key (municipality, worker) references worker
);
comment on table permission_grant is 'What a worker may do. The names are those of src/core/actor.ts.';
call keukentafel.municipal('permission_grant', 'select, insert, delete');

create table team (
  municipality text not null references municipality,
  id uuid not null,
  name text not null,
  version int not null default 1,
  primary key (municipality, id)
);
comment on table team is 'People who work together for some areas.';
call keukentafel.municipal('team', 'select, insert, update');

create table team_area (
  municipality text not null references municipality,
  team uuid not null,
  area text not null,
  primary key (municipality, team, area),
  foreign key (municipality, team) references team,
  foreign key (municipality, area) references area
);
comment on table team_area is 'The areas that a team serves.';
call keukentafel.municipal('team_area', 'select, insert, delete');

create table team_member (
  municipality text not null references municipality,
  team uuid not null,
  worker uuid not null,
  membership text not null check (membership in ('core', 'shell')),
  from_day date not null,
  until_day date,
  primary key (municipality, team, worker, from_day),
  foreign key (municipality, team) references team,
  foreign key (municipality, worker) references worker
);
comment on table team_member is 'Core members do the whole work of the area team; shell members are called in and see only what they work on (Steenwijkerland 2017, annex 4).';
create index team_member_by_worker on team_member (municipality, worker);
call keukentafel.municipal('team_member', 'select, insert, update');

create table session (
  municipality text not null references municipality,
  fingerprint text not null,
  worker uuid not null,
  level text not null,
  started_at timestamptz not null,
  seen_at timestamptz not null,
  ends_at timestamptz not null,
  ended_at timestamptz,
  primary key (municipality, fingerprint),
  foreign key (municipality, worker) references worker
);
comment on table session is 'A log-in: the SHA-256 of its cookie, the level of assurance, the idle and absolute end.';
create index session_by_worker on session (municipality, worker);
call keukentafel.municipal('session', 'select, insert, update');

-- residents --------------------------------------------------------------------------------------------------------

create table resident (
  municipality text not null references municipality,
  id uuid not null,
  bsn text,
  given_names text not null default '',
  name_prefix text not null default '',
  surname text not null,
  surname_folded text not null,
  birth_date date,
  gender text check (gender in ('female', 'male', 'other')),
  street text,
  house_number text,
  postcode text,
  town text,
  area text,
  address_protected boolean not null default false,
  postal_address jsonb,
  phone text,
  email text,
  preferred_channel text not null default 'letter' check (preferred_channel in ('letter', 'email', 'phone')),
  language text not null default 'nl',
  interpreter boolean not null default false,
  large_print boolean not null default false,
  lives_here boolean not null default true,
  moved_out_on date,
  died_on date,
  merged_into uuid,
  bsn_verified_on date,
  source text not null check (source in ('brp', 'own')),
  version int not null default 1,
  made_at timestamptz not null,
  primary key (municipality, id),
  foreign key (municipality, area) references area,
  foreign key (municipality, merged_into) references resident
);
comment on table resident is 'A person the municipality may know or support. `surname_folded` is lower case without accents, for searching. How somebody wants to be written to and spoken to is recorded here once and used by every letter.';
create unique index resident_by_bsn on resident (municipality, bsn) where merged_into is null;
create index resident_by_name on resident (municipality, surname_folded, birth_date);
create index resident_by_birth_date on resident (municipality, birth_date);
create index resident_by_address on resident (municipality, postcode, house_number);
call keukentafel.municipal('resident', 'select, insert, update');

create table household (
  municipality text not null references municipality,
  id uuid not null,
  made_at timestamptz not null,
  primary key (municipality, id)
);
comment on table household is 'The people one plan is made for.';
call keukentafel.municipal('household', 'select, insert');

create table household_member (
  municipality text not null references municipality,
  household uuid not null,
  resident uuid not null,
  relation text not null,
  from_day date not null,
  until_day date,
  primary key (municipality, household, resident, from_day),
  foreign key (municipality, household) references household,
  foreign key (municipality, resident) references resident
);
comment on table household_member is 'Who lives in a household, registered or told; `relation` to the others in words of the policy (partner, child, parent, other).';
create index household_member_by_resident on household_member (municipality, resident);
call keukentafel.municipal('household_member', 'select, insert, update');

create table resident_relation (
  municipality text not null references municipality,
  id uuid not null,
  resident uuid not null,
  kind text not null check (kind in ('representative', 'informal-carer', 'client-supporter', 'contact')),
  ground text not null,
  other_resident uuid,
  name text not null,
  phone text,
  email text,
  postal_address jsonb,
  gets_letters boolean not null default false,
  from_day date not null,
  until_day date,
  version int not null default 1,
  primary key (municipality, id),
  foreign key (municipality, resident) references resident,
  foreign key (municipality, other_resident) references resident
);
comment on table resident_relation is 'Who acts for or helps a resident: a representative with ground and end day (Wmo 1.1.1), an informal carer, a client supporter, somebody to call.';
create index resident_relation_by_resident on resident_relation (municipality, resident);
call keukentafel.municipal('resident_relation', 'select, insert, update');

-- cases: timeline, tasks, who works on what ------------------------------------------------------------------------

create table case_file (
  municipality text not null references municipality,
  id uuid not null,
  number text not null,
  resident uuid not null,
  area text,
  opened_on date not null,
  closed_on date,
  outcome text,
  policy_file text not null,
  coordinator uuid,
  version int not null default 1,
  primary key (municipality, id),
  unique (municipality, number),
  foreign key (municipality, resident) references resident,
  foreign key (municipality, area) references area,
  foreign key (municipality, coordinator) references worker
);
comment on table case_file is 'The file of one resident''s question, from report to end. `policy_file` is the policy of the day on which it was opened; `outcome` how it ended.';
create index case_file_by_resident on case_file (municipality, resident);
create index case_file_by_area on case_file (municipality, area, id) where closed_on is null;
call keukentafel.municipal('case_file', 'select, insert, update');

create table case_worker (
  municipality text not null references municipality,
  case_file uuid not null,
  worker uuid not null,
  from_day date not null,
  until_day date,
  reason text not null,
  primary key (municipality, case_file, worker, from_day),
  foreign key (municipality, case_file) references case_file,
  foreign key (municipality, worker) references worker
);
comment on table case_worker is 'Who works on a file, from and until. Only they, and the core team of its area, may open it without an emergency reason.';
create index case_worker_by_worker on case_worker (municipality, worker, case_file) where until_day is null;
call keukentafel.municipal('case_worker', 'select, insert, update');

create table timeline_entry (
  municipality text not null references municipality,
  id uuid not null,
  case_file uuid not null,
  at timestamptz not null,
  worker uuid,
  kind text not null,
  words text not null,
  link text,
  primary key (municipality, id),
  foreign key (municipality, case_file) references case_file
);
comment on table timeline_entry is 'What happened in a file, in words; only appended.';
create index timeline_by_case on timeline_entry (municipality, case_file, at desc, id desc);
call keukentafel.municipal('timeline_entry', 'select, insert');

create table task (
  municipality text not null references municipality,
  id uuid not null,
  case_file uuid not null,
  kind text not null,
  words text not null,
  article text not null default '',
  due_on date not null,
  assignee uuid,
  area text,
  made_at timestamptz not null,
  done_at timestamptz,
  done_by uuid,
  outcome text,
  primary key (municipality, id),
  foreign key (municipality, case_file) references case_file,
  foreign key (municipality, assignee) references worker,
  foreign key (municipality, area) references area
);
comment on table task is 'What somebody must do by a day, and by which article. Without an assignee it lies with the team of the area.';
create index task_open_by_assignee on task (municipality, assignee, due_on, id) where done_at is null;
create index task_open_by_area on task (municipality, area, due_on, id) where done_at is null;
create index task_by_case on task (municipality, case_file, due_on);
create index task_open_by_due on task (municipality, kind, due_on, id) where done_at is null;
call keukentafel.municipal('task', 'select, insert, update');

create table appointment (
  municipality text not null references municipality,
  id uuid not null,
  case_file uuid not null,
  worker uuid not null,
  kind text not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > starts_at),
  place text not null,
  words text not null,
  cancelled_at timestamptz,
  cancel_reason text,
  version int not null default 1,
  primary key (municipality, id),
  foreign key (municipality, case_file) references case_file,
  foreign key (municipality, worker) references worker
);
comment on table appointment is 'An appointment of a worker about a file: the agenda.';
create index appointment_by_worker on appointment (municipality, worker, starts_at);
create index appointment_by_case on appointment (municipality, case_file, starts_at);
call keukentafel.municipal('appointment', 'select, insert, update');

-- correspondence ---------------------------------------------------------------------------------------------------

create table letter (
  municipality text not null references municipality,
  id uuid not null,
  number text not null,
  resident uuid not null,
  case_file uuid,
  kind text not null,
  addressed_to text not null check (addressed_to in ('resident', 'representative', 'informal-carer', 'heirs', 'provider', 'adviser')),
  content jsonb not null,
  law_version text not null,
  policy_version text not null,
  made_by uuid,
  made_at timestamptz not null,
  primary key (municipality, id),
  unique (municipality, number),
  foreign key (municipality, resident) references resident
);
comment on table letter is 'What was sent, frozen in words with the law and policy that it rests on. Never changed; a wrong one is recalled by a new one.';
create index letter_by_case on letter (municipality, case_file, made_at);
create index letter_by_resident on letter (municipality, resident, made_at);
call keukentafel.municipal('letter', 'select, insert');

create table letter_event (
  municipality text not null references municipality,
  id uuid not null,
  letter uuid not null,
  kind text not null check (kind in ('sent', 'recalled', 'returned', 'followed-up')),
  channel text,
  reason text,
  replaced_by uuid,
  worker uuid,
  at timestamptz not null,
  primary key (municipality, id),
  foreign key (municipality, letter) references letter,
  foreign key (municipality, replaced_by) references letter
);
comment on table letter_event is 'What happened to a letter after it was made: sent by a channel, recalled, come back.';
create index letter_event_by_letter on letter_event (municipality, letter, at);
call keukentafel.municipal('letter_event', 'select, insert');

create table document (
  municipality text not null references municipality,
  id uuid not null,
  case_file uuid not null,
  title text not null,
  kind text not null,
  channel text not null,
  media_type text not null,
  size int not null,
  sha256 text not null,
  received_on date not null,
  added_by uuid,
  added_at timestamptz not null,
  version int not null default 1,
  primary key (municipality, id),
  foreign key (municipality, case_file) references case_file
);
comment on table document is 'An incoming paper, picture or phone note that lies in a file. It can be moved to another file; both timelines tell.';
create index document_by_case on document (municipality, case_file, added_at);
call keukentafel.municipal('document', 'select, insert, update');

create table document_content (
  municipality text not null references municipality,
  document uuid not null,
  bytes bytea not null,
  primary key (municipality, document),
  foreign key (municipality, document) references document
);
comment on table document_content is 'The bytes of a document, apart, so that listing papers reads none of them.';
call keukentafel.municipal('document_content', 'select, insert');

-- audit ------------------------------------------------------------------------------------------------------------

create table audit_line (
  municipality text not null references municipality,
  id uuid not null,
  at timestamptz not null,
  worker uuid,
  client text,
  action text not null,
  outcome text not null check (outcome in ('done', 'refused')),
  resident uuid,
  case_file uuid,
  purpose text not null,
  fields text[] not null default '{}',
  emergency boolean not null default false,
  primary key (municipality, at, id)
) partition by range (at);
comment on table audit_line is 'Every look, change and refused attempt: who, when, about whom, for which purpose, which fields. Never a value, so that destruction stays possible. The program can only add lines.';
create table audit_line_rest partition of audit_line default;
create index audit_line_by_id on audit_line (municipality, id);
create index audit_line_by_resident on audit_line (municipality, resident, at desc);
create index audit_line_by_worker on audit_line (municipality, worker, at desc);
call keukentafel.municipal('audit_line', 'select, insert');

-- jobs -------------------------------------------------------------------------------------------------------------

-- The only way for the program to queue a job: in the transaction of the change, stamped with its municipality.
create function keukentafel.enqueue(kind text, payload jsonb, key text default null) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform graphile_worker.add_job(
    kind,
    json_build_object('municipality', current_setting('keukentafel.municipality'), 'payload', payload),
    job_key := case when key is null then null else current_setting('keukentafel.municipality') || ' ' || key end);
end $$;
-- Whoever is no superuser may hand a function only to a role that may make things in its schema, as this one may for a moment.
grant usage, create on schema keukentafel to keukentafel_queue;
alter function keukentafel.enqueue owner to keukentafel_queue;
revoke create on schema keukentafel from keukentafel_queue;
revoke all on function keukentafel.enqueue from public;
grant execute on function keukentafel.enqueue to keukentafel_program;

-- The next number of a series in a year: one row per municipality, series and year.
create function keukentafel.next_number(series text, in_year int) returns int
language sql as $$
  insert into number_series as s (municipality, kind, year, taken)
  values (current_setting('keukentafel.municipality'), series, in_year, 1)
  on conflict (municipality, kind, year) do update set taken = s.taken + 1
  returning taken
$$;
grant execute on function keukentafel.next_number to keukentafel_program;

-- Who acts, from the cookie of a session: worker, permissions and areas in one statement, and the note that the
-- session is in use (at most once a minute). It filters on the municipality itself, so that it needs no transaction.
create function keukentafel.actor_of_session(of_municipality text, cookie_fingerprint text, moment timestamptz, on_day date)
returns table (worker uuid, name text, permissions text[], areas text[])
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update session s set seen_at = moment
  where s.municipality = of_municipality and s.fingerprint = cookie_fingerprint and s.ended_at is null
    and s.ends_at > moment and s.seen_at > moment - interval '60 minutes' and s.seen_at < moment - interval '1 minute';
  return query
  select w.id, w.name,
    array(select p.permission from permission_grant p where p.municipality = w.municipality and p.worker = w.id),
    array(select ta.area from team_member m
      join team_area ta on ta.municipality = m.municipality and ta.team = m.team
      where m.municipality = w.municipality and m.worker = w.id and m.membership = 'core'
        and m.from_day <= on_day and (m.until_day is null or m.until_day >= on_day))
  from session s
  join worker w on w.municipality = s.municipality and w.id = s.worker
  where s.municipality = of_municipality and s.fingerprint = cookie_fingerprint
    and s.ended_at is null and s.ends_at > moment and s.seen_at > moment - interval '60 minutes'
    and w.active_from <= on_day and (w.active_until is null or w.active_until >= on_day);
end $$;
revoke all on function keukentafel.actor_of_session from public;
grant execute on function keukentafel.actor_of_session to keukentafel_program;

-- forms ------------------------------------------------------------------------------------------------------------

create table submitted_form (
  municipality text not null references municipality,
  key text not null,
  location text not null default '',
  at timestamptz not null,
  primary key (municipality, key)
);
comment on table submitted_form is 'Forms that were sent, by the key that came with the page, so that sending one twice does its work once. Emptied after a day.';
call keukentafel.municipal('submitted_form', 'select, insert, update, delete');

create table emergency_access (
  municipality text not null references municipality,
  id uuid not null,
  case_file uuid not null,
  worker uuid not null,
  reason text not null,
  opened_at timestamptz not null,
  ends_at timestamptz not null,
  reviewer uuid not null,
  reviewed_at timestamptz,
  judgement text check (judgement in ('justified', 'unjustified')),
  judgement_words text,
  primary key (municipality, id),
  foreign key (municipality, case_file) references case_file,
  foreign key (municipality, worker) references worker,
  foreign key (municipality, reviewer) references worker
);
comment on table emergency_access is 'A file opened by somebody who does not work on it, for an emergency that he stated; a named reviewer must judge it.';
create index emergency_access_by_case on emergency_access (municipality, case_file, worker, ends_at);
create index emergency_access_to_review on emergency_access (municipality, reviewer) where reviewed_at is null;
call keukentafel.municipal('emergency_access', 'select, insert, update');
