-- The procedure around applications and decisions (Awb chapter 4): what is not dealt with, views, exceptions, urgency, lateness.

create unique index decision_of_application on decision (municipality, application)
  where item is null and application is not null and state <> 'sent-back' and replaces is null;

-- exceptions -----------------------------------------------------------------------------------------------------------

create table case_exception (
  municipality text not null references municipality,
  id uuid not null,
  case_file uuid not null,
  application uuid not null,
  item int not null,
  rule text not null check (rule in ('form-not-allowed', 'not-a-result-of-the-act', 'other')),
  rule_words text not null check (rule_words <> ''),
  rule_source text not null check (rule_source <> ''),
  ground text not null check (ground <> ''),
  draws int not null check (draws >= 0),
  budget_year int not null,
  state text not null check (state in ('proposed', 'agreed', 'declined')),
  proposed_by uuid not null,
  proposed_at timestamptz not null,
  settled_by uuid,
  settled_on date,
  settled_words text not null default '',
  decision uuid,
  version int not null default 1,
  primary key (municipality, id),
  foreign key (municipality, case_file) references case_file,
  foreign key (municipality, application, item) references application_item,
  foreign key (municipality, proposed_by) references worker,
  foreign key (municipality, settled_by) references worker,
  foreign key (municipality, decision) references decision,
  check ((state = 'proposed') = (settled_by is null)),
  check ((settled_by is null) = (settled_on is null)),
  check (settled_by is null or settled_by <> proposed_by)
);
comment on table case_exception is 'What the rules make impossible and a case makes necessary (uitzondering; Steenwijkerland 2017): which rule conflicts, why, who agreed, and what it draws, in euro cents, from the budget of a year. `decision` is the decision that rests on it.';
create unique index case_exception_standing on case_exception (municipality, application, item, rule) where state <> 'declined';
create index case_exception_by_year on case_exception (municipality, budget_year, proposed_at, id);
create index case_exception_by_case on case_exception (municipality, case_file);
call keukentafel.municipal('case_exception', 'select, insert, update');

-- views ----------------------------------------------------------------------------------------------------------------

create table view_request (
  municipality text not null references municipality,
  id uuid not null,
  application uuid not null,
  item int not null,
  because text not null check (because <> ''),
  asked_on date not null,
  until_day date not null check (until_day > asked_on),
  letter uuid not null,
  received_on date,
  channel text check (channel in ('letter', 'email', 'phone', 'desk')),
  words text not null default '',
  version int not null default 1,
  made_by uuid not null,
  made_at timestamptz not null,
  primary key (municipality, id),
  unique (municipality, application, item),
  foreign key (municipality, application, item) references application_item,
  foreign key (municipality, letter) references letter,
  foreign key (municipality, made_by) references worker,
  check ((received_on is null) = (channel is null)),
  check (received_on is null or words <> '')
);
comment on table view_request is 'What an applicant was asked before a refusal on facts that differ from his own (zienswijze, Awb 4:7), and what he said, when and how. Until then, or until its day has passed, it cannot be refused.';
call keukentafel.municipal('view_request', 'select, insert, update');
