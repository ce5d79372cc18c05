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

-- the talk --------------------------------------------------------------------------------------------------------

create table conversation (
  municipality text not null references municipality,
  id uuid not null,
  case_file uuid not null,
  investigation uuid not null,
  appointment uuid not null,
  way text not null check (way in ('home', 'elsewhere', 'phone')),
  supporter text not null default '',
  carer text not null default '',
  companions text not null default '',
  bring text not null default '',
  letter uuid not null,
  held_on date,
  present text not null default '',
  version int not null default 1,
  primary key (municipality, id),
  unique (municipality, appointment),
  foreign key (municipality, case_file) references case_file,
  foreign key (municipality, investigation) references investigation,
  foreign key (municipality, appointment) references appointment,
  foreign key (municipality, letter) references letter
);
comment on table conversation is 'A talk of the investigation: in which way, alone or with a client supporter or carer, by which invitation, and who was there. Day and place stand in its appointment.';
create index conversation_by_case on conversation (municipality, case_file);
call keukentafel.municipal('conversation', 'select, insert, update');

create table conversation_answer (
  municipality text not null references municipality,
  investigation uuid not null,
  domain text not null,
  field text not null,
  version int not null,
  text text not null,
  saved_by uuid not null,
  saved_at timestamptz not null,
  primary key (municipality, investigation, domain, field, version),
  foreign key (municipality, investigation) references investigation,
  foreign key (municipality, saved_by) references worker
);
comment on table conversation_answer is 'What was written down in the conversation guide, a field of a life domain at a time; every version is kept, the highest counts.';
call keukentafel.municipal('conversation_answer', 'select, insert');

create table rival_answer (
  municipality text not null references municipality,
  investigation uuid not null,
  domain text not null,
  field text not null,
  saved_by uuid not null,
  text text not null,
  saved_at timestamptz not null,
  settled_at timestamptz,
  settled_by uuid,
  primary key (municipality, investigation, domain, field, saved_by),
  foreign key (municipality, investigation) references investigation,
  foreign key (municipality, saved_by) references worker
);
comment on table rival_answer is 'A text that somebody typed in the conversation guide while somebody else saved another one first. It is kept and shown beside the other until a person has chosen.';
create index rival_answer_open on rival_answer (municipality, investigation, domain) where settled_at is null;
call keukentafel.municipal('rival_answer', 'select, insert, update');

create table life_phase_judgement (
  municipality text not null references municipality,
  id uuid not null,
  case_file uuid not null,
  begun boolean not null,
  words text not null,
  judged_on date not null,
  judged_by uuid not null,
  judged_at timestamptz not null,
  primary key (municipality, id),
  foreign key (municipality, case_file) references case_file,
  foreign key (municipality, judged_by) references worker
);
comment on table life_phase_judgement is 'Whether the phase of life that no age decides has begun: leaning on intensive care by others. The newest judgement counts.';
create index life_phase_judgement_by_case on life_phase_judgement (municipality, case_file, judged_at);
call keukentafel.municipal('life_phase_judgement', 'select, insert');

create table reused_knowledge (
  municipality text not null references municipality,
  id uuid not null,
  case_file uuid not null,
  investigation uuid not null,
  source_name text not null,
  source_function text not null,
  mapped_on date not null,
  domains text[] not null,
  words text not null,
  consent_by text not null,
  consent_on date not null,
  made_by uuid not null,
  made_at timestamptz not null,
  primary key (municipality, id),
  foreign key (municipality, case_file) references case_file,
  foreign key (municipality, investigation) references investigation
);
comment on table reused_knowledge is 'What a professional or provider already mapped, with the resident''s consent, so that it is not asked again: for which life domains, on which day.';
create index reused_knowledge_by_investigation on reused_knowledge (municipality, investigation);
call keukentafel.municipal('reused_knowledge', 'select, insert');

-- identity, advice, housemates, carers, other acts, legal parts ------------------------------------------------------

create table identity_check (
  municipality text not null references municipality,
  id uuid not null,
  case_file uuid not null,
  document text not null check (document in ('passport', 'identity-card', 'driving-licence', 'residence-document')),
  seen_on date not null,
  seen_by uuid not null,
  made_at timestamptz not null,
  primary key (municipality, id),
  foreign key (municipality, case_file) references case_file,
  foreign key (municipality, seen_by) references worker
);
comment on table identity_check is 'That a document of article 1 of the Wet op de identificatieplicht was seen (Wmo 2.3.4): which kind, when and by whom. No copy and no number.';
create index identity_check_by_case on identity_check (municipality, case_file);
call keukentafel.municipal('identity_check', 'select, insert');

create table advice (
  municipality text not null references municipality,
  id uuid not null,
  case_file uuid not null,
  investigation uuid not null,
  adviser text not null,
  attention text not null default '',
  address text[] not null,
  questions text[] not null,
  given text[] not null,
  consent_by text not null,
  consent_on date not null,
  consent_words text not null,
  asked_on date not null,
  due_on date not null,
  letter uuid not null,
  received_on date,
  answer text not null default '',
  shown_on date,
  shown_words text not null default '',
  withdrawn_on date,
  withdrawn_words text not null default '',
  version int not null default 1,
  asked_by uuid not null,
  primary key (municipality, id),
  foreign key (municipality, case_file) references case_file,
  foreign key (municipality, investigation) references investigation,
  foreign key (municipality, letter) references letter,
  check (shown_on is null or received_on is not null)
);
comment on table advice is 'Advice asked outside, with the resident''s explicit consent for this adviser and these questions (Wmo 5.1.1): what was asked and told, the answer, and when the resident saw it. Nothing more than was asked.';
create index advice_by_case on advice (municipality, case_file, asked_on);
create index advice_open_by_due on advice (municipality, due_on, id) where received_on is null and withdrawn_on is null;
call keukentafel.municipal('advice', 'select, insert, update');

create table customary_help (
  municipality text not null references municipality,
  id uuid not null,
  case_file uuid not null,
  investigation uuid not null,
  housemate text not null,
  relation text not null,
  age int not null check (age between 0 and 130),
  health text not null,
  work text not null,
  overload text not null,
  discussed_with text not null,
  discussed_on date not null,
  judgement text not null check (judgement in ('all', 'part', 'none')),
  can_do text not null default '',
  because text not null,
  version int not null default 1,
  weighed_by uuid not null,
  weighed_at timestamptz not null,
  primary key (municipality, id),
  foreign key (municipality, case_file) references case_file,
  foreign key (municipality, investigation) references investigation
);
comment on table customary_help is 'What may be expected of one housemate (gebruikelijke hulp, Wmo 1.1.1), weighed by age, health, work and overload, with what was discussed with whom.';
create index customary_help_by_investigation on customary_help (municipality, investigation, weighed_at);
call keukentafel.municipal('customary_help', 'select, insert, update');

create table carer_offer (
  municipality text not null references municipality,
  id uuid not null,
  case_file uuid not null,
  investigation uuid not null,
  carer text not null,
  relation uuid,
  address text[],
  offered_on date not null,
  letter uuid,
  answer text check (answer in ('talk', 'no-talk')),
  answered_on date,
  topics text[] not null default '{}',
  support text not null default '',
  respite text not null default '',
  shared text not null default '',
  version int not null default 1,
  offered_by uuid not null,
  primary key (municipality, id),
  foreign key (municipality, case_file) references case_file,
  foreign key (municipality, investigation) references investigation,
  foreign key (municipality, relation) references resident_relation,
  foreign key (municipality, letter) references letter
);
comment on table carer_offer is 'A talk of his own that was offered to a carer, with support and respite, and what the carer wants to be known in the file of whom he cares for. What he says in confidence is not here.';
create index carer_offer_by_investigation on carer_offer (municipality, investigation, offered_on);
call keukentafel.municipal('carer_offer', 'select, insert, update');

create table carer_conversation (
  municipality text not null references municipality,
  id uuid not null,
  carer_offer uuid not null,
  held_by uuid not null,
  held_on date not null,
  words text not null,
  version int not null default 1,
  primary key (municipality, id),
  unique (municipality, carer_offer),
  foreign key (municipality, carer_offer) references carer_offer,
  foreign key (municipality, held_by) references worker
);
comment on table carer_conversation is 'What a carer said in confidence: no part of the file of whom he cares for, and seen only by the worker who held the talk.';
create index carer_conversation_by_worker on carer_conversation (municipality, held_by);
call keukentafel.municipal('carer_conversation', 'select, insert, update');

create table other_act (
  municipality text not null references municipality,
  investigation uuid not null,
  act text not null check (act in ('wlz', 'zvw', 'jeugdwet', 'participatiewet')),
  case_file uuid not null,
  applies boolean not null,
  because text not null default '',
  asked_of text not null default '',
  asked_on date,
  question text not null default '',
  answered_on date,
  answer text not null default '',
  arranged text not null default '',
  arranged_from date,
  arranged_until date,
  help_now_until date,
  bridge text not null default '',
  version int not null default 1,
  changed_by uuid not null,
  changed_at timestamptz not null,
  primary key (municipality, investigation, act),
  foreign key (municipality, case_file) references case_file,
  foreign key (municipality, investigation) references investigation,
  check (arranged_until is null or arranged_from is not null and arranged_until >= arranged_from)
);
comment on table other_act is 'Whether another act comes before the Wmo: what was asked of whom, what was answered and arranged, from and until when, and how the time between two acts is bridged.';
call keukentafel.municipal('other_act', 'select, insert, update');

create table legal_part (
  municipality text not null references municipality,
  investigation uuid not null,
  part text not null,
  version int not null,
  state text not null check (state in ('covered', 'does-not-apply')),
  words text not null,
  on_day date not null,
  stated_by uuid not null,
  stated_at timestamptz not null,
  primary key (municipality, investigation, part, version),
  foreign key (municipality, investigation) references investigation
);
comment on table legal_part is 'What was found out about a part that the law wants investigated (Wmo 2.3.2(2) to (6), 2.3.4), or why it does not apply, where the records do not show it by themselves. The highest version counts.';
call keukentafel.municipal('legal_part', 'select, insert');
