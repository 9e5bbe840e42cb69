-- 账号与机构: posts with a beginning and an end instead of one role per account, second factors, one-time entry codes,
-- identities elsewhere; units registered, merged and divided from the web.
set local citus.multi_shard_modify_mode to 'sequential';

create table post_event (
  area text collate "C" not null check (area ~ '^[0-9]{6}$'),
  account text collate "C" not null,
  number integer not null check (number >= 1),
  post text collate "C" not null,
  kind text not null check (kind in ('requested', 'approved', 'refused', 'ended')),
  at timestamptz not null,
  by_account text not null,
  by_name text not null,
  role text,
  unit text collate "C",
  path text collate "C",
  reach text collate "C" check (reach ~ '^[0-9]{2,6}$'),
  valid_from date,
  valid_to date,
  reason text,
  primary key (area, account, number),
  foreign key (area, unit, path) references unit_path (area, unit, path),
  check (valid_to >= valid_from),
  check (num_nonnulls(role, unit, path, reach, valid_from) = case kind when 'requested' then 5 else 0 end),
  check (valid_to is null or kind in ('requested', 'ended')),
  check (valid_to is not null or kind <> 'ended')
);
create unique index post_event_settled on post_event (area, account, post, kind);

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

create table unit_change (
  area text collate "C" not null check (area ~ '^[0-9]{6}$'),
  change text collate "C" not null,
  kind text not null check (kind in ('registered', 'renamed', 'moved', 'ended', 'merged', 'divided')),
  on_day date not null,
  units text[] not null,
  into_units text[] not null,
  document text not null,
  registered_at timestamptz not null,
  by_account text not null,
  by_name text not null,
  primary key (area, change)
);

-- The step itself reads every account, which force would keep from it.
alter table account no force row level security;
alter table session no force row level security;
delete from session;
insert into post_event (area, account, number, post, kind, at, by_account, by_name, role, unit, path, reach, valid_from)
  select area, account, 1, 'first', 'requested', '2010-01-01T00:00:00+08:00', 'system', 'system', role, unit, path, reach,
         '2010-01-01'
  from account;
insert into post_event (area, account, number, post, kind, at, by_account, by_name)
  select area, account, 2, 'first', 'approved', '2010-01-01T00:00:00+08:00', 'system', 'system' from account;

alter table account drop column role, drop column unit, drop column path, drop column reach;
alter table account alter column password_hash drop not null;
alter table account add column demo boolean not null default false;
alter table account add column disabled_at timestamptz;
update account set demo = true
  where starts_with(area, '99') and exists (select from load_mark where name = 'demo-world');
alter table account force row level security;

alter table session add column session text collate "C" not null;
alter table session add column seen timestamptz not null;
alter table session add column fresh timestamptz;
alter table session add column second_factor boolean not null;
alter table session add column device text not null;
alter table session force row level security;

alter table post_event enable row level security;
alter table post_event force row level security;
alter table account_factor enable row level security;
alter table account_factor force row level security;
alter table recovery_code enable row level security;
alter table recovery_code force row level security;
alter table entry_code enable row level security;
alter table entry_code force row level security;
alter table account_link enable row level security;
alter table account_link force row level security;
alter table unit_change enable row level security;
alter table unit_change force row level security;

-- 登记人: what administrators of an area may see and write; set by their actions alone.
create policy administered on account for select to gongcheng_app
  using (starts_with(area, nullif(current_setting('gongcheng.registrar', true), '')));
create policy open on account for insert to gongcheng_app
  with check (starts_with(area, nullif(current_setting('gongcheng.registrar', true), '')) and not demo);
create policy change on account for update to gongcheng_app
  using (account = nullif(current_setting('gongcheng.account', true), '')
         or starts_with(area, nullif(current_setting('gongcheng.registrar', true), '')))
  with check (account = nullif(current_setting('gongcheng.account', true), '')
              or starts_with(area, nullif(current_setting('gongcheng.registrar', true), '')));

create policy named on post_event for select to gongcheng_app
  using (account = nullif(current_setting('gongcheng.account', true), '')
         or starts_with(area, nullif(current_setting('gongcheng.registrar', true), '')));
-- Nobody grants a post to themselves, nor one that reads further than the administrator's own area.
create policy append on post_event for insert to gongcheng_app with check (
  starts_with(area, nullif(current_setting('gongcheng.registrar', true), ''))
  and (reach is null or starts_with(reach, nullif(current_setting('gongcheng.registrar', true), '')))
  and (by_account <> account or kind = 'ended')
);
create policy registered on post_event to gongcheng_owner
  using (starts_with(area, nullif(current_setting('gongcheng.reach', true), '')))
  with check (starts_with(area, nullif(current_setting('gongcheng.reach', true), '')));

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

create policy reach on unit_change as restrictive
  using (starts_with(area, nullif(current_setting('gongcheng.reach', true), '')));
create policy read on unit_change for select using (true);
create policy append on unit_change for insert to gongcheng_app
  with check (starts_with(area, nullif(current_setting('gongcheng.registrar', true), '')));

create policy register_below on unit_path for insert to gongcheng_app
  with check (starts_with(area, nullif(current_setting('gongcheng.registrar', true), '')));
create policy register_below on unit for insert to gongcheng_app
  with check (starts_with(area, nullif(current_setting('gongcheng.registrar', true), '')));
create policy end_below on unit for update to gongcheng_app
  using (starts_with(area, nullif(current_setting('gongcheng.registrar', true), '')))
  with check (starts_with(area, nullif(current_setting('gongcheng.registrar', true), '')));
create policy register_below on membership for insert to gongcheng_app
  with check (starts_with(area, nullif(current_setting('gongcheng.registrar', true), '')));
create policy end_below on membership for update to gongcheng_app
  using (starts_with(area, nullif(current_setting('gongcheng.registrar', true), '')))
  with check (starts_with(area, nullif(current_setting('gongcheng.registrar', true), '')));

grant insert on account to gongcheng_app;
grant update (name, password_hash, disabled_at) on account to gongcheng_app;
grant update (seen, fresh, second_factor) on session to gongcheng_app;
grant select, insert on post_event to gongcheng_app;
grant select, insert, delete on account_factor, recovery_code to gongcheng_app;
grant update (confirmed_at, last_step) on account_factor to gongcheng_app;
grant update (used_at) on recovery_code to gongcheng_app;
grant select, insert on entry_code to gongcheng_app;
grant update (used_at) on entry_code to gongcheng_app;
grant select, insert, delete on account_link to gongcheng_app;
grant select, insert on unit_change to gongcheng_app;
grant insert on unit_path, unit, membership to gongcheng_app;
grant update (valid_to) on unit, membership to gongcheng_app;
