-- Contributions on individual provisions (eigen bijdragen; Wmo 2.1.4 to 2.1.4b), and what the CAK must be told of them.

create table contribution (
  municipality text not null references municipality,
  id uuid not null,
  payer uuid not null,
  resident uuid not null,
  case_file uuid not null,
  decision uuid not null,
  line uuid not null,
  product text not null,
  form text not null check (form in ('in-kind', 'pgb', 'allowance')),
  kind text not null check (kind in ('flat', 'by-income')),
  amount int not null check (amount >= 0),
  per text not null check (per in ('maand', '4 weken')),
  household text not null check (household in ('single', 'couple')),
  at_most int check (at_most >= 0),
  source text not null,
  from_day date not null,
  until_day date,
  ended_on date,
  ended_because text not null default '',
  made_at timestamptz not null,
  primary key (municipality, id),
  unique (municipality, decision),
  foreign key (municipality, resident) references resident,
  foreign key (municipality, case_file) references case_file,
  foreign key (municipality, decision) references decision,
  foreign key (municipality, line) references arrangement_line,
  check ((ended_on is null) = (ended_because = ''))
);
comment on table contribution is 'The register of contributions on individual provisions: begun and ended with decisions and help. `payer` is the household of a couple and otherwise the resident: who pays once for all help together. `amount` is what the decision named, for a contribution by income the most that it can be; the CAK sets and collects it.';
create index contribution_by_payer on contribution (municipality, payer, from_day);
create index contribution_by_resident on contribution (municipality, resident);
create index contribution_running on contribution (municipality, until_day, id) where ended_on is null;
call keukentafel.municipal('contribution', 'select, insert, update');

create table contribution_message (
  municipality text not null references municipality,
  id uuid not null,
  contribution uuid not null,
  kind text not null check (kind in ('start', 'stop')),
  about_day date not null,
  due_on date not null,
  passed_on_on date,
  passed_on_by uuid,
  made_at timestamptz not null,
  primary key (municipality, id),
  unique (municipality, contribution, kind),
  foreign key (municipality, contribution) references contribution,
  foreign key (municipality, passed_on_by) references worker,
  check ((passed_on_on is null) = (passed_on_by is null))
);
comment on table contribution_message is 'What the CAK must be told of a contribution: its first or its last day, by when, and when and by whom it was passed on.';
create index contribution_message_due on contribution_message (municipality, due_on, id) where passed_on_on is null;
call keukentafel.municipal('contribution_message', 'select, insert, update');
