-- 工作簿: what a person hands in, what waits for a person's yes, and from which cell each fact came.
set local citus.multi_shard_modify_mode to 'sequential';

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
  primary key (area, submission),
  unique (area, submission, path),
  foreign key (area, unit, path) references unit_path (area, unit, path)
);
create index submission_by_unit on submission (area, unit, period);

-- Apart from its submission: who handed in what may be read by everyone weighed, the workbook only by its own side.
create table submission_file (
  area text collate "C" not null,
  submission text collate "C" not null,
  path text collate "C" not null,
  file bytea not null,
  primary key (area, submission),
  foreign key (area, submission, path) references submission (area, submission, path)
);

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

alter table fact add column submission text collate "C";
alter table fact add column sheet text;
alter table fact add column cell text;

create or replace view fact_current with (security_invoker = true) as
select f.area, f.unit, f.indicator, f.period, f.kind, f.version, f.path, f.value, f.numerator, f.denominator,
       f.missing, f.recorded_at, f.submission, f.sheet, f.cell
from fact f
where not exists (
  select from fact n
  where n.area = f.area and n.unit = f.unit and n.indicator = f.indicator and n.period = f.period
    and n.kind = f.kind and n.version > f.version and n.version > 1
);

alter table submission enable row level security;
alter table submission force row level security;
alter table submission_file enable row level security;
alter table submission_file force row level security;
alter table import_draft enable row level security;
alter table import_draft force row level security;

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

grant select, insert on submission, submission_file, import_draft to gongcheng_app;
grant update (confirmed_at, discarded_at) on import_draft to gongcheng_app;
