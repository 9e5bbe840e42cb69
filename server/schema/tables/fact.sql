-- 事实: append-only versions; the greatest stands. No right to update or delete exists. A foreign key to the tree only:
-- each further one makes bulk loading several times slower.

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
  submission text collate "C",
  sheet text,
  cell text,
  reason text,
  evidence text[],
  standard_error numeric check (standard_error >= 0 and standard_error < 1e30),
  source_version text,
  primary key (area, unit, indicator, period, kind, version),
  foreign key (area, unit, path) references unit_path (area, unit, path),
  check ((missing is null) = (num_nonnulls(value, numerator, denominator) > 0))
);

create index fact_restated on fact (area, unit, indicator, period, kind, version) where version > 1;

create index fact_sampled on fact (area, indicator) where standard_error is not null;

create table fact_revision (
  area text collate "C" primary key check (area ~ '^[0-9]{6}$'),
  revision bigint not null,
  changed_at timestamptz not null
);

alter table fact enable row level security;
alter table fact force row level security;

alter table fact_revision enable row level security;
alter table fact_revision force row level security;

create policy reach on fact as restrictive
  using (starts_with(area, nullif(current_setting('gongcheng.reach', true), '')));

create policy read on fact for select using (true);

create policy load on fact for insert to gongcheng_owner with check (true);

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

create view fact_current with (security_invoker = true) as
select f.area, f.unit, f.indicator, f.period, f.kind, f.version, f.path, f.value, f.numerator, f.denominator,
       f.missing, f.recorded_at, f.submission, f.sheet, f.cell, f.reason, f.evidence, f.standard_error,
       f.source_version
from fact f
where not exists (
  select from fact n
  where n.area = f.area and n.unit = f.unit and n.indicator = f.indicator and n.period = f.period
    and n.kind = f.kind and n.version > f.version and n.version > 1
);

grant select on fact to gongcheng_app;
grant insert on fact to gongcheng_app;
grant select on fact_current to gongcheng_app;
grant select on fact_revision to gongcheng_app;
grant insert, update on fact_revision to gongcheng_app;
