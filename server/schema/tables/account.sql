-- 账号与会话. An account row is seen by whoever names it, a session by whoever holds its token: nobody can list either.
-- The token itself is never stored, only its SHA-256.

create table account (
  account text collate "C" primary key,
  name text not null,
  password_hash text not null,
  role text not null,
  area text collate "C" not null check (area ~ '^[0-9]{6}$'),
  unit text collate "C" not null,
  path text collate "C" not null,
  reach text collate "C" not null check (reach ~ '^[0-9]{2,6}$')
);

create table session (
  token_sha256 text collate "C" primary key check (token_sha256 ~ '^[0-9a-f]{64}$'),
  account text collate "C" not null references account (account),
  created timestamptz not null,
  expires timestamptz not null,
  check (expires > created)
);

create index session_by_account on session (account);

alter table account enable row level security;
alter table account force row level security;

alter table session enable row level security;
alter table session force row level security;

create policy named on account for select to gongcheng_app
  using (account = nullif(current_setting('gongcheng.account', true), ''));

create policy registered on account to gongcheng_owner
  using (starts_with(area, nullif(current_setting('gongcheng.reach', true), '')))
  with check (starts_with(area, nullif(current_setting('gongcheng.reach', true), '')));

create policy held on session to gongcheng_app
  using (token_sha256 = nullif(current_setting('gongcheng.token', true), '')
         or account = nullif(current_setting('gongcheng.account', true), ''))
  with check (account = nullif(current_setting('gongcheng.account', true), ''));

grant select on account to gongcheng_app;
grant select, insert, delete on session to gongcheng_app;
