-- Findings (verslagen): the written, frozen result of an investigation (Wmo 2.3.2(8)).

create table findings (
  municipality text not null references municipality,
  id uuid not null,
  number text not null,
  case_file uuid not null,
  investigation uuid not null,
  letter uuid not null,
  conclusion text not null,
  policy_file text not null,
  frozen_on date not null,
  frozen_by uuid not null,
  frozen_at timestamptz not null,
  primary key (municipality, id),
  unique (municipality, number),
  unique (municipality, investigation),
  foreign key (municipality, case_file) references case_file,
  foreign key (municipality, investigation) references investigation,
  foreign key (municipality, letter) references letter,
  foreign key (municipality, frozen_by) references worker
);
comment on table findings is 'The result of an investigation, frozen in the words of its letter. Never changed: what the resident says of it stands beside it.';
create index findings_by_case on findings (municipality, case_file, frozen_on);
call keukentafel.municipal('findings', 'select, insert');

create table findings_remark (
  municipality text not null references municipality,
  id uuid not null,
  findings uuid not null,
  words text not null check (words <> ''),
  received_on date not null,
  written_by uuid not null,
  written_at timestamptz not null,
  primary key (municipality, id),
  foreign key (municipality, findings) references findings
);
comment on table findings_remark is 'What the resident says of the findings, beside them and never inside (Wmo 2.3.2(8)). Only appended.';
create index findings_remark_by_findings on findings_remark (municipality, findings, written_at);
call keukentafel.municipal('findings_remark', 'select, insert');
