-- What must be done: tasks of one's own that belong to no file, and two who change the same task at once.

alter table task alter column case_file drop not null;
comment on column task.case_file is 'The file that it is about; only what a worker notes for himself can do without.';
alter table task add constraint task_without_file_has_assignee check (case_file is not null or assignee is not null);

alter table task add column version int not null default 1;
comment on column task.version is 'Goes up when the task is given to somebody else.';

create table call_back (
  municipality text not null references municipality,
  id uuid not null,
  task uuid not null,
  resident uuid not null,
  case_file uuid,
  caller text not null,
  phone text not null,
  about text not null,
  made_by uuid not null,
  made_at timestamptz not null,
  tries int not null default 0,
  primary key (municipality, id),
  foreign key (municipality, task) references task,
  foreign key (municipality, resident) references resident,
  foreign key (municipality, case_file) references case_file,
  foreign key (municipality, made_by) references worker
);
comment on table call_back is 'Somebody who wants to be called back about a resident: who, on which number, about what. Its task says by when, by whom, and how it ended; `tries` counts the calls that nobody answered.';
create unique index call_back_by_task on call_back (municipality, task);
create index call_back_by_resident on call_back (municipality, resident);
call keukentafel.municipal('call_back', 'select, insert, update');

alter table appointment add column link text;
comment on column appointment.link is 'The page that tells of it, such as that of a talk.';

create table absence (
  municipality text not null references municipality,
  id uuid not null,
  worker uuid not null,
  replacement uuid not null,
  from_day date not null,
  until_day date not null,
  made_by uuid not null,
  made_at timestamptz not null,
  ended_at timestamptz,
  primary key (municipality, id),
  foreign key (municipality, worker) references worker,
  foreign key (municipality, replacement) references worker,
  check (until_day >= from_day and worker <> replacement)
);
comment on table absence is 'Days on which a worker is away and a colleague stands in for him. It ends by itself after the last day; `ended_at` when it was ended earlier. Never why: that is nobody''s business.';
create index absence_by_worker on absence (municipality, worker, until_day) where ended_at is null;
create index absence_by_replacement on absence (municipality, replacement, until_day) where ended_at is null;
call keukentafel.municipal('absence', 'select, insert, update');

-- Who does the work of a worker on a day: himself, or who stands in for him, or for the one who does.
create function keukentafel.stand_in(of_worker uuid, on_day date) returns uuid language sql stable as $$
  with recursive chain(worker, step) as (
    select of_worker, 0
    union all
    select a.replacement, c.step + 1 from chain c
    join absence a on a.municipality = current_setting('keukentafel.municipality') and a.worker = c.worker
      and a.ended_at is null and on_day between a.from_day and a.until_day
    where c.step < 5)
  select worker from chain order by step desc limit 1
$$;
grant execute on function keukentafel.stand_in to keukentafel_program;

-- For whom a worker stands in on a day, also by way of another.
create function keukentafel.replaced_by(of_worker uuid, on_day date) returns uuid[] language sql stable as $$
  with recursive away(worker, step) as (
    select of_worker, 0
    union all
    select a.worker, c.step + 1 from away c
    join absence a on a.municipality = current_setting('keukentafel.municipality') and a.replacement = c.worker
      and a.ended_at is null and on_day between a.from_day and a.until_day
    where c.step < 5)
  select coalesce(array_agg(distinct worker) filter (where worker <> of_worker), '{}') from away
$$;
grant execute on function keukentafel.replaced_by to keukentafel_program;
