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

alter table working_calendar enable row level security;
alter table working_calendar force row level security;

create policy reach on working_calendar as restrictive
  using (starts_with(area, nullif(current_setting('gongcheng.reach', true), '')));

create policy read on working_calendar for select using (true);

create policy load on working_calendar for insert to gongcheng_owner with check (true);

create policy enter on working_calendar for insert to gongcheng_app with check (
  path = nullif(current_setting('gongcheng.writer_path', true), '')
  and current_setting('gongcheng.writer_level', true) in ('county', 'prefecture', 'city', 'province')
);

grant select, insert on working_calendar to gongcheng_app;
