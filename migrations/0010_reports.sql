-- Reports (meldingen): somebody tells the municipality of a need for support (Wmo 2.3.2(1)).

create table report (
  municipality text not null references municipality,
  id uuid not null,
  number text not null,
  case_file uuid not null,
  resident uuid not null,
  received_on date not null,
  channel text not null check (channel in ('phone', 'desk', 'letter', 'web')),
  reporter_kind text not null check (reporter_kind in ('resident', 'informal-carer', 'representative', 'professional', 'provider', 'other')),
  reporter_name text not null default '',
  reporter_contact text not null default '',
  reporter_ground text not null default '',
  words text not null,
  urgent boolean not null default false,
  urgent_words text not null default '',
  ended_on date,
  ended_as text check (ended_as in ('decided', 'withdrawn', 'solved', 'no-application', 'moved', 'died')),
  ended_words text,
  version int not null default 1,
  made_by uuid not null,
  made_at timestamptz not null,
  primary key (municipality, id),
  unique (municipality, number),
  foreign key (municipality, case_file) references case_file,
  foreign key (municipality, resident) references resident
);
comment on table report is 'A report: who told what by which channel, on behalf of whom and on which ground, and how it ended.';
create index report_by_case on report (municipality, case_file);
create index report_by_resident on report (municipality, resident, received_on);
call keukentafel.municipal('report', 'select, insert, update');
