-- Lateness of a decision (Awb 4:14, 4:15, 4:17 and 4:18): what the applicant was told or asked, and his notices of default.

create table decision_delay (
  municipality text not null references municipality,
  id uuid not null,
  application uuid not null,
  kind text not null check (kind in ('told', 'asked')),
  told_on date not null,
  lawful_last_day date not null,
  new_last_day date not null check (new_last_day > lawful_last_day),
  because text not null check (because <> ''),
  letter uuid not null,
  made_by uuid not null,
  made_at timestamptz not null,
  primary key (municipality, id),
  foreign key (municipality, application) references application,
  foreign key (municipality, letter) references letter,
  foreign key (municipality, made_by) references worker
);
comment on table decision_delay is 'What an applicant was written about a decision that comes later: told, with a new day that stops no penalty (Awb 4:14), or asked to consent, which does nothing before he does (4:15(2)a).';
create index decision_delay_by_application on decision_delay (municipality, application, told_on);
call keukentafel.municipal('decision_delay', 'select, insert');

alter table suspension add column document uuid;
alter table suspension add foreign key (municipality, document) references document;
alter table suspension add check (ground not in ('consent', 'applicant', 'force-majeure') or because <> '');
comment on table suspension is 'What makes the term of a decision stand still (Awb 4:15). Of a request to complete, `from_day` is its day and `last_day` the last day to answer. Of consent they are the first and last day that do not count, with the paper on which it stands. Of delay by the applicant or force majeure `last_day` is until when it is expected, and `ended_on` the last day that did not count.';

create table default_notice (
  municipality text not null references municipality,
  id uuid not null,
  application uuid not null,
  received_on date not null,
  channel text not null check (channel in ('letter', 'email', 'web', 'desk')),
  document uuid,
  effect text not null check (effect in ('valid', 'too-early', 'repeated')),
  lawful_last_day date,
  grace_last_day date,
  last_day date,
  letter uuid not null,
  withdrawn_on date,
  withdrawn_words text not null default '',
  to_settle_since date,
  settled_on date,
  made_by uuid not null,
  made_at timestamptz not null,
  primary key (municipality, id),
  foreign key (municipality, application) references application,
  foreign key (municipality, document) references document,
  foreign key (municipality, letter) references letter,
  foreign key (municipality, made_by) references worker,
  check (effect <> 'valid' or lawful_last_day is not null and grace_last_day is not null and last_day is not null),
  check ((withdrawn_on is null) = (withdrawn_words = ''))
);
comment on table default_notice is 'A written notice that a decision is late (ingebrekestelling, Awb 4:17): when and how it came, and what it does. Of the one that counts, `grace_last_day` is the last day to decide without penalty and `last_day` the last of the 42 over which one can be due. `to_settle_since` is the day from which its penalty must be set by decision (4:18), `settled_on` the day on which that was done or none was due any more.';
create unique index default_notice_counts on default_notice (municipality, application) where effect = 'valid' and withdrawn_on is null;
create index default_notice_by_application on default_notice (municipality, application, received_on);
create index default_notice_standing on default_notice (municipality, grace_last_day, id) where effect = 'valid' and withdrawn_on is null and settled_on is null;
create index default_notice_to_settle on default_notice (municipality, last_day, id) where effect = 'valid' and withdrawn_on is null and settled_on is null and to_settle_since is null;
call keukentafel.municipal('default_notice', 'select, insert, update');

-- The penalty is set by decision too, beside the decision on the application itself.
alter table decision drop constraint decision_kind_check;
alter table decision add constraint decision_kind_check check (kind in ('grant', 'grant-in-part', 'refuse', 'change', 'withdraw', 'temporary', 'not-dealt-with', 'penalty'));
drop index decision_of_application;
create unique index decision_of_application on decision (municipality, application, (kind = 'penalty'))
  where item is null and application is not null and state <> 'sent-back' and replaces is null;
