-- 减负账: what a report is counted to cost, and the recorded reasons of forms beyond the budget.
set local citus.multi_shard_modify_mode to 'sequential';

create table burden_standard (
  area text collate "C" not null,
  number integer not null check (number >= 1),
  path text collate "C" not null,
  at timestamptz not null,
  account text not null,
  name text not null,
  reason text not null,
  per_report integer not null check (per_report >= 0),
  per_field integer not null check (per_field >= 0),
  per_prefilled integer not null check (per_prefilled >= 0),
  budget integer not null check (budget >= 1),
  primary key (area, number)
);

create table burden_excess (
  area text collate "C" not null,
  form text collate "C" not null,
  number integer not null check (number >= 1),
  path text collate "C" not null,
  at timestamptz not null,
  account text not null,
  name text not null,
  reason text not null,
  per_year integer not null check (per_year >= 0),
  budget integer not null check (budget >= 1),
  primary key (area, form, number)
);

alter table burden_standard enable row level security;
alter table burden_standard force row level security;

alter table burden_excess enable row level security;
alter table burden_excess force row level security;

create policy reach on burden_standard as restrictive
  using (starts_with(area, nullif(current_setting('gongcheng.reach', true), '')));

create policy read on burden_standard for select using (true);

create policy set on burden_standard for insert to gongcheng_app with check (
  path = nullif(current_setting('gongcheng.writer_path', true), '')
  and current_setting('gongcheng.writer_level', true) in ('county', 'prefecture', 'city', 'province')
);

create policy reach on burden_excess as restrictive
  using (starts_with(area, nullif(current_setting('gongcheng.reach', true), '')));

create policy read on burden_excess for select using (true);

create policy record on burden_excess for insert to gongcheng_app with check (
  path = nullif(current_setting('gongcheng.writer_path', true), '')
  and current_setting('gongcheng.writer_level', true) in ('county', 'prefecture', 'city', 'province')
);

grant select, insert on burden_standard, burden_excess to gongcheng_app;
