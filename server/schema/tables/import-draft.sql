-- 导入草稿: what a workbook says and what is wrong with it, until a person says yes or no. Only those two times may change.

create table import_draft (
  area text collate "C" not null,
  draft text collate "C" not null,
  unit text collate "C" not null,
  path text collate "C" not null,
  account text not null,
  file_name text not null,
  file_sha256 text not null check (file_sha256 ~ '^[0-9a-f]{64}$'),
  file bytea not null,
  form text not null,
  period text collate "C" not null,
  parsed jsonb not null,
  problems jsonb not null,
  created_at timestamptz not null,
  confirmed_at timestamptz,
  discarded_at timestamptz,
  primary key (area, draft),
  foreign key (area, unit, path) references unit_path (area, unit, path),
  check (confirmed_at is null or discarded_at is null)
);

alter table import_draft enable row level security;
alter table import_draft force row level security;

create policy reach on import_draft as restrictive
  using (starts_with(area, nullif(current_setting('gongcheng.reach', true), '')));

create policy read on import_draft for select
  using (starts_with(path || '/', nullif(current_setting('gongcheng.path', true), '') || '/'));

create policy upload on import_draft for insert to gongcheng_app with check (
  starts_with(path || '/', nullif(current_setting('gongcheng.writer_path', true), '') || '/')
  and (current_setting('gongcheng.writer_level', true) in ('town', 'village', 'grid')
       or path = current_setting('gongcheng.writer_path', true))
);

create policy settle on import_draft for update to gongcheng_app
  using (starts_with(path || '/', nullif(current_setting('gongcheng.writer_path', true), '') || '/')
         and (current_setting('gongcheng.writer_level', true) in ('town', 'village', 'grid')
              or path = current_setting('gongcheng.writer_path', true)))
  with check (starts_with(path || '/', nullif(current_setting('gongcheng.writer_path', true), '') || '/'));

grant select, insert on import_draft to gongcheng_app;
grant update (confirmed_at, discarded_at) on import_draft to gongcheng_app;
