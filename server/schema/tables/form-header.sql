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

alter table form_header enable row level security;
alter table form_header force row level security;

create policy reach on form_header as restrictive
  using (starts_with(area, nullif(current_setting('gongcheng.reach', true), '')));

create policy read on form_header for select using (true);

create policy load on form_header for insert to gongcheng_owner with check (true);

create policy enter on form_header for insert to gongcheng_app with check (
  path = nullif(current_setting('gongcheng.writer_path', true), '')
  and current_setting('gongcheng.writer_level', true) in ('county', 'prefecture', 'city', 'province')
);

grant select, insert on form_header to gongcheng_app;
