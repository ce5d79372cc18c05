-- The seals of the audit log: a changed, added or missing line shows.

create table audit_seal (
  municipality text not null references municipality,
  number int not null,
  sealed_at timestamptz not null,
  newest timestamptz not null,
  lines int not null,
  digest text not null,
  previous text not null,
  signature text not null,
  primary key (municipality, number)
);
comment on table audit_seal is 'A signed seal on a batch of audit lines: `newest` is the moment of its newest line, `digest` over the hashes of its lines in order, `previous` the hash of the seal before it.';
call keukentafel.municipal('audit_seal', 'select, insert');

create table audit_sealed_line (
  municipality text not null references municipality,
  line uuid not null,
  seal int not null,
  hash text not null,
  primary key (municipality, line),
  foreign key (municipality, seal) references audit_seal
);
comment on table audit_sealed_line is 'Which audit line lies under which seal, with its hash, so that a missing or changed line can be named.';
create index audit_sealed_line_by_seal on audit_sealed_line (municipality, seal, line);
call keukentafel.municipal('audit_sealed_line', 'select, insert');
