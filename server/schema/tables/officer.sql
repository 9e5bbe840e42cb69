-- 任职与机构变动: events nothing is ever written over; the posts of an account and what became of a unit are computed from
-- them. A post is in force when somebody other than the one who asked for it has approved it.

create table post_event (
  area text collate "C" not null check (area ~ '^[0-9]{6}$'),
  account text collate "C" not null,
  number integer not null check (number >= 1),
  post text collate "C" not null,
  kind text not null check (kind in ('requested', 'approved', 'refused', 'ended')),
  at timestamptz not null,
  by_account text not null,
  by_name text not null,
  role text,
  unit text collate "C",
  path text collate "C",
  reach text collate "C" check (reach ~ '^[0-9]{2,6}$'),
  valid_from date,
  valid_to date,
  reason text,
  primary key (area, account, number),
  foreign key (area, unit, path) references unit_path (area, unit, path),
  check (valid_to >= valid_from),
  check (num_nonnulls(role, unit, path, reach, valid_from) = case kind when 'requested' then 5 else 0 end),
  check (valid_to is null or kind in ('requested', 'ended')),
  check (valid_to is not null or kind <> 'ended')
);
create unique index post_event_settled on post_event (area, account, post, kind);

create table unit_change (
  area text collate "C" not null check (area ~ '^[0-9]{6}$'),
  change text collate "C" not null,
  kind text not null check (kind in ('registered', 'renamed', 'moved', 'ended', 'merged', 'divided')),
  on_day date not null,
  units text[] not null,
  into_units text[] not null,
  document text not null,
  registered_at timestamptz not null,
  by_account text not null,
  by_name text not null,
  primary key (area, change)
);

alter table post_event enable row level security;
alter table post_event force row level security;

alter table unit_change enable row level security;
alter table unit_change force row level security;

create policy named on post_event for select to gongcheng_app
  using (account = nullif(current_setting('gongcheng.account', true), '')
         or starts_with(area, nullif(current_setting('gongcheng.registrar', true), '')));
create policy append on post_event for insert to gongcheng_app with check (
  starts_with(area, nullif(current_setting('gongcheng.registrar', true), ''))
  and (reach is null or starts_with(reach, nullif(current_setting('gongcheng.registrar', true), '')))
  and (by_account <> account or kind = 'ended')
);
create policy registered on post_event to gongcheng_owner
  using (starts_with(area, nullif(current_setting('gongcheng.reach', true), '')))
  with check (starts_with(area, nullif(current_setting('gongcheng.reach', true), '')));

create policy reach on unit_change as restrictive
  using (starts_with(area, nullif(current_setting('gongcheng.reach', true), '')));
create policy read on unit_change for select using (true);
create policy append on unit_change for insert to gongcheng_app
  with check (starts_with(area, nullif(current_setting('gongcheng.registrar', true), '')));

grant select, insert on post_event to gongcheng_app;
grant select, insert on unit_change to gongcheng_app;
