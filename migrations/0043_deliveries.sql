-- Deliveries: what happens after a decision. Orders to providers, start and end of help, change of situation, and the
-- reviews and re-indications that begin early enough that help does not lapse (Wmo 2.3.8, 2.3.9, 2.6.4).

create table provider_order (
  municipality text not null references municipality,
  id uuid not null,
  number text not null,
  case_file uuid not null,
  decision uuid not null,
  line uuid not null,
  provider text not null check (provider <> ''),
  contract text not null check (contract <> ''),
  starts_by date not null,
  letter uuid not null,
  sent_on date not null,
  withdrawn_on date,
  withdrawn_because text not null default '',
  version int not null default 1,
  made_by uuid not null,
  made_at timestamptz not null,
  primary key (municipality, id),
  unique (municipality, number),
  foreign key (municipality, case_file) references case_file,
  foreign key (municipality, decision) references decision,
  foreign key (municipality, line) references arrangement_line,
  foreign key (municipality, letter) references letter,
  foreign key (municipality, made_by) references worker,
  check ((withdrawn_on is null) = (withdrawn_because = ''))
);
comment on table provider_order is 'The order to a provider for help in kind (opdracht; Wmo 2.6.4): under which contract, by which day it begins, and the letter with only what the provider needs (5.2.1(2)). One stands at a time for each decision.';
create unique index provider_order_standing on provider_order (municipality, decision) where withdrawn_on is null;
create index provider_order_by_case on provider_order (municipality, case_file);
call keukentafel.municipal('provider_order', 'select, insert, update');

create table review (
  municipality text not null references municipality,
  id uuid not null,
  case_file uuid not null,
  decision uuid not null,
  line uuid not null,
  kind text not null check (kind in ('end', 'periodic', 'change')),
  on_day date not null,
  start_from date not null,
  start_by date not null,
  invited_on date,
  letter uuid,
  started_on date,
  new_case_file uuid,
  done_on date,
  outcome text check (outcome in ('decided', 'unchanged', 'ended')),
  words text not null default '',
  next_on date,
  version int not null default 1,
  made_at timestamptz not null,
  primary key (municipality, id),
  unique (municipality, decision, kind, on_day),
  foreign key (municipality, case_file) references case_file,
  foreign key (municipality, decision) references decision,
  foreign key (municipality, line) references arrangement_line,
  foreign key (municipality, letter) references letter,
  foreign key (municipality, new_case_file) references case_file,
  check ((done_on is null) = (outcome is null)),
  check ((started_on is null) = (new_case_file is null)),
  check (next_on is null or outcome = 'unchanged')
);
comment on table review is 'Looking again at help that was granted (heronderzoek and herindicatie; Wmo 2.3.9): because the decision ends (`on_day` is its last day), because the day to look again comes, or because the situation changed. `start_by` is the last day to begin on which the terms of law still end before help does. A re-indication goes on in a file of its own, `new_case_file`.';
create index review_open on review (municipality, start_by, id) where done_on is null;
create index review_by_case on review (municipality, case_file);
create index review_by_new_case on review (municipality, new_case_file);
call keukentafel.municipal('review', 'select, insert, update');

create table change_of_situation (
  municipality text not null references municipality,
  id uuid not null,
  case_file uuid not null,
  on_day date not null,
  told_by text not null check (told_by <> ''),
  words text not null check (words <> ''),
  effect text not null check (effect in ('none', 'review')),
  because text not null check (because <> ''),
  made_by uuid not null,
  made_at timestamptz not null,
  primary key (municipality, id),
  foreign key (municipality, case_file) references case_file,
  foreign key (municipality, made_by) references worker
);
comment on table change_of_situation is 'What a resident or somebody else told that changed (Wmo 2.3.8(1)), and whether the help is looked at again because of it. Only appended.';
create index change_of_situation_by_case on change_of_situation (municipality, case_file, made_at);
call keukentafel.municipal('change_of_situation', 'select, insert');

create index decision_ending on decision (municipality, until_day, id) where state = 'announced' and until_day is not null;
create index arrangement_line_granted_until on arrangement_line (municipality, until_day, id) where tier = 'individual' and state in ('decided', 'running');
