-- 账号、会话、第二验证、一次性代码. An account row is seen by whoever names it and by the administrators of its area, a
-- session, a code or an identity by whoever holds it: nobody else can list any of them. What a person holds (token, entry
-- code, recovery code) is never stored, only its SHA-256; the secret of a second factor only sealed.

create table account (
  account text collate "C" primary key,
  name text not null,
  password_hash text,
  area text collate "C" not null check (area ~ '^[0-9]{6}$'),
  demo boolean not null default false,
  disabled_at timestamptz
);

create table session (
  token_sha256 text collate "C" primary key check (token_sha256 ~ '^[0-9a-f]{64}$'),
  account text collate "C" not null references account (account),
  created timestamptz not null,
  expires timestamptz not null,
  session text collate "C" not null,
  seen timestamptz not null,
  fresh timestamptz,
  second_factor boolean not null,
  device text not null,
  check (expires > created)
);

create index session_by_account on session (account);

create table account_factor (
  area text collate "C" not null,
  account text collate "C" not null,
  sealed_secret text not null,
  enrolled_at timestamptz not null,
  confirmed_at timestamptz,
  last_step bigint not null,
  primary key (area, account)
);

create table recovery_code (
  area text collate "C" not null,
  account text collate "C" not null,
  code_sha256 text collate "C" not null check (code_sha256 ~ '^[0-9a-f]{64}$'),
  used_at timestamptz,
  primary key (area, account, code_sha256)
);

create table entry_code (
  code_sha256 text collate "C" primary key check (code_sha256 ~ '^[0-9a-f]{64}$'),
  area text collate "C" not null,
  account text collate "C" not null,
  issued_by text not null,
  issued_at timestamptz not null,
  expires timestamptz not null,
  used_at timestamptz,
  check (expires > issued_at)
);

create table account_link (
  link_sha256 text collate "C" primary key check (link_sha256 ~ '^[0-9a-f]{64}$'),
  area text collate "C" not null,
  account text collate "C" not null,
  subject text not null,
  linked_at timestamptz not null,
  unique (area, account)
);

alter table account enable row level security;
alter table account force row level security;

alter table session enable row level security;
alter table session force row level security;

alter table account_factor enable row level security;
alter table account_factor force row level security;

alter table recovery_code enable row level security;
alter table recovery_code force row level security;

alter table entry_code enable row level security;
alter table entry_code force row level security;

alter table account_link enable row level security;
alter table account_link force row level security;

create policy named on account for select to gongcheng_app
  using (account = nullif(current_setting('gongcheng.account', true), ''));

create policy registered on account to gongcheng_owner
  using (starts_with(area, nullif(current_setting('gongcheng.reach', true), '')))
  with check (starts_with(area, nullif(current_setting('gongcheng.reach', true), '')));

create policy held on session to gongcheng_app
  using (token_sha256 = nullif(current_setting('gongcheng.token', true), '')
         or account = nullif(current_setting('gongcheng.account', true), ''))
  with check (account = nullif(current_setting('gongcheng.account', true), ''));

create policy administered on account for select to gongcheng_app
  using (starts_with(area, nullif(current_setting('gongcheng.registrar', true), '')));
create policy open on account for insert to gongcheng_app
  with check (starts_with(area, nullif(current_setting('gongcheng.registrar', true), '')) and not demo);
create policy change on account for update to gongcheng_app
  using (account = nullif(current_setting('gongcheng.account', true), '')
         or starts_with(area, nullif(current_setting('gongcheng.registrar', true), '')))
  with check (account = nullif(current_setting('gongcheng.account', true), '')
              or starts_with(area, nullif(current_setting('gongcheng.registrar', true), '')));

create policy named on account_factor to gongcheng_app
  using (account = nullif(current_setting('gongcheng.account', true), ''))
  with check (account = nullif(current_setting('gongcheng.account', true), ''));

create policy named on recovery_code to gongcheng_app
  using (account = nullif(current_setting('gongcheng.account', true), ''))
  with check (account = nullif(current_setting('gongcheng.account', true), ''));

create policy held on entry_code for select to gongcheng_app
  using (code_sha256 = nullif(current_setting('gongcheng.token', true), '')
         or account = nullif(current_setting('gongcheng.account', true), ''));
create policy spend on entry_code for update to gongcheng_app
  using (code_sha256 = nullif(current_setting('gongcheng.token', true), '')
         or account = nullif(current_setting('gongcheng.account', true), ''))
  with check (used_at is not null);
create policy issue on entry_code for insert to gongcheng_app
  with check (starts_with(area, nullif(current_setting('gongcheng.registrar', true), '')) and issued_by <> account);

create policy held on account_link for select to gongcheng_app
  using (link_sha256 = nullif(current_setting('gongcheng.token', true), '')
         or starts_with(area, nullif(current_setting('gongcheng.registrar', true), '')));
create policy link on account_link for insert to gongcheng_app
  with check (starts_with(area, nullif(current_setting('gongcheng.registrar', true), '')));
create policy unlink on account_link for delete to gongcheng_app
  using (starts_with(area, nullif(current_setting('gongcheng.registrar', true), '')));

grant select, insert on account to gongcheng_app;
grant update (name, password_hash, disabled_at) on account to gongcheng_app;
grant select, insert, delete on session to gongcheng_app;
grant update (seen, fresh, second_factor) on session to gongcheng_app;
grant select, insert, delete on account_factor, recovery_code to gongcheng_app;
grant update (confirmed_at, last_step) on account_factor to gongcheng_app;
grant update (used_at) on recovery_code to gongcheng_app;
grant select, insert on entry_code to gongcheng_app;
grant update (used_at) on entry_code to gongcheng_app;
grant select, insert, delete on account_link to gongcheng_app;
