-- 第一批表: units, schemes, accounts, facts, audit. Everything that grows has `area` first in every key, so that one
-- PostgreSQL and a cluster distributed by area run the same schema. No sequences, no triggers, no policy with a subquery.
set local citus.multi_shard_modify_mode to 'sequential';

create table load_mark (
  name text primary key,
  at timestamptz not null
);

create table scheme (
  scheme text collate "C" not null,
  version text collate "C" not null,
  series text not null,
  level text not null,
  period text not null,
  reach text collate "C" not null check (reach ~ '^[0-9]{2,6}$'),
  folder text not null,
  text text not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  published_at timestamptz not null,
  primary key (scheme, version)
);

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

create table unit_path (
  area text collate "C" not null check (area ~ '^[0-9]{6}$'),
  unit text collate "C" not null check (unit <> '' and unit !~ '/'),
  path text collate "C" not null,
  primary key (area, unit, path),
  check (path = unit or right(path, length(unit) + 1) = '/' || unit)
);

create table unit (
  area text collate "C" not null,
  unit text collate "C" not null,
  valid_from date not null,
  valid_to date,
  code text collate "C" not null,
  name text not null,
  name_en text,
  level text not null,
  parent text collate "C",
  path text collate "C" not null,
  primary key (area, unit, valid_from),
  foreign key (area, unit, path) references unit_path (area, unit, path),
  check (valid_to > valid_from)
);

create table membership (
  area text collate "C" not null check (area ~ '^[0-9]{6}$'),
  unit text collate "C" not null,
  class text not null,
  valid_from date not null,
  valid_to date,
  primary key (area, unit, valid_from),
  check (valid_to > valid_from)
);

create table fact (
  area text collate "C" not null,
  unit text collate "C" not null,
  indicator text collate "C" not null,
  period text collate "C" not null check (period ~ '^[0-9]{4}(Q[1-4]|-(0[1-9]|1[0-2]))?$'),
  kind text collate "C" not null check (kind in ('reported', 'verified', 'imported', 'target')),
  version integer not null check (version >= 1),
  path text collate "C" not null,
  value numeric check (abs(value) < 1e30),
  numerator numeric check (abs(numerator) < 1e30),
  denominator numeric check (abs(denominator) < 1e30),
  missing text check (
    missing in ('not-reported', 'not-applicable', 'nothing-happened', 'not-sampled', 'withheld', 'undefined')
  ),
  recorded_at timestamptz not null,
  primary key (area, unit, indicator, period, kind, version),
  foreign key (area, unit, path) references unit_path (area, unit, path),
  check ((missing is null) = (num_nonnulls(value, numerator, denominator) > 0))
);
-- Restatements are rare: this stays small and lets fact_current find the few rows that no longer stand.
create index fact_restated on fact (area, unit, indicator, period, kind, version) where version > 1;

create view fact_current with (security_invoker = true) as
select f.area, f.unit, f.indicator, f.period, f.kind, f.version, f.path, f.value, f.numerator, f.denominator,
       f.missing, f.recorded_at
from fact f
where not exists (
  select from fact n
  where n.area = f.area and n.unit = f.unit and n.indicator = f.indicator and n.period = f.period
    and n.kind = f.kind and n.version > f.version and n.version > 1
);

create table fact_revision (
  area text collate "C" primary key check (area ~ '^[0-9]{6}$'),
  revision bigint not null,
  changed_at timestamptz not null
);

create table audit_head (
  area text collate "C" primary key check (area ~ '^[0-9]{6}$'),
  number bigint not null,
  hash text not null
);

create table audit (
  area text collate "C" not null,
  number bigint not null,
  at timestamptz not null,
  actor text not null,
  action text not null,
  subject text not null,
  detail jsonb not null,
  previous_hash text not null,
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  primary key (area, number)
);

-- 行级安全: without a reach nothing is visible and nothing can be written, for the owner too.
alter table account enable row level security;
alter table account force row level security;
alter table session enable row level security;
alter table session force row level security;
alter table unit_path enable row level security;
alter table unit_path force row level security;
alter table unit enable row level security;
alter table unit force row level security;
alter table membership enable row level security;
alter table membership force row level security;
alter table fact enable row level security;
alter table fact force row level security;
alter table fact_revision enable row level security;
alter table fact_revision force row level security;
alter table audit_head enable row level security;
alter table audit_head force row level security;
alter table audit enable row level security;
alter table audit force row level security;

-- An account row is seen by whoever names it, a session by whoever holds its token: nobody can list either.
create policy named on account for select to gongcheng_app
  using (account = nullif(current_setting('gongcheng.account', true), ''));
create policy registered on account to gongcheng_owner
  using (starts_with(area, nullif(current_setting('gongcheng.reach', true), '')))
  with check (starts_with(area, nullif(current_setting('gongcheng.reach', true), '')));
create policy held on session to gongcheng_app
  using (token_sha256 = nullif(current_setting('gongcheng.token', true), '')
         or account = nullif(current_setting('gongcheng.account', true), ''))
  with check (account = nullif(current_setting('gongcheng.account', true), ''));

create policy reach on unit_path as restrictive
  using (starts_with(area, nullif(current_setting('gongcheng.reach', true), '')));
create policy read on unit_path for select using (true);
create policy register on unit_path for insert to gongcheng_owner with check (true);

create policy reach on unit as restrictive
  using (starts_with(area, nullif(current_setting('gongcheng.reach', true), '')));
create policy read on unit for select using (true);
create policy register on unit to gongcheng_owner using (true) with check (true);

create policy reach on membership as restrictive
  using (starts_with(area, nullif(current_setting('gongcheng.reach', true), '')));
create policy read on membership for select using (true);
create policy register on membership to gongcheng_owner using (true) with check (true);

create policy reach on fact as restrictive
  using (starts_with(area, nullif(current_setting('gongcheng.reach', true), '')));
create policy read on fact for select using (true);
create policy load on fact for insert to gongcheng_owner with check (true);
-- 上级不得填写下级的数: reported figures come from the unit itself or from the town it belongs to; a superior may only
-- put a verified, imported or target figure beside them.
create policy hand_in on fact for insert to gongcheng_app with check (
  starts_with(path || '/', nullif(current_setting('gongcheng.writer_path', true), '') || '/')
  and case kind
    when 'reported' then
      current_setting('gongcheng.writer_level', true) in ('town', 'village', 'grid')
      or path = current_setting('gongcheng.writer_path', true)
    when 'imported' then
      current_setting('gongcheng.writer_level', true) in ('county', 'prefecture', 'city', 'province')
    else
      current_setting('gongcheng.writer_level', true) in ('county', 'prefecture', 'city', 'province')
      and path <> current_setting('gongcheng.writer_path', true)
  end
);

create policy reach on fact_revision as restrictive
  using (starts_with(area, nullif(current_setting('gongcheng.reach', true), '')));
create policy read on fact_revision for select using (true);
create policy bump on fact_revision for insert with check (true);
create policy bump_again on fact_revision for update using (true) with check (true);

create policy reach on audit_head as restrictive
  using (starts_with(area, nullif(current_setting('gongcheng.reach', true), '')));
create policy read on audit_head for select using (true);
create policy begin on audit_head for insert with check (true);
create policy advance on audit_head for update using (true) with check (true);

create policy reach on audit as restrictive
  using (starts_with(area, nullif(current_setting('gongcheng.reach', true), '')));
create policy read on audit for select using (true);
create policy append on audit for insert with check (true);

grant select on scheme, account, unit_path, unit, membership, fact, fact_current, fact_revision, audit_head, audit
  to gongcheng_app;
grant select, insert, delete on session to gongcheng_app;
grant insert on fact, audit to gongcheng_app;
grant insert, update on fact_revision, audit_head to gongcheng_app;
