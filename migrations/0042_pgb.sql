-- The form in which help is given, and personal budgets (persoonsgebonden budgetten, pgb; Wmo 2.3.6).

create table form_choice (
  municipality text not null references municipality,
  line uuid not null,
  version int not null,
  case_file uuid not null,
  offered jsonb not null,
  adequate_in_kind boolean,
  fitting_in_kind boolean,
  told text[] not null default '{}',
  told_on date,
  form text not null check (form in ('in-kind', 'pgb', 'allowance')),
  because text not null check (because <> ''),
  chosen_by text not null check (chosen_by in ('resident', 'representative')),
  chosen_on date not null,
  made_by uuid not null,
  made_at timestamptz not null,
  primary key (municipality, line, version),
  foreign key (municipality, line) references arrangement_line,
  foreign key (municipality, case_file) references case_file,
  foreign key (municipality, made_by) references worker,
  check (cardinality(told) = 0 or told_on is not null)
);
comment on table form_choice is 'In which forms help was offered to a resident, what he was told of a personal budget, and what he chose, when and why (Wmo 2.3.2(6), 2.3.6). Only appended: the newest version counts. `offered` holds each form with its conditions and source in the words of that day; `told` the sentences that were said.';
create index form_choice_by_case on form_choice (municipality, case_file);
call keukentafel.municipal('form_choice', 'select, insert');

create table pgb_plan (
  municipality text not null references municipality,
  line uuid not null,
  case_file uuid not null,
  written_by text not null check (written_by in ('resident', 'representative', 'supporter')),
  handed_in_on date not null,
  goals text not null check (goals <> ''),
  managed_by text not null check (managed_by in ('resident', 'network', 'representative')),
  manager_name text not null default '',
  manager_gives_help boolean not null default false,
  problem_debts boolean not null,
  seriously_confused boolean not null,
  payee text not null default '',
  separate_account boolean not null default false,
  tested_on date,
  able boolean,
  able_words text not null default '',
  version int not null default 1,
  made_by uuid not null,
  made_at timestamptz not null,
  primary key (municipality, line),
  foreign key (municipality, line) references arrangement_line,
  foreign key (municipality, case_file) references case_file,
  foreign key (municipality, made_by) references worker,
  check (managed_by = 'resident' or manager_name <> ''),
  check ((tested_on is null) = (able is null))
);
comment on table pgb_plan is 'The budget plan of a pgb and the talk that tests whether the resident, or who helps him, can carry its tasks (Wmo 2.3.6(2)). `payee` and `separate_account` count where the budget is paid on an account of the resident himself.';
create index pgb_plan_by_case on pgb_plan (municipality, case_file);
call keukentafel.municipal('pgb_plan', 'select, insert, update');

create table pgb_helper (
  municipality text not null references municipality,
  id uuid not null,
  line uuid not null,
  name text not null check (name <> ''),
  kind text not null check (kind in ('professional', 'network')),
  relation text not null default '',
  rate int not null check (rate >= 0),
  amount numeric(8, 2) not null check (amount > 0),
  quality text[] not null default '{}',
  quality_words text not null default '',
  from_day date not null,
  contract_on date,
  municipality_approved_on date,
  svb_approved_on date,
  ended_on date,
  ended_because text not null default '',
  version int not null default 1,
  made_by uuid not null,
  made_at timestamptz not null,
  primary key (municipality, id),
  foreign key (municipality, line) references pgb_plan,
  foreign key (municipality, made_by) references worker,
  check (municipality_approved_on is null or contract_on is not null),
  check (svb_approved_on is null or municipality_approved_on is not null),
  check ((ended_on is null) = (ended_because = ''))
);
comment on table pgb_helper is 'Who gives the help that a pgb pays: a professional or somebody of the own network, at which rate in euro cents, how much in the unit of the product, which demands on quality are met, and whether the contract was approved. Who is replaced stays, with the day and why.';
create index pgb_helper_by_line on pgb_helper (municipality, line, made_at);
call keukentafel.municipal('pgb_helper', 'select, insert, update');

create table pgb_talk (
  municipality text not null references municipality,
  id uuid not null,
  line uuid not null,
  held_on date not null,
  words text not null check (words <> ''),
  good_enough boolean not null,
  other_helper_by date,
  made_by uuid not null,
  made_at timestamptz not null,
  primary key (municipality, id),
  foreign key (municipality, line) references pgb_plan,
  foreign key (municipality, made_by) references worker,
  check (good_enough = (other_helper_by is null))
);
comment on table pgb_talk is 'A talk with the holder of a pgb while it runs, on what the help brings. Where the quality falls short he looks for another helper, by a day. Only appended.';
create index pgb_talk_by_line on pgb_talk (municipality, line, held_on);
call keukentafel.municipal('pgb_talk', 'select, insert');
