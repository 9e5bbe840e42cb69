-- 审核记录与月结. Four eyes stand in the table itself: who handed a report in neither accepts nor returns it. A closing is
-- one row of an area and a month; nothing takes it back.

create table review_event (
  area text collate "C" not null,
  submission text collate "C" not null,
  number integer not null check (number >= 1),
  path text collate "C" not null,
  handed_in_by text not null,
  at timestamptz not null,
  account text not null,
  name text not null,
  kind text not null check (kind in ('accepted', 'returned', 'recalled', 'asked', 'declined')),
  by_path text collate "C" not null,
  to_path text collate "C",
  reason text,
  cells jsonb,
  primary key (area, submission, number),
  foreign key (area, submission, path, handed_in_by) references submission (area, submission, path, handed_in_by),
  check ((to_path is not null) = (kind = 'returned')),
  check (kind in ('accepted', 'recalled') or reason is not null),
  check (cells is null or kind = 'returned'),
  constraint review_four_eyes check (
    kind not in ('accepted', 'returned') or (account <> handed_in_by and by_path <> path)
  )
);

create table month_closing (
  area text collate "C" not null check (area ~ '^[0-9]{6}$'),
  period text collate "C" not null check (period ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
  path text collate "C" not null,
  at timestamptz not null,
  account text not null,
  name text not null,
  reason text,
  open jsonb not null,
  primary key (area, period),
  check (open = '[]'::jsonb or reason is not null)
);

alter table review_event enable row level security;
alter table review_event force row level security;

alter table month_closing enable row level security;
alter table month_closing force row level security;

create policy reach on review_event as restrictive
  using (starts_with(area, nullif(current_setting('gongcheng.reach', true), '')));

create policy read on review_event for select
  using (starts_with(path || '/', nullif(current_setting('gongcheng.path', true), '') || '/'));

create policy load on review_event for insert to gongcheng_owner with check (true);

create policy act on review_event for insert to gongcheng_app with check (
  by_path = nullif(current_setting('gongcheng.writer_path', true), '')
  and (starts_with(path || '/', by_path || '/')
       or (current_setting('gongcheng.writer_level', true) = 'department'
           and starts_with(path, regexp_replace(by_path, '[^/]+$', ''))))
);

create policy reach on month_closing as restrictive
  using (starts_with(area, nullif(current_setting('gongcheng.reach', true), '')));

create policy read on month_closing for select using (true);

create policy load on month_closing for insert to gongcheng_owner with check (true);

create policy close on month_closing for insert to gongcheng_app with check (
  path = nullif(current_setting('gongcheng.writer_path', true), '')
  and current_setting('gongcheng.writer_level', true) = 'county'
);

grant select, insert on review_event, month_closing to gongcheng_app;
