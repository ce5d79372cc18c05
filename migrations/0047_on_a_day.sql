-- What somebody may do and where, on a day: one answer for the log-in of the site and for the tokens of the API.

create function keukentafel.permissions_on(of_municipality text, of_worker uuid, on_day date) returns text[]
language sql stable set search_path = public, pg_temp as $$
  select array(select distinct p.permission from permission_grant p
    where p.municipality = of_municipality and p.worker = of_worker
      and p.from_day <= on_day and (p.until_day is null or p.until_day >= on_day))
$$;
revoke all on function keukentafel.permissions_on from public;

-- The areas of the teams in whose core somebody is. The shell has none.
create function keukentafel.areas_on(of_municipality text, of_worker uuid, on_day date) returns text[]
language sql stable set search_path = public, pg_temp as $$
  select array(select distinct ta.area from team_member m
    join team t on t.municipality = m.municipality and t.id = m.team
      and (t.active_until is null or t.active_until >= on_day)
    join team_area ta on ta.municipality = m.municipality and ta.team = m.team
      and ta.from_day <= on_day and (ta.until_day is null or ta.until_day >= on_day)
    where m.municipality = of_municipality and m.worker = of_worker and m.membership = 'core'
      and m.from_day <= on_day and (m.until_day is null or m.until_day >= on_day))
$$;
revoke all on function keukentafel.areas_on from public;

create or replace function keukentafel.actor_of_session(of_municipality text, cookie_fingerprint text, moment timestamptz, on_day date)
returns table (worker uuid, name text, permissions text[], areas text[])
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update session s set seen_at = moment
  where s.municipality = of_municipality and s.fingerprint = cookie_fingerprint and s.ended_at is null
    and s.ends_at > moment and s.seen_at > moment - interval '60 minutes' and s.seen_at < moment - interval '1 minute';
  return query
  select w.id, w.name,
    keukentafel.permissions_on(w.municipality, w.id, on_day), keukentafel.areas_on(w.municipality, w.id, on_day)
  from session s
  join worker w on w.municipality = s.municipality and w.id = s.worker
  where s.municipality = of_municipality and s.fingerprint = cookie_fingerprint
    and s.ended_at is null and s.ends_at > moment and s.seen_at > moment - interval '60 minutes'
    and w.active_from <= on_day and (w.active_until is null or w.active_until >= on_day);
end $$;

create or replace function keukentafel.actor_of_token(of_municipality text, token_fingerprint text, moment timestamptz, on_day date)
returns table (worker uuid, name text, client text, permissions text[], scopes text[], areas text[])
language sql stable security definer set search_path = public, pg_temp as $$
  select w.id, w.name, c.id,
    keukentafel.permissions_on(w.municipality, w.id, on_day),
    array(select unnest(t.scopes) intersect select unnest(c.scopes)),
    keukentafel.areas_on(w.municipality, w.id, on_day)
  from api_token t
  join api_client c on c.municipality = t.municipality and c.id = t.client
  join worker w on w.municipality = t.municipality and w.id = t.worker
  where t.municipality = of_municipality and t.fingerprint = token_fingerprint and t.ends_at > moment
    and c.from_day <= on_day and c.until_day >= on_day
    and w.active_from <= on_day and (w.active_until is null or w.active_until >= on_day)
$$;
