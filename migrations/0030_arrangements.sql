-- Arrangements: which mix of help, of all tiers, answers a need (Wmo 2.3.2(4); Zoetermeer 2012, annex 2). One register
-- for every resident, not only for who gets an individual provision.

create table arrangement (
  municipality text not null references municipality,
  need uuid not null,
  case_file uuid not null,
  version int not null,
  whole_on date,
  whole_words text not null default '',
  whole_by uuid,
  primary key (municipality, need),
  foreign key (municipality, need) references need,
  foreign key (municipality, case_file) references case_file,
  check ((whole_on is null) = (whole_by is null))
);
comment on table arrangement is 'The mix of help that answers one need. Every change of its steps, tests and lines raises `version`, so that two people cannot change it past each other. `whole_on` is the day on which was found that the lines together answer the need; a later change takes that away.';
create index arrangement_by_case on arrangement (municipality, case_file);
call keukentafel.municipal('arrangement', 'select, insert, update');

create table arrangement_step (
  municipality text not null references municipality,
  need uuid not null,
  tier text not null check (tier in ('own-strength', 'network', 'general', 'collective', 'individual')),
  because text not null check (because <> ''),
  judged_on date not null,
  judged_by uuid not null,
  primary key (municipality, need, tier),
  foreign key (municipality, need) references arrangement,
  foreign key (municipality, judged_by) references worker
);
comment on table arrangement_step is 'A step of the ladder that was looked at, and why it does not answer the need, or not alone.';
call keukentafel.municipal('arrangement_step', 'select, insert, update');

create table customary_item (
  municipality text not null references municipality,
  id uuid not null,
  need uuid not null,
  item text not null,
  product text,
  answers jsonb not null,
  customary boolean not null,
  because text not null check (because <> ''),
  judged_on date not null,
  judged_by uuid not null,
  judged_at timestamptz not null,
  at_version int not null,
  primary key (municipality, id),
  foreign key (municipality, need) references arrangement,
  foreign key (municipality, judged_by) references worker
);
comment on table customary_item is 'Whether something is what anybody would buy for himself (algemeen gebruikelijk, Wmo 2.3.5(3)): the questions of the policy with their answers in words, and the judgement about this person. The newest judgement of an item counts; `at_version` is the version of the arrangement that it made; `product` is filled in when the item is a product of the provision book.';
create index customary_item_by_need on customary_item (municipality, need, at_version);
call keukentafel.municipal('customary_item', 'select, insert');

create table expected_help (
  municipality text not null references municipality,
  need uuid not null,
  housemates text not null check (housemates in ('all', 'part', 'none', 'absent')),
  housemates_because text not null check (housemates_because <> ''),
  carer text not null check (carer in ('all', 'part', 'none', 'absent')),
  carer_because text not null check (carer_because <> ''),
  judged_on date not null,
  judged_by uuid not null,
  primary key (municipality, need),
  foreign key (municipality, need) references arrangement,
  foreign key (municipality, judged_by) references worker
);
comment on table expected_help is 'How much of one need housemates (gebruikelijke hulp) and the carer can be expected to answer: all, part, none, or there is nobody. Rests on what the investigation weighed of each of them.';
call keukentafel.municipal('expected_help', 'select, insert, update');

create table adequate_option (
  municipality text not null references municipality,
  id uuid not null,
  need uuid not null,
  what text not null,
  product text,
  cost int not null check (cost >= 0),
  cost_per text not null check (cost_per in ('day', 'week', 'four-weeks', 'month', 'year', 'once')),
  years numeric check (years > 0),
  adequate boolean not null,
  because text not null check (because <> ''),
  dropped_on date,
  made_by uuid not null,
  made_at timestamptz not null,
  primary key (municipality, id),
  foreign key (municipality, need) references arrangement,
  check (cost_per <> 'once' or years is not null)
);
comment on table adequate_option is 'A way to answer a need that was compared before an individual provision is proposed: what it costs in euro cents, and whether it is adequate for this person. `years` says how long something lasts that is paid once. The cheapest adequate one is given.';
create index adequate_option_by_need on adequate_option (municipality, need, made_at);
call keukentafel.municipal('adequate_option', 'select, insert, update');

create table arrangement_line (
  municipality text not null references municipality,
  id uuid not null,
  case_file uuid not null,
  need uuid not null,
  tier text not null check (tier in ('own-strength', 'network', 'general', 'collective', 'individual')),
  result_area text not null,
  deciding_area text,
  product text,
  item text,
  alternative text,
  option uuid,
  functions text[] not null default '{}',
  what text not null,
  done_by text not null check (done_by in ('resident', 'housemate', 'network', 'carer', 'volunteer', 'organisation')),
  done_by_name text not null,
  relation text not null default '',
  organisation uuid,
  from_day date not null,
  until_day date,
  amount numeric check (amount > 0),
  unit text check (unit in ('minutes', 'hours', 'half-days', 'days', 'nights', 'times', 'kilometres', 'pieces')),
  per text check (per in ('day', 'week', 'four-weeks', 'month', 'year', 'once')),
  cost int check (cost >= 0),
  cost_per text check (cost_per in ('day', 'week', 'four-weeks', 'month', 'year', 'once')),
  lasting text check (lasting in ('temporary', 'permanent')),
  lasting_ground text not null default '',
  lasting_words text not null default '',
  form text check (form in ('in-kind', 'pgb', 'allowance')),
  state text not null default 'proposed'
    check (state in ('proposed', 'agreed', 'decided', 'refused', 'running', 'ended', 'dropped')),
  agreed_on date,
  decided_on date,
  decision uuid,
  started_on date,
  ended_on date,
  ended_because text not null default '',
  version int not null default 1,
  made_by uuid not null,
  made_at timestamptz not null,
  changed_by uuid not null,
  changed_at timestamptz not null,
  primary key (municipality, id),
  foreign key (municipality, case_file) references case_file,
  foreign key (municipality, need) references arrangement,
  foreign key (municipality, option) references adequate_option,
  foreign key (municipality, organisation) references organisation,
  check (until_day is null or until_day >= from_day),
  check ((amount is null) = (unit is null) and (amount is null) = (per is null)),
  check ((cost is null) = (cost_per is null)),
  check (tier <> 'individual' or product is not null),
  check (tier not in ('general', 'collective', 'individual') or lasting is not null and lasting_ground <> ''),
  check (tier <> 'individual' or deciding_area is not null and amount is not null),
  check (state not in ('decided', 'refused') or decision is not null and decided_on is not null),
  check (state <> 'running' or started_on is not null),
  check (state not in ('ended', 'dropped') or ended_on is not null and ended_because <> '')
);
comment on table arrangement_line is 'One piece of help in an arrangement: on which tier, for which result, by whom, from and until when, how much, at what cost in euro cents, lasting or temporary and on which ground (STW-12). `alternative` is the lighter help of the policy that takes the place of a product. `result_area` is the one that was analysed, `deciding_area` the one that is decided on. An individual line is decided by a decision; the others follow from the findings.';
comment on column arrangement_line.ended_on is 'The last day of help that ended, or the day on which a proposal was taken out.';
create index arrangement_line_by_case on arrangement_line (municipality, case_file, need);
create index arrangement_line_newest on arrangement_line (municipality, id);
create index arrangement_line_by_product on arrangement_line (municipality, product, id);
create index arrangement_line_by_decision on arrangement_line (municipality, decision);
create index arrangement_line_running_until on arrangement_line (municipality, until_day, id) where state = 'running';
create index arrangement_line_agreed_from on arrangement_line (municipality, from_day, id) where state = 'agreed';
call keukentafel.municipal('arrangement_line', 'select, insert, update');

create table arrangement_change (
  municipality text not null references municipality,
  id uuid not null,
  line uuid not null,
  on_day date not null,
  decision uuid,
  decided_amount numeric not null,
  from_amount numeric not null,
  to_amount numeric not null check (to_amount >= 0),
  unit text not null,
  per text not null,
  ground text not null check (ground <> ''),
  told_by text not null,
  made_by uuid not null,
  made_at timestamptz not null,
  primary key (municipality, id),
  foreign key (municipality, line) references arrangement_line,
  foreign key (municipality, made_by) references worker,
  check (to_amount <> from_amount)
);
comment on table arrangement_change is 'More or less help than was decided: from how much to how much, from which day, why, who told it, beside what the decision says (STW-19). Only appended; the decision itself does not change.';
create index arrangement_change_by_line on arrangement_change (municipality, line, made_at);
call keukentafel.municipal('arrangement_change', 'select, insert');

create table household_help_group (
  municipality text not null references municipality,
  line uuid not null,
  group_id text not null,
  primary key (municipality, line, group_id),
  foreign key (municipality, line) references arrangement_line
);
comment on table household_help_group is 'To which groups of the policy somebody with household help belongs (ZWO-27). For counting only: the program can write it by set_household_help_groups() and count by household_help_counts(), but read no row, so that it never becomes a label on a person.';
alter table household_help_group enable row level security;

-- Writes for which groups a line counts, in place of what it was.
create function keukentafel.set_household_help_groups(of_line uuid, groups text[]) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  mine text := current_setting('keukentafel.municipality');
begin
  delete from household_help_group where municipality = mine and line = of_line;
  insert into household_help_group select mine, of_line, g from unnest(groups) as g;
end $$;
revoke all on function keukentafel.set_household_help_groups from public;
grant execute on function keukentafel.set_household_help_groups to keukentafel_program;

-- How many household help lines run on a day, by group and function. It filters on the municipality itself: the caller
-- may see numbers, not to whom they belong.
create function keukentafel.household_help_counts(on_day date)
returns table (kind text, id text, people bigint)
language sql stable security definer set search_path = public, pg_temp as $$
  with running as (
    select l.municipality, l.id, f.resident, l.functions
    from arrangement_line l
    join case_file f on f.municipality = l.municipality and f.id = l.case_file
    where l.municipality = current_setting('keukentafel.municipality') and l.tier = 'individual'
      and l.state in ('decided', 'running', 'ended') and l.from_day <= on_day
      and coalesce(l.ended_on, l.until_day, on_day) >= on_day
  )
  select 'group', g.group_id, count(distinct r.resident)
  from running r join household_help_group g on g.municipality = r.municipality and g.line = r.id
  group by g.group_id
  union all
  select 'function', f.id, count(distinct r.resident)
  from running r cross join unnest(r.functions) as f(id)
  group by f.id
$$;
revoke all on function keukentafel.household_help_counts from public;
grant execute on function keukentafel.household_help_counts to keukentafel_program;
