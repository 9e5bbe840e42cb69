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

alter table entry_row enable row level security;
alter table entry_row force row level security;

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

grant select, insert on entry_row to gongcheng_app;
grant update (version, cells, changed_at) on entry_row to gongcheng_app;
