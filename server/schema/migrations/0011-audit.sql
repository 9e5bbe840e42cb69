-- 审计: content and chain apart. What a record says is read by those it concerns; the links, which say nothing, by all.
set local citus.multi_shard_modify_mode to 'sequential';

alter table audit add column concerns text collate "C";
alter table audit add column content_hash text check (content_hash ~ '^[0-9a-f]{64}$');
alter table audit alter column previous_hash drop not null;
alter table audit alter column hash drop not null;

create table audit_link (
  area text collate "C" not null check (area ~ '^[0-9]{6}$'),
  number bigint not null,
  content_hash text not null check (content_hash ~ '^[0-9a-f]{64}$'),
  previous_hash text not null check (previous_hash ~ '^[0-9a-f]{64}$'),
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  primary key (area, number)
);

create index audit_of_actor on audit (area, actor, number);

alter table audit_link enable row level security;
alter table audit_link force row level security;

create policy reach on audit_link as restrictive
  using (starts_with(area, nullif(current_setting('gongcheng.reach', true), '')));

create policy read on audit_link for select using (true);

create policy append on audit_link for insert with check (true);

drop policy read on audit;

create policy read on audit for select using (
  starts_with(concerns || '/', nullif(current_setting('gongcheng.path', true), '') || '/')
  or actor = nullif(current_setting('gongcheng.account', true), '')
  or starts_with(area, nullif(current_setting('gongcheng.auditor', true), ''))
);

grant select, insert on audit_link to gongcheng_app;
