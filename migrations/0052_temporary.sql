-- Help at once, before the investigation and without an application (tijdelijke maatwerkvoorziening; Wmo 2.3.3).

create table temporary_provision (
  municipality text not null references municipality,
  decision uuid not null,
  case_file uuid not null,
  report uuid not null,
  product text not null,
  what text not null check (what <> ''),
  from_day date not null,
  until_day date not null,
  extends uuid,
  started_on date,
  ended_on date,
  ended_because text not null default '',
  taken_over_by uuid,
  version int not null default 1,
  changed_by uuid not null,
  changed_at timestamptz not null,
  primary key (municipality, decision),
  foreign key (municipality, decision) references decision,
  foreign key (municipality, case_file) references case_file,
  foreign key (municipality, report) references report,
  foreign key (municipality, extends) references temporary_provision,
  foreign key (municipality, taken_over_by) references decision,
  foreign key (municipality, changed_by) references worker,
  check (until_day >= from_day),
  check (ended_on is null or ended_on <= until_day),
  check ((ended_on is null) = (ended_because = '')),
  check (taken_over_by is null or ended_on is not null)
);
comment on table temporary_provision is 'Help that was given at once by a decision, awaiting the investigation and the application (tijdelijke maatwerkvoorziening, Wmo 2.3.3). It ends on `until_day`, or on `ended_on` before it: because a decision on the application takes over (`taken_over_by`), the report ended, or the resident wants no more. What goes on longer does so by a new decision, that `extends` it.';
create index temporary_provision_by_case on temporary_provision (municipality, case_file, from_day);
create unique index temporary_provision_extended_once on temporary_provision (municipality, extends) where extends is not null;
call keukentafel.municipal('temporary_provision', 'select, insert, update');

-- What is given at once is not in an arrangement yet: its order and its contribution have no line.
alter table provider_order alter column line drop not null;
alter table contribution alter column line drop not null;
comment on column provider_order.line is 'The line of the arrangement; empty for help at once, which comes before any arrangement.';
comment on column contribution.line is 'The line of the arrangement; empty for help at once, which comes before any arrangement.';
