-- 考评方案: published texts. A reference table: small, the same everywhere. Those published on the scheme desk say who wrote
-- and who signed them; an office publishes for its own area only.

create table scheme (
  scheme text collate "C" not null,
  version text collate "C" not null,
  series text not null,
  level text not null,
  period text not null,
  reach text collate "C" not null check (reach ~ '^[0-9]{2,6}$'),
  folder text not null,
  text text not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  published_at timestamptz not null,
  written_by text,
  written_name text,
  signed_by text,
  signed_name text,
  draft text collate "C",
  note text,
  approvals jsonb,
  primary key (scheme, version),
  constraint scheme_four_eyes check (
    num_nonnulls(written_by, written_name, signed_by, signed_name, draft) in (0, 5) and written_by <> signed_by
  )
);

alter table scheme enable row level security;
alter table scheme force row level security;

create policy read on scheme for select using (true);

create policy load on scheme for insert to gongcheng_owner with check (true);

create policy publish on scheme for insert to gongcheng_app with check (
  signed_by is not null
  and reach = nullif(current_setting('gongcheng.reach', true), '')
  and nullif(current_setting('gongcheng.writer_path', true), '') is not null
  and current_setting('gongcheng.writer_level', true) in ('county', 'prefecture', 'city', 'province')
);

grant select, insert on scheme to gongcheng_app;
