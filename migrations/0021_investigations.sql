-- Investigations (onderzoeken): what the municipality finds out after a report, within six weeks (Wmo 2.3.2).

create table investigation (
  municipality text not null references municipality,
  id uuid not null,
  case_file uuid not null,
  report uuid not null,
  reported_on date not null,
  started_on date not null,
  last_day date not null,
  closed_on date,
  closed_as text check (closed_as in ('findings', 'ended')),
  may_apply_told_on date,
  version int not null default 1,
  started_by uuid not null,
  primary key (municipality, id),
  unique (municipality, report),
  foreign key (municipality, case_file) references case_file,
  foreign key (municipality, report) references report,
  check ((closed_on is null) = (closed_as is null))
);
comment on table investigation is 'The inquiry after a report. `last_day` is the end of the six weeks of Wmo 2.3.2(1) and never moves: an agreed delay stands in a table of its own, beside the right to apply. `may_apply_told_on` is the day on which the resident was told in writing that he may apply now.';
create index investigation_by_case on investigation (municipality, case_file);
create index investigation_open_by_last_day on investigation (municipality, last_day, id) where closed_on is null;
call keukentafel.municipal('investigation', 'select, insert, update');

create table agreed_delay (
  municipality text not null references municipality,
  id uuid not null,
  investigation uuid not null,
  agreed_on date not null,
  agreed_with text not null,
  until_day date not null,
  reason text not null,
  made_by uuid not null,
  made_at timestamptz not null,
  primary key (municipality, id),
  foreign key (municipality, investigation) references investigation
);
comment on table agreed_delay is 'What was agreed with the resident when the investigation takes longer than six weeks: until when and why. It takes away no right.';
create index agreed_delay_by_investigation on agreed_delay (municipality, investigation, made_at);
call keukentafel.municipal('agreed_delay', 'select, insert');

create table need (
  municipality text not null references municipality,
  id uuid not null,
  case_file uuid not null,
  investigation uuid not null,
  result_area text not null,
  question text not null,
  limitations text not null default '',
  wanted_result text not null default '',
  help_needed text not null default '',
  amount numeric check (amount > 0),
  unit text check (unit in ('minutes', 'hours', 'half-days', 'days', 'nights', 'times', 'kilometres', 'pieces')),
  per text check (per in ('day', 'week', 'four-weeks', 'month', 'year', 'once')),
  duration text check (duration in ('temporary', 'lasting')),
  duration_ground text not null default '',
  dropped_on date,
  dropped_because text,
  version int not null default 1,
  made_by uuid not null,
  made_at timestamptz not null,
  changed_by uuid not null,
  changed_at timestamptz not null,
  primary key (municipality, id),
  foreign key (municipality, case_file) references case_file,
  foreign key (municipality, investigation) references investigation,
  check ((amount is null) = (unit is null) and (amount is null) = (per is null))
);
comment on table need is 'What a resident cannot do and wants to reach, for one result, in the order in which it is found out: the question, the limitations, which help is needed and how much of it. Only then comes who gives it (CRVB:2018:819).';
create index need_by_case on need (municipality, case_file, made_at);
create index need_by_investigation on need (municipality, investigation, made_at);
call keukentafel.municipal('need', 'select, insert, update');
