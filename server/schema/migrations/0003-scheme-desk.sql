-- 方案起草: drafts as events nothing is ever written over, and who wrote and who signed each published scheme.
set local citus.multi_shard_modify_mode to 'sequential';

create table scheme_draft (
  area text collate "C" not null,
  draft text collate "C" not null,
  unit text collate "C" not null,
  path text collate "C" not null,
  series text not null,
  based_scheme text collate "C",
  based_version text collate "C",
  opened_at timestamptz not null,
  primary key (area, draft),
  unique (area, draft, path),
  foreign key (area, unit, path) references unit_path (area, unit, path),
  check ((based_scheme is null) = (based_version is null))
);
create index scheme_draft_by_path on scheme_draft (area, path);

create table scheme_draft_event (
  area text collate "C" not null,
  draft text collate "C" not null,
  number integer not null check (number >= 1),
  path text collate "C" not null,
  at timestamptz not null,
  account text not null,
  name text not null,
  kind text not null check (
    kind in ('opened', 'saved', 'set-aside', 'submitted', 'returned', 'approval', 'signed', 'discarded')
  ),
  note text,
  text text,
  sha256 text check (sha256 ~ '^[0-9a-f]{64}$'),
  approval jsonb,
  primary key (area, draft, number),
  foreign key (area, draft, path) references scheme_draft (area, draft, path),
  check ((text is not null) = (kind in ('opened', 'saved', 'set-aside'))),
  check ((text is null) = (sha256 is null)),
  check ((approval is not null) = (kind = 'approval'))
);

alter table scheme add column written_by text;
alter table scheme add column written_name text;
alter table scheme add column signed_by text;
alter table scheme add column signed_name text;
alter table scheme add column draft text collate "C";
alter table scheme add column note text;
alter table scheme add column approvals jsonb;
-- 四眼: whatever a program does, nobody signs what they submitted.
alter table scheme add constraint scheme_four_eyes check (
  num_nonnulls(written_by, written_name, signed_by, signed_name, draft) in (0, 5) and written_by <> signed_by
);

alter table scheme_draft enable row level security;
alter table scheme_draft force row level security;
alter table scheme_draft_event enable row level security;
alter table scheme_draft_event force row level security;
alter table scheme enable row level security;
alter table scheme force row level security;

-- A draft is seen by its own office alone: neither those it will weigh nor those above read what is not yet said.
create policy reach on scheme_draft as restrictive
  using (starts_with(area, nullif(current_setting('gongcheng.reach', true), '')));
create policy read on scheme_draft for select using (path = nullif(current_setting('gongcheng.path', true), ''));
create policy open on scheme_draft for insert to gongcheng_app with check (
  path = nullif(current_setting('gongcheng.writer_path', true), '')
  and current_setting('gongcheng.writer_level', true) in ('county', 'prefecture', 'city', 'province')
);

create policy reach on scheme_draft_event as restrictive
  using (starts_with(area, nullif(current_setting('gongcheng.reach', true), '')));
create policy read on scheme_draft_event for select
  using (path = nullif(current_setting('gongcheng.path', true), ''));
create policy append on scheme_draft_event for insert to gongcheng_app with check (
  path = nullif(current_setting('gongcheng.writer_path', true), '')
  and current_setting('gongcheng.writer_level', true) in ('county', 'prefecture', 'city', 'province')
);

create policy read on scheme for select using (true);
create policy load on scheme for insert to gongcheng_owner with check (true);
-- An office publishes for its own area only, signed.
create policy publish on scheme for insert to gongcheng_app with check (
  signed_by is not null
  and reach = nullif(current_setting('gongcheng.reach', true), '')
  and nullif(current_setting('gongcheng.writer_path', true), '') is not null
  and current_setting('gongcheng.writer_level', true) in ('county', 'prefecture', 'city', 'province')
);

grant select, insert on scheme_draft, scheme_draft_event to gongcheng_app;
grant insert on scheme to gongcheng_app;
