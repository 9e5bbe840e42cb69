-- 延期: asked by the unit before the day is over, decided by a level above it.
create table extension_event (
  area text collate "C" not null,
  form text collate "C" not null,
  period text collate "C" not null check (period ~ '^[0-9]{4}(Q[1-4]|-(0[1-9]|1[0-2]))?$'),
  unit text collate "C" not null,
  number integer not null check (number >= 1),
  path text collate "C" not null,
  at timestamptz not null,
  account text not null,
  name text not null,
  kind text not null check (kind in ('asked', 'withdrawn', 'granted', 'refused')),
  until_day date,
  reason text,
  primary key (area, form, period, unit, number),
  foreign key (area, unit, path) references unit_path (area, unit, path),
  check ((until_day is not null) = (kind in ('asked', 'granted')))
);

alter table extension_event enable row level security;
alter table extension_event force row level security;

create policy reach on extension_event as restrictive
  using (starts_with(area, nullif(current_setting('gongcheng.reach', true), '')));

create policy read on extension_event for select using (true);

-- A unit asks for itself or a town for what lies below it; only a level above decides, never the one that asked.
create policy append on extension_event for insert to gongcheng_app with check (
  case
    when kind in ('asked', 'withdrawn') then
      starts_with(path || '/', nullif(current_setting('gongcheng.writer_path', true), '') || '/')
      and (current_setting('gongcheng.writer_level', true) in ('town', 'village', 'grid')
           or path = current_setting('gongcheng.writer_path', true))
    else
      starts_with(path, nullif(current_setting('gongcheng.writer_path', true), '') || '/')
  end
);

grant select, insert on extension_event to gongcheng_app;
