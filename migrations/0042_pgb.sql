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
