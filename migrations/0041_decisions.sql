-- Applications and decisions (aanvragen en beschikkingen; Wmo 2.3.5, Awb chapter 4), mandates, pgb and contributions.

-- who may sign ---------------------------------------------------------------------------------------------------------

create table mandate (
  municipality text not null references municipality,
  id uuid not null,
  worker uuid not null,
  kinds text[] not null check (cardinality(kinds) > 0),
  up_to int check (up_to >= 0),
  second_above int check (second_above >= 0),
  from_day date not null,
  until_day date,
  ground text not null check (ground <> ''),
  ended_because text not null default '',
  version int not null default 1,
  made_by uuid not null,
  made_at timestamptz not null,
  primary key (municipality, id),
  foreign key (municipality, worker) references worker,
  foreign key (municipality, made_by) references worker,
  check (until_day is null or until_day >= from_day)
);
comment on table mandate is 'Who may sign which kinds of decision on behalf of the municipality (Awb 10:3; Wmo 2.6.3), up to which amount a year in euro cents, above which amount a second person signs too, from and until. The signed decision keeps the mandate that it rests on.';
create index mandate_by_worker on mandate (municipality, worker, from_day);
call keukentafel.municipal('mandate', 'select, insert, update');

-- applications ---------------------------------------------------------------------------------------------------------

create table application (
  municipality text not null references municipality,
  id uuid not null,
  number text not null,
  case_file uuid not null,
  findings uuid,
  received_on date not null,
  way text not null check (way in ('signed-findings', 'letter', 'form', 'desk', 'web')),
  asked text not null check (asked <> ''),
  state text not null check (state in ('early', 'open', 'decided', 'not-dealt-with', 'withdrawn')),
  first_day date not null,
  taken_up_on date,
  own_days int check (own_days > 0),
  decide_by date,
  offered_on date,
  ended_on date,
  ended_words text not null default '',
  version int not null default 1,
  made_by uuid not null,
  made_at timestamptz not null,
  primary key (municipality, id),
  unique (municipality, number),
  foreign key (municipality, case_file) references case_file,
  foreign key (municipality, findings) references findings,
  check (state <> 'early' or taken_up_on is null),
  check (state not in ('open', 'decided', 'not-dealt-with') or taken_up_on is not null),
  check ((state in ('early', 'open')) = (ended_on is null))
);
comment on table application is 'The request for a decision (aanvraag, Wmo 2.3.2(9)), on the findings or apart. One that came before it could be made is kept with its day (early), offered again on the first possible day and then taken up. `own_days` is the shorter term that the municipality set for the year; `decide_by` the last day to decide with all that suspended it, empty while the term stands still.';
create index application_by_case on application (municipality, case_file, received_on);
create index application_to_decide on application (municipality, decide_by, id) where state = 'open';
create index application_to_offer on application (municipality, first_day, id) where state = 'early' and offered_on is null;
call keukentafel.municipal('application', 'select, insert, update');

create table application_item (
  municipality text not null references municipality,
  application uuid not null,
  position int not null,
  asked text not null check (asked <> ''),
  line uuid,
  decision uuid,
  primary key (municipality, application, position),
  foreign key (municipality, application) references application,
  foreign key (municipality, line) references arrangement_line
);
comment on table application_item is 'One thing that an application asks for: mostly a line of the arrangement. Each is decided on by itself.';
create index application_item_by_line on application_item (municipality, line);
call keukentafel.municipal('application_item', 'select, insert, update');

-- decisions ------------------------------------------------------------------------------------------------------------

create table decision (
  municipality text not null references municipality,
  id uuid not null,
  number text not null,
  case_file uuid not null,
  kind text not null check (kind in ('grant', 'grant-in-part', 'refuse', 'change', 'withdraw', 'temporary', 'not-dealt-with')),
  application uuid,
  item int,
  need uuid,
  line uuid,
  line_version int,
  replaces uuid,
  replaces_as text check (replaces_as in ('changes', 'withdraws', 'corrects')),
  product text,
  result_area text,
  ground text not null,
  form text check (form in ('in-kind', 'pgb', 'allowance')),
  from_day date,
  until_day date,
  review_on date,
  yearly_cost int not null default 0 check (yearly_cost >= 0),
  facts jsonb not null,
  own_words text not null default '',
  law_version text not null,
  policy_version text not null,
  age_band text not null,
  household_kind text not null check (household_kind in ('single', 'couple', 'family', 'unknown')),
  state text not null check (state in ('prepared', 'signed-once', 'announced', 'sent-back')),
  sent_back_words text not null default '',
  decided_on date,
  objection_until date,
  letter uuid,
  version int not null default 1,
  prepared_by uuid not null,
  prepared_at timestamptz not null,
  primary key (municipality, id),
  unique (municipality, number),
  foreign key (municipality, case_file) references case_file,
  foreign key (municipality, application, item) references application_item,
  foreign key (municipality, need) references arrangement,
  foreign key (municipality, line) references arrangement_line,
  foreign key (municipality, replaces) references decision,
  foreign key (municipality, letter) references letter,
  foreign key (municipality, prepared_by) references worker,
  check ((state = 'announced') = (decided_on is not null and letter is not null)),
  check ((replaces is null) = (replaces_as is null)),
  check (kind not in ('grant', 'grant-in-part', 'change') or
    product is not null and result_area is not null and form is not null and from_day is not null and review_on is not null)
);
comment on table decision is 'A decision (beschikking) on one provision: prepared in words, signed by who has the mandate, then announced and never changed again. A wrong or outdated one is replaced by a new one that points at it. `age_band` and `household_kind` are those of the day, so that decisions can be compared without names (STW-14).';
create unique index decision_of_item on decision (municipality, application, item) where state <> 'sent-back' and replaces is null;
create unique index decision_replaced_once on decision (municipality, replaces) where state <> 'sent-back';
create index decision_by_case on decision (municipality, case_file, prepared_at);
create index decision_comparable on decision (municipality, product, result_area, decided_on desc, id) where state = 'announced';
create index decision_to_sign on decision (municipality, prepared_at, id) where state in ('prepared', 'signed-once');
create index decision_to_review on decision (municipality, review_on, id) where state = 'announced';
call keukentafel.municipal('decision', 'select, insert, update');
alter table application_item add foreign key (municipality, decision) references decision;

create function keukentafel.announced_stays() returns trigger language plpgsql as $$
begin
  raise exception 'an announced decision stays as it is';
end $$;
create trigger announced_stays before update or delete on decision
  for each row when (old.state = 'announced') execute function keukentafel.announced_stays();

create table decision_signature (
  municipality text not null references municipality,
  decision uuid not null,
  worker uuid not null,
  mandate uuid not null,
  name text not null,
  function text not null,
  signed_at timestamptz not null,
  primary key (municipality, decision, worker),
  foreign key (municipality, decision) references decision,
  foreign key (municipality, worker) references worker,
  foreign key (municipality, mandate) references mandate
);
comment on table decision_signature is 'Who signed a decision, under which mandate; two people where the amount asks for it.';
call keukentafel.municipal('decision_signature', 'select, insert');

-- terms ----------------------------------------------------------------------------------------------------------------

create table suspension (
  municipality text not null references municipality,
  id uuid not null,
  application uuid not null,
  ground text not null check (ground in ('completion', 'foreign-information', 'consent', 'applicant', 'force-majeure')),
  from_day date not null,
  last_day date,
  ended_on date,
  missing text[] not null default '{}',
  because text not null default '',
  consented_on date,
  letter uuid,
  version int not null default 1,
  made_by uuid not null,
  made_at timestamptz not null,
  primary key (municipality, id),
  foreign key (municipality, application) references application,
  foreign key (municipality, letter) references letter,
  check (ground <> 'completion' or last_day is not null and cardinality(missing) > 0 and letter is not null),
  check (ground <> 'consent' or last_day is not null and consented_on is not null)
);
comment on table suspension is 'What makes the term of a decision stand still (Awb 4:15). Of a request to complete, `from_day` is its day and `last_day` the last day to answer; of the others they are the first and last day that do not count.';
create index suspension_by_application on suspension (municipality, application, from_day);
create index suspension_open on suspension (municipality, last_day, id) where ended_on is null;
call keukentafel.municipal('suspension', 'select, insert, update');
