-- 报送: one door for every channel; headers of forms, what is typed and not yet handed in, extensions, working days.
set local citus.multi_shard_modify_mode to 'sequential';

alter table submission add column channel text check (channel in ('workbook', 'grid', 'api'));
alter table submission add column figures integer check (figures >= 0);
alter table submission add column changed integer check (changed >= 0);
alter table submission add column note text;

-- 表头: versions, never written over; the newest stands.
create table form_header (
  area text collate "C" not null,
  form text collate "C" not null,
  number integer not null check (number >= 1),
  path text collate "C" not null,
  at timestamptz not null,
  account text not null,
  name text not null,
  table_number text not null,
  issuer text not null,
  approval_number text not null,
  valid_until date not null,
  in_use_from text collate "C" not null check (in_use_from ~ '^[0-9]{4}(Q[1-4]|-(0[1-9]|1[0-2]))?$'),
  due_day integer not null check (due_day between 1 and 28),
  due_days text not null check (due_days in ('calendar', 'working')),
  postpone boolean not null,
  particulars jsonb not null,
  primary key (area, form, number)
);

-- 填报草稿: what stands typed in the rows of a form, seen only by those who may hand it in.
create table entry_row (
  area text collate "C" not null,
  form text collate "C" not null,
  period text collate "C" not null check (period ~ '^[0-9]{4}(Q[1-4]|-(0[1-9]|1[0-2]))?$'),
  unit text collate "C" not null,
  path text collate "C" not null,
  version integer not null check (version >= 1),
  cells jsonb not null,
  changed_at timestamptz not null,
  primary key (area, form, period, unit),
  foreign key (area, unit, path) references unit_path (area, unit, path)
);

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

-- 工作日历: the yearly notice on holidays as data; versions, the newest stands.
create table working_calendar (
  area text collate "C" not null,
  year integer not null check (year between 2000 and 2100),
  number integer not null check (number >= 1),
  path text collate "C" not null,
  at timestamptz not null,
  account text not null,
  name text not null,
  document text not null,
  holidays text[] not null,
  working text[] not null,
  primary key (area, year, number)
);

alter table form_header enable row level security;
alter table form_header force row level security;
alter table entry_row enable row level security;
alter table entry_row force row level security;
alter table extension_event enable row level security;
alter table extension_event force row level security;
alter table working_calendar enable row level security;
alter table working_calendar force row level security;

create policy reach on form_header as restrictive
  using (starts_with(area, nullif(current_setting('gongcheng.reach', true), '')));
create policy read on form_header for select using (true);
create policy load on form_header for insert to gongcheng_owner with check (true);
create policy enter on form_header for insert to gongcheng_app with check (
  path = nullif(current_setting('gongcheng.writer_path', true), '')
  and current_setting('gongcheng.writer_level', true) in ('county', 'prefecture', 'city', 'province')
);

create policy reach on entry_row as restrictive
  using (starts_with(area, nullif(current_setting('gongcheng.reach', true), '')));
create policy read on entry_row for select using (
  starts_with(path || '/', nullif(current_setting('gongcheng.writer_path', true), '') || '/')
  and (current_setting('gongcheng.writer_level', true) in ('town', 'village', 'grid')
       or path = current_setting('gongcheng.writer_path', true))
);
create policy type on entry_row for insert to gongcheng_app with check (
  starts_with(path || '/', nullif(current_setting('gongcheng.writer_path', true), '') || '/')
  and (current_setting('gongcheng.writer_level', true) in ('town', 'village', 'grid')
       or path = current_setting('gongcheng.writer_path', true))
);
create policy type_again on entry_row for update to gongcheng_app
  using (starts_with(path || '/', nullif(current_setting('gongcheng.writer_path', true), '') || '/')
         and (current_setting('gongcheng.writer_level', true) in ('town', 'village', 'grid')
              or path = current_setting('gongcheng.writer_path', true)))
  with check (starts_with(path || '/', nullif(current_setting('gongcheng.writer_path', true), '') || '/'));

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

create policy reach on working_calendar as restrictive
  using (starts_with(area, nullif(current_setting('gongcheng.reach', true), '')));
create policy read on working_calendar for select using (true);
create policy load on working_calendar for insert to gongcheng_owner with check (true);
create policy enter on working_calendar for insert to gongcheng_app with check (
  path = nullif(current_setting('gongcheng.writer_path', true), '')
  and current_setting('gongcheng.writer_level', true) in ('county', 'prefecture', 'city', 'province')
);

grant select, insert on form_header, entry_row, extension_event, working_calendar to gongcheng_app;
grant update (version, cells, changed_at) on entry_row to gongcheng_app;
