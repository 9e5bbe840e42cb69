-- 更正: a request of the unit that reports, and one answer by a unit above; the second row of an answer cannot be written.

create table correction (
  area text collate "C" not null,
  correction text collate "C" not null,
  unit text collate "C" not null,
  path text collate "C" not null,
  indicator text collate "C" not null,
  period text collate "C" not null check (period ~ '^[0-9]{4}(Q[1-4]|-(0[1-9]|1[0-2]))?$'),
  version integer not null check (version >= 0),
  value numeric check (abs(value) < 1e30),
  numerator numeric check (abs(numerator) < 1e30),
  denominator numeric check (abs(denominator) < 1e30),
  missing text check (
    missing in ('not-reported', 'not-applicable', 'nothing-happened', 'not-sampled', 'withheld', 'undefined')
  ),
  reason text not null,
  evidence text[],
  requested_at timestamptz not null,
  requested_by text not null,
  requested_name text not null,
  requested_path text collate "C" not null,
  requested_level text not null,
  primary key (area, correction),
  unique (area, correction, requested_by, requested_path),
  foreign key (area, unit, path) references unit_path (area, unit, path),
  check ((missing is null) = (num_nonnulls(value, numerator, denominator) > 0))
);

create index correction_by_figure on correction (area, unit, indicator, period);

create table correction_event (
  area text collate "C" not null,
  correction text collate "C" not null,
  requested_by text not null,
  requested_path text collate "C" not null,
  at timestamptz not null,
  account text not null,
  name text not null,
  kind text not null check (kind in ('approved', 'refused', 'withdrawn')),
  by_path text collate "C" not null,
  reason text,
  ripple jsonb,
  primary key (area, correction),
  foreign key (area, correction, requested_by, requested_path)
    references correction (area, correction, requested_by, requested_path),
  check (kind <> 'refused' or reason is not null),
  check (ripple is null or kind = 'approved'),
  constraint correction_four_eyes check (
    case when kind = 'withdrawn' then by_path = requested_path
         else account <> requested_by and starts_with(requested_path, by_path || '/') end
  )
);

alter table correction enable row level security;
alter table correction force row level security;

alter table correction_event enable row level security;
alter table correction_event force row level security;

create policy reach on correction as restrictive
  using (starts_with(area, nullif(current_setting('gongcheng.reach', true), '')));

create policy read on correction for select using (true);

create policy request on correction for insert to gongcheng_app with check (
  requested_path = nullif(current_setting('gongcheng.writer_path', true), '')
  and requested_level = nullif(current_setting('gongcheng.writer_level', true), '')
  and starts_with(path || '/', requested_path || '/')
  and (requested_level in ('town', 'village', 'grid') or path = requested_path)
);

create policy reach on correction_event as restrictive
  using (starts_with(area, nullif(current_setting('gongcheng.reach', true), '')));

create policy read on correction_event for select using (true);

create policy settle on correction_event for insert to gongcheng_app with check (
  by_path = nullif(current_setting('gongcheng.writer_path', true), '')
);

grant select, insert on correction, correction_event to gongcheng_app;
