-- Reports (meldingen): somebody tells the municipality of a need for support (Wmo 2.3.2(1)). How they come in, which
-- route they take, and how they end.

create table web_report (
  municipality text not null references municipality,
  id uuid not null,
  number text not null,
  received_at timestamptz not null,
  received_on date not null,
  given_names text not null default '',
  name_prefix text not null default '',
  surname text not null,
  birth_date date not null,
  postcode text not null default '',
  house_number text not null default '',
  phone text not null default '',
  email text not null default '',
  reporter_kind text not null check (reporter_kind in ('resident', 'informal-carer', 'representative', 'professional', 'provider', 'other')),
  reporter_name text not null default '',
  reporter_contact text not null default '',
  reporter_ground text not null default '',
  words text not null,
  urgent boolean not null default false,
  urgent_words text not null default '',
  wants_supporter boolean not null default false,
  fingerprint text not null,
  handled_at timestamptz,
  handled_by uuid,
  outcome text check (outcome in ('reported', 'set-aside')),
  outcome_words text,
  primary key (municipality, id),
  unique (municipality, number),
  foreign key (municipality, handled_by) references worker
);
comment on table web_report is 'What somebody sent through the website, before a clerk matched it to a person. It counts as a report from the day on which it came. `fingerprint` tells the same text from the same sender.';
create index web_report_open on web_report (municipality, received_at, id) where handled_at is null;
create index web_report_by_moment on web_report (municipality, received_at);
create index web_report_by_fingerprint on web_report (municipality, fingerprint, received_at);
call keukentafel.municipal('web_report', 'select, insert, update');

create table report (
  municipality text not null references municipality,
  id uuid not null,
  number text not null,
  case_file uuid not null,
  resident uuid not null,
  received_on date not null,
  channel text not null check (channel in ('phone', 'desk', 'letter', 'web')),
  web_report uuid,
  reporter_kind text not null check (reporter_kind in ('resident', 'informal-carer', 'representative', 'professional', 'provider', 'other')),
  reporter_name text not null default '',
  reporter_contact text not null default '',
  reporter_ground text not null default '',
  words text not null,
  urgent boolean not null default false,
  urgent_words text not null default '',
  support_pointed_out_on date not null,
  wants_supporter boolean not null default false,
  plan_until date not null,
  plan_received_on date,
  plan_document uuid,
  investigate_until date not null,
  ended_on date,
  ended_as text check (ended_as in ('decided', 'answered', 'withdrawn', 'solved', 'no-application', 'moved', 'died')),
  ended_words text,
  version int not null default 1,
  made_by uuid not null,
  made_at timestamptz not null,
  primary key (municipality, id),
  unique (municipality, number),
  unique (municipality, web_report),
  foreign key (municipality, web_report) references web_report,
  foreign key (municipality, case_file) references case_file,
  foreign key (municipality, resident) references resident,
  foreign key (municipality, plan_document) references document
);
comment on table report is 'A report: who told what by which channel, on behalf of whom and on which ground, until when a personal plan can be handed in and the investigation lasts (Wmo 2.3.2(1), (2)), when client support was pointed out (2.3.2(3)), and how it ended.';
create index report_by_case on report (municipality, case_file);
create index report_by_resident on report (municipality, resident, received_on);
call keukentafel.municipal('report', 'select, insert, update');

create table report_need (
  municipality text not null references municipality,
  report uuid not null,
  position int not null,
  words text not null,
  primary key (municipality, report, position),
  foreign key (municipality, report) references report
);
comment on table report_need is 'What the resident wants to reach, each need by itself, in the words of who reported.';
call keukentafel.municipal('report_need', 'select, insert');

create table report_ending (
  municipality text not null references municipality,
  id uuid not null,
  report uuid not null,
  kind text not null check (kind in ('ended', 'reopened')),
  ended_as text,
  on_day date not null,
  words text not null,
  worker uuid not null,
  at timestamptz not null,
  primary key (municipality, id),
  foreign key (municipality, report) references report,
  foreign key (municipality, worker) references worker
);
comment on table report_ending is 'Each time that a report ended or was opened again, with the reason; only appended.';
create index report_ending_by_report on report_ending (municipality, report, at);
call keukentafel.municipal('report_ending', 'select, insert');

create table intake_facts (
  municipality text not null references municipality,
  case_file uuid not null,
  facts jsonb not null,
  version int not null default 1,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  primary key (municipality, case_file),
  foreign key (municipality, case_file) references case_file,
  foreign key (municipality, recorded_by) references worker
);
comment on table intake_facts is 'What was asked and seen before the route was chosen; the conditions of the policy read these and what the records hold.';
call keukentafel.municipal('intake_facts', 'select, insert, update');

create table triage (
  municipality text not null references municipality,
  id uuid not null,
  case_file uuid not null,
  policy_file text not null,
  facts jsonb not null,
  suggested text not null,
  reasons jsonb not null,
  chosen text not null,
  override_words text,
  question text not null check (question in ('simple', 'clarification')),
  question_suggested text not null check (question_suggested in ('simple', 'clarification')),
  question_reasons jsonb not null,
  assignee uuid,
  worker uuid not null,
  at timestamptz not null,
  primary key (municipality, id),
  foreign key (municipality, case_file) references case_file,
  foreign key (municipality, worker) references worker,
  foreign key (municipality, assignee) references worker,
  check (chosen = suggested and question = question_suggested or override_words is not null)
);
comment on table triage is 'Which access route the policy suggested on which facts, which one was chosen and why it differs; only appended, the newest counts.';
create index triage_by_case on triage (municipality, case_file, at desc);
call keukentafel.municipal('triage', 'select, insert');

create table route_step (
  municipality text not null references municipality,
  triage uuid not null,
  position int not null,
  case_file uuid not null,
  step text not null,
  name text not null,
  needed boolean not null,
  because text not null default '',
  source text not null default '',
  done_on date,
  done_by uuid,
  done_words text,
  primary key (municipality, triage, position),
  foreign key (municipality, triage) references triage,
  foreign key (municipality, case_file) references case_file,
  foreign key (municipality, done_by) references worker
);
comment on table route_step is 'The steps that the chosen route brings, in their order; one that is not needed says why.';
create index route_step_by_case on route_step (municipality, case_file, step);
call keukentafel.municipal('route_step', 'select, insert, update');
