-- Instruments: what is measured with them, each filling dated and only ever added to.

create table instrument_filling (
  municipality text not null references municipality,
  id uuid not null,
  case_file uuid not null,
  series text not null,
  instrument text not null,
  filled_on date not null,
  reason text not null,
  corrects uuid,
  filled_by uuid not null,
  filled_at timestamptz not null,
  primary key (municipality, id),
  unique (municipality, corrects),
  foreign key (municipality, case_file) references case_file,
  foreign key (municipality, corrects) references instrument_filling,
  foreign key (municipality, filled_by) references worker
);
comment on table instrument_filling is 'One filling of an instrument of the policy on a day, with why these subjects were looked at. A mistake is corrected by a new filling that points at it. It says how things are on that day; nobody gets a label.';
create index instrument_filling_by_case on instrument_filling (municipality, case_file, series, filled_on);
call keukentafel.municipal('instrument_filling', 'select, insert');

create table instrument_mark (
  municipality text not null references municipality,
  filling uuid not null,
  item text not null,
  value int,
  choice text,
  words text not null default '',
  primary key (municipality, filling, item),
  foreign key (municipality, filling) references instrument_filling
);
comment on table instrument_mark is 'What a filling says of one item: a level or rung (`value`), a column (`choice`), or that a factor is there (neither), with an explanation. Items that the question does not need have no mark.';
call keukentafel.municipal('instrument_mark', 'select, insert');
