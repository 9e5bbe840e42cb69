-- 报送: who handed in which workbook when may be read by everyone weighed; the workbook itself only by its own side.

create table submission (
  area text collate "C" not null,
  submission text collate "C" not null,
  unit text collate "C" not null,
  path text collate "C" not null,
  period text collate "C" not null,
  form text not null,
  file_name text not null,
  file_sha256 text check (file_sha256 ~ '^[0-9a-f]{64}$'),
  handed_in_by text not null,
  handed_in_name text not null,
  recorded_at timestamptz not null,
  due_on date,
  state text not null check (state in ('handed-in', 'returned')),
  channel text check (channel in ('workbook', 'grid', 'api')),
  figures integer check (figures >= 0),
  changed integer check (changed >= 0),
  note text,
  primary key (area, submission),
  unique (area, submission, path),
  unique (area, submission, path, handed_in_by),
  foreign key (area, unit, path) references unit_path (area, unit, path)
);

create index submission_by_unit on submission (area, unit, period);

create table submission_file (
  area text collate "C" not null,
  submission text collate "C" not null,
  path text collate "C" not null,
  file bytea not null,
  primary key (area, submission),
  foreign key (area, submission, path) references submission (area, submission, path)
);

alter table submission enable row level security;
alter table submission force row level security;

alter table submission_file enable row level security;
alter table submission_file force row level security;

create policy reach on submission as restrictive
  using (starts_with(area, nullif(current_setting('gongcheng.reach', true), '')));

create policy read on submission for select using (true);

create policy load on submission for insert to gongcheng_owner with check (true);

create policy hand_in on submission for insert to gongcheng_app with check (
  starts_with(path || '/', nullif(current_setting('gongcheng.writer_path', true), '') || '/')
  and (current_setting('gongcheng.writer_level', true) in ('town', 'village', 'grid')
       or path = current_setting('gongcheng.writer_path', true))
);

create policy reach on submission_file as restrictive
  using (starts_with(area, nullif(current_setting('gongcheng.reach', true), '')));

create policy read on submission_file for select
  using (starts_with(path || '/', nullif(current_setting('gongcheng.path', true), '') || '/'));

create policy load on submission_file for insert to gongcheng_owner with check (true);

create policy hand_in on submission_file for insert to gongcheng_app with check (
  starts_with(path || '/', nullif(current_setting('gongcheng.writer_path', true), '') || '/')
  and (current_setting('gongcheng.writer_level', true) in ('town', 'village', 'grid')
       or path = current_setting('gongcheng.writer_path', true))
);

grant select, insert on submission to gongcheng_app;
grant select, insert on submission_file to gongcheng_app;
