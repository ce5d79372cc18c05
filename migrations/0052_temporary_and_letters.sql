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

-- A letter that was wrong, and one that came back ------------------------------------------------------------------------

alter table letter drop constraint letter_addressed_to_check;
alter table letter add constraint letter_addressed_to_check
  check (addressed_to in ('resident', 'representative', 'informal-carer', 'heirs', 'provider', 'adviser', 'other'));

alter table letter_event add column on_day date;
alter table letter_event add column cause text check (cause in ('address-wrong', 'address-right'));
comment on column letter_event.on_day is 'The day on which a letter came back.';
comment on column letter_event.cause is 'Why a letter came back: it went to a wrong address, so that it was not announced (Awb 3:41), or the address was right and it was not taken.';
alter table letter_event add check (kind <> 'returned' or on_day is not null and cause is not null and reason is not null);
alter table letter_event add check (kind not in ('recalled', 'followed-up') or replaced_by is not null);
create unique index letter_event_recalled_once on letter_event (municipality, letter) where kind = 'recalled';

create table data_breach (
  municipality text not null references municipality,
  id uuid not null,
  case_file uuid not null,
  letter uuid not null,
  what text not null check (what <> ''),
  known_at timestamptz not null,
  report_by timestamptz not null,
  noted_by uuid not null,
  outcome text check (outcome in ('no-breach', 'no-risk', 'reported')),
  outcome_words text not null default '',
  reported_on date,
  resident_told boolean not null default false,
  judged_by uuid,
  judged_at timestamptz,
  primary key (municipality, id),
  foreign key (municipality, case_file) references case_file,
  foreign key (municipality, letter) references letter,
  foreign key (municipality, noted_by) references worker,
  foreign key (municipality, judged_by) references worker,
  check ((outcome is null) = (judged_at is null)),
  check ((judged_by is null) = (judged_at is null)),
  check (outcome is null or outcome_words <> ''),
  check ((reported_on is not null) = (outcome is not distinct from 'reported'))
);
comment on table data_breach is 'What may be a breach of personal data: a letter that went to somebody for whom it was not. `report_by` is 72 hours after it was known (AVG 33(1)); who judges says whether it is one, whether the supervisor was told, and whether the resident was (AVG 34).';
create index data_breach_open on data_breach (municipality, report_by, id) where judged_at is null;
create index data_breach_judged on data_breach (municipality, judged_at desc, id) where judged_at is not null;
call keukentafel.municipal('data_breach', 'select, insert, update');
