-- 数据质量信号的办理: what a unit answered and what whoever looked into it found; appended, never changed. The signals
-- themselves are computed from facts and stand nowhere. Read by the unit itself and those above it.

create table signal_event (
  area text collate "C" not null,
  signal text collate "C" not null,
  number integer not null check (number >= 1),
  unit text collate "C" not null,
  path text collate "C" not null,
  at timestamptz not null,
  account text not null,
  name text not null,
  by_unit text collate "C" not null,
  did text not null check (did in ('answered', 'looked-into', 'reopened')),
  outcome text check (outcome in ('benign', 'corrected', 'confirmed')),
  explanation text,
  note text,
  primary key (area, signal, number),
  foreign key (area, unit, path) references unit_path (area, unit, path),
  check ((outcome is not null) = (did = 'looked-into'))
);

create index signal_event_by_path on signal_event (area, path);

create table control_base (
  area text collate "C" not null,
  unit text collate "C" not null,
  path text collate "C" not null,
  indicator text collate "C" not null,
  month text collate "C" not null check (month ~ '^[0-9]{4}-[0-9]{2}$'),
  reason text not null check (btrim(reason) <> ''),
  at timestamptz not null,
  account text not null,
  name text not null,
  primary key (area, unit, indicator, month),
  foreign key (area, unit, path) references unit_path (area, unit, path)
);

create table verification_draw (
  area text collate "C" not null,
  draw text collate "C" not null,
  unit text collate "C" not null,
  path text collate "C" not null,
  month text collate "C" not null check (month ~ '^[0-9]{4}-[0-9]{2}$'),
  seed text not null,
  asked integer not null check (asked >= 1),
  listed jsonb not null,
  drawn jsonb not null,
  at timestamptz not null,
  account text not null,
  name text not null,
  primary key (area, draw),
  foreign key (area, unit, path) references unit_path (area, unit, path)
);

alter table signal_event enable row level security;
alter table signal_event force row level security;

alter table control_base enable row level security;
alter table control_base force row level security;

alter table verification_draw enable row level security;
alter table verification_draw force row level security;

create policy reach on signal_event as restrictive
  using (starts_with(area, nullif(current_setting('gongcheng.reach', true), '')));
create policy read on signal_event for select
  using (starts_with(path || '/', nullif(current_setting('gongcheng.path', true), '') || '/'));
-- A unit answers for itself; only a level above says what was found.
create policy append on signal_event for insert to gongcheng_app with check (
  case did
    when 'answered' then starts_with(path || '/', nullif(current_setting('gongcheng.writer_path', true), '') || '/')
    else starts_with(path, nullif(current_setting('gongcheng.writer_path', true), '') || '/')
  end
);

create policy reach on control_base as restrictive
  using (starts_with(area, nullif(current_setting('gongcheng.reach', true), '')));
create policy read on control_base for select
  using (starts_with(path || '/', nullif(current_setting('gongcheng.path', true), '') || '/'));
create policy append on control_base for insert to gongcheng_app with check (
  starts_with(path, nullif(current_setting('gongcheng.writer_path', true), '') || '/')
);

-- Whom a verification will visit is nobody's business before it happens but the office's that drew it.
create policy reach on verification_draw as restrictive
  using (starts_with(area, nullif(current_setting('gongcheng.reach', true), '')));
create policy read on verification_draw for select
  using (path = nullif(current_setting('gongcheng.path', true), ''));
create policy append on verification_draw for insert to gongcheng_app with check (
  path = nullif(current_setting('gongcheng.writer_path', true), '')
  and current_setting('gongcheng.writer_level', true) in ('county', 'prefecture', 'city', 'province')
);

grant select, insert on signal_event, control_base, verification_draw to gongcheng_app;
