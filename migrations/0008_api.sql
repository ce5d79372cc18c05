-- The API: programs that act for a worker, and the tokens they get.

create table api_client (
  municipality text not null references municipality,
  id text not null,
  name text not null,
  secret_fingerprint text not null,
  scopes text[] not null,
  from_day date not null,
  until_day date not null check (until_day >= from_day),
  made_at timestamptz not null,
  primary key (municipality, id)
);
comment on table api_client is 'A program of the municipality or a partner that may use the API until a day. Of its secret only the SHA-256 is kept: the secret is made by us and cannot be guessed. `scopes` are permissions of src/core/actor.ts.';
call keukentafel.municipal('api_client', 'select, insert, update');

create table api_client_worker (
  municipality text not null references municipality,
  client text not null,
  worker uuid not null,
  primary key (municipality, client, worker),
  foreign key (municipality, client) references api_client,
  foreign key (municipality, worker) references worker
);
comment on table api_client_worker is 'The workers for whom a client may act.';
create index api_client_worker_by_worker on api_client_worker (municipality, worker);
call keukentafel.municipal('api_client_worker', 'select, insert, delete');

create table api_token (
  municipality text not null references municipality,
  fingerprint text not null,
  client text not null,
  worker uuid not null,
  scopes text[] not null,
  made_at timestamptz not null,
  ends_at timestamptz not null,
  primary key (municipality, fingerprint),
  foreign key (municipality, client, worker) references api_client_worker on delete cascade
);
comment on table api_token is 'A bearer token by the SHA-256 of its text: which client acts, for which worker, with which scopes, until when.';
create index api_token_by_client on api_token (municipality, client, worker);
call keukentafel.municipal('api_token', 'select, insert, delete');

-- Who acts, from a bearer token: worker, client, and what each of the two may do, in one statement; what the worker may
-- and where is as in actor_of_session. It filters on the
-- municipality itself, so that it needs no transaction. Nobody, when the token or the client has ended or the worker left.
create function keukentafel.actor_of_token(of_municipality text, token_fingerprint text, moment timestamptz, on_day date)
returns table (worker uuid, name text, client text, permissions text[], scopes text[], areas text[])
language sql stable security definer set search_path = public, pg_temp as $$
  select w.id, w.name, c.id,
    array(select distinct p.permission from permission_grant p
      where p.municipality = w.municipality and p.worker = w.id
        and p.from_day <= on_day and (p.until_day is null or p.until_day >= on_day)),
    array(select unnest(t.scopes) intersect select unnest(c.scopes)),
    array(select distinct ta.area from team_member m
      join team g on g.municipality = m.municipality and g.id = m.team
        and (g.active_until is null or g.active_until >= on_day)
      join team_area ta on ta.municipality = m.municipality and ta.team = m.team
        and ta.from_day <= on_day and (ta.until_day is null or ta.until_day >= on_day)
      where m.municipality = w.municipality and m.worker = w.id and m.membership = 'core'
        and m.from_day <= on_day and (m.until_day is null or m.until_day >= on_day))
  from api_token t
  join api_client c on c.municipality = t.municipality and c.id = t.client
  join worker w on w.municipality = t.municipality and w.id = t.worker
  where t.municipality = of_municipality and t.fingerprint = token_fingerprint and t.ends_at > moment
    and c.from_day <= on_day and c.until_day >= on_day
    and w.active_from <= on_day and (w.active_until is null or w.active_until >= on_day)
$$;
revoke all on function keukentafel.actor_of_token from public;
grant execute on function keukentafel.actor_of_token to keukentafel_program;
