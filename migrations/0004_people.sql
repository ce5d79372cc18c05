-- Workers, teams and what they may do, with from and until: who could see which file on a past day stays known.

alter table permission_grant drop constraint permission_grant_pkey;
alter table permission_grant add column id uuid not null default gen_random_uuid();
alter table permission_grant add primary key (municipality, id);
alter table permission_grant add column from_day date, add column until_day date;
alter table permission_grant add column ended_at timestamptz, add column ended_by uuid;
update permission_grant set from_day = (granted_at at time zone 'Europe/Amsterdam')::date;
alter table permission_grant alter column from_day set not null;
comment on table permission_grant is 'What a worker may do, from and until which day, and who gave and took it. The names are those of src/core/actor.ts.';
create index permission_grant_by_worker on permission_grant (municipality, worker, permission);
create index permission_grant_by_permission on permission_grant (municipality, permission) where until_day is null;
revoke delete on permission_grant from keukentafel_program;
grant update on permission_grant to keukentafel_program;

alter table team add column active_until date;
comment on column team.active_until is 'The last day of a team that ended.';

alter table team_area drop constraint team_area_pkey;
alter table team_area add column id uuid not null default gen_random_uuid();
alter table team_area add primary key (municipality, id);
alter table team_area add column from_day date, add column until_day date;
update team_area set from_day = '2015-01-01';
alter table team_area alter column from_day set not null;
comment on table team_area is 'The areas that a team serves, from and until which day.';
create index team_area_by_team on team_area (municipality, team, area);
revoke delete on team_area from keukentafel_program;
grant update on team_area to keukentafel_program;

alter table team_member drop constraint team_member_pkey;
alter table team_member add column id uuid not null default gen_random_uuid();
alter table team_member add primary key (municipality, id);
create index team_member_by_team on team_member (municipality, team, worker);

-- As in the ground, with the days of permissions, teams and their areas.
create or replace function keukentafel.actor_of_session(of_municipality text, cookie_fingerprint text, moment timestamptz, on_day date)
returns table (worker uuid, name text, permissions text[], areas text[])
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update session s set seen_at = moment
  where s.municipality = of_municipality and s.fingerprint = cookie_fingerprint and s.ended_at is null
    and s.ends_at > moment and s.seen_at > moment - interval '60 minutes' and s.seen_at < moment - interval '1 minute';
  return query
  select w.id, w.name,
    array(select distinct p.permission from permission_grant p
      where p.municipality = w.municipality and p.worker = w.id
        and p.from_day <= on_day and (p.until_day is null or p.until_day >= on_day)),
    array(select distinct ta.area from team_member m
      join team t on t.municipality = m.municipality and t.id = m.team
        and (t.active_until is null or t.active_until >= on_day)
      join team_area ta on ta.municipality = m.municipality and ta.team = m.team
        and ta.from_day <= on_day and (ta.until_day is null or ta.until_day >= on_day)
      where m.municipality = w.municipality and m.worker = w.id and m.membership = 'core'
        and m.from_day <= on_day and (m.until_day is null or m.until_day >= on_day))
  from session s
  join worker w on w.municipality = s.municipality and w.id = s.worker
  where s.municipality = of_municipality and s.fingerprint = cookie_fingerprint
    and s.ended_at is null and s.ends_at > moment and s.seen_at > moment - interval '60 minutes'
    and w.active_from <= on_day and (w.active_until is null or w.active_until >= on_day);
end $$;
