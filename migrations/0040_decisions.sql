-- Applications and decisions (Wmo 2.3.2(9), 2.3.5; Awb 3:45 to 3:47), and who may sign them.

create table mandate (
  municipality text not null references municipality,
  id uuid not null,
  worker uuid not null,
  kinds text[] not null,
  up_to bigint check (up_to >= 0),
  from_day date not null,
  until_day date,
  given_by uuid,
  given_at timestamptz not null,
  version int not null default 1,
  primary key (municipality, id),
  foreign key (municipality, worker) references worker
);
comment on table mandate is 'Who may sign which kinds of decision on behalf of the municipality, up to which amount a year in euro cents (none: any), from and until. Only workers of the municipality itself have one.';
create index mandate_by_worker on mandate (municipality, worker);
call keukentafel.municipal('mandate', 'select, insert, update');

create table application (
  municipality text not null references municipality,
  id uuid not null,
  number text not null,
  case_file uuid not null,
  resident uuid not null,
  received_on date not null,
  asked text not null,
  way text not null check (way in ('signed-findings', 'letter', 'desk')),
  state text not null check (state in ('early', 'open', 'decided', 'withdrawn')),
  taken_up_on date,
  decide_by date,
  version int not null default 1,
  made_by uuid not null,
  made_at timestamptz not null,
  primary key (municipality, id),
  unique (municipality, number),
  foreign key (municipality, case_file) references case_file,
  foreign key (municipality, resident) references resident,
  check ((state = 'early') = (taken_up_on is null)),
  check ((taken_up_on is null) = (decide_by is null))
);
comment on table application is 'A request for a decision. One that came before the investigation was done is kept with its day (early) and taken up on the first day on which it can be made.';
create index application_by_case on application (municipality, case_file, received_on);
call keukentafel.municipal('application', 'select, insert, update');

create table decision (
  municipality text not null references municipality,
  id uuid not null,
  number text not null,
  case_file uuid not null,
  resident uuid not null,
  application uuid not null,
  line uuid not null,
  kind text not null check (kind in ('grant', 'refuse')),
  ground text,
  product text not null,
  deciding_area text not null,
  law text[] not null,
  by_law text not null,
  reasons text not null,
  from_day date,
  until_day date,
  review_on date,
  decided_on date not null,
  signed_by uuid not null,
  mandate uuid not null,
  letter uuid not null,
  policy_file text not null,
  age_band text not null,
  household_size int not null,
  made_at timestamptz not null,
  primary key (municipality, id),
  unique (municipality, number),
  foreign key (municipality, case_file) references case_file,
  foreign key (municipality, application) references application,
  foreign key (municipality, line) references arrangement_line,
  foreign key (municipality, signed_by) references worker,
  foreign key (municipality, mandate) references mandate,
  foreign key (municipality, letter) references letter
);
comment on table decision is 'The reasoned answer to an application about one tailored provision, under which mandate and by whom it was signed. Its words are in its letter; `age_band` and `household_size` serve the search for comparable decisions without a name. Only appended.';
create index decision_by_case on decision (municipality, case_file, decided_on);
create index decision_comparable on decision (municipality, product, deciding_area, decided_on desc);
call keukentafel.municipal('decision', 'select, insert');
