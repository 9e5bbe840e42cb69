-- 接口令牌: what a program signs in with. Small and looked up before anyone is known, like session, so it stays whole.
set local citus.multi_shard_modify_mode to 'sequential';

create table access_token (
  token_sha256 text collate "C" primary key check (token_sha256 ~ '^[0-9a-f]{64}$'),
  token text collate "C" not null unique,
  account text collate "C" not null references account (account),
  name text not null check (name <> ''),
  verbs text collate "C" not null check (verbs in ('read', 'hand-in')),
  addresses text[],
  created timestamptz not null,
  expires timestamptz not null,
  revoked_at timestamptz,
  last_used_on date,
  check (expires > created)
);
create index access_token_by_account on access_token (account);

alter table access_token enable row level security;
alter table access_token force row level security;

create policy held on access_token for select to gongcheng_app
  using (token_sha256 = nullif(current_setting('gongcheng.token', true), '')
         or account = nullif(current_setting('gongcheng.account', true), ''));
create policy make on access_token for insert to gongcheng_app
  with check (account = nullif(current_setting('gongcheng.account', true), '') and revoked_at is null);
-- A revoked one can never be changed again, so none comes back to life.
create policy settle on access_token for update to gongcheng_app
  using (revoked_at is null
         and (token_sha256 = nullif(current_setting('gongcheng.token', true), '')
              or account = nullif(current_setting('gongcheng.account', true), '')))
  with check (token_sha256 = nullif(current_setting('gongcheng.token', true), '')
              or account = nullif(current_setting('gongcheng.account', true), ''));

grant select, insert on access_token to gongcheng_app;
grant update (revoked_at, last_used_on) on access_token to gongcheng_app;
