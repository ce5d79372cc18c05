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
