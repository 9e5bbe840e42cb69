-- 单位: dated. `unit` is the stable id every figure is keyed by; `code` may change over the years. unit_path holds every
-- place a unit has ever had in the tree; facts and workbooks point at it, so nobody can claim a path a unit never had.

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

alter table unit_path enable row level security;
alter table unit_path force row level security;

alter table unit enable row level security;
alter table unit force row level security;

alter table membership enable row level security;
alter table membership force row level security;

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

grant select on unit_path to gongcheng_app;
grant select on unit to gongcheng_app;
grant select on membership to gongcheng_app;

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

grant insert on unit_path, unit, membership to gongcheng_app;
grant update (valid_to) on unit, membership to gongcheng_app;
