-- 审计: append-only, one hash chain per area; audit_head is its end and the row lock that orders appends. What a record
-- says is read by those it concerns; its link, which says nothing, by all of the area: so everyone can walk the chain.

create table audit_head (
  area text collate "C" primary key check (area ~ '^[0-9]{6}$'),
  number bigint not null,
  hash text not null
);

create table audit (
  area text collate "C" not null,
  number bigint not null,
  at timestamptz not null,
  actor text not null,
  action text not null,
  subject text not null,
  detail jsonb not null,
  previous_hash text,
  hash text check (hash ~ '^[0-9a-f]{64}$'),
  concerns text collate "C",
  content_hash text check (content_hash ~ '^[0-9a-f]{64}$'),
  primary key (area, number)
);

create index audit_of_actor on audit (area, actor, number);

create table audit_link (
  area text collate "C" not null check (area ~ '^[0-9]{6}$'),
  number bigint not null,
  content_hash text not null check (content_hash ~ '^[0-9a-f]{64}$'),
  previous_hash text not null check (previous_hash ~ '^[0-9a-f]{64}$'),
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  primary key (area, number)
);

alter table audit_head enable row level security;
alter table audit_head force row level security;

alter table audit enable row level security;
alter table audit force row level security;

alter table audit_link enable row level security;
alter table audit_link force row level security;

create policy reach on audit_head as restrictive
  using (starts_with(area, nullif(current_setting('gongcheng.reach', true), '')));

create policy read on audit_head for select using (true);

create policy begin on audit_head for insert with check (true);

create policy advance on audit_head for update using (true) with check (true);

create policy reach on audit as restrictive
  using (starts_with(area, nullif(current_setting('gongcheng.reach', true), '')));

create policy read on audit for select using (
  starts_with(concerns || '/', nullif(current_setting('gongcheng.path', true), '') || '/')
  or actor = nullif(current_setting('gongcheng.account', true), '')
  or starts_with(area, nullif(current_setting('gongcheng.auditor', true), ''))
);

create policy append on audit for insert with check (true);

create policy reach on audit_link as restrictive
  using (starts_with(area, nullif(current_setting('gongcheng.reach', true), '')));

create policy read on audit_link for select using (true);

create policy append on audit_link for insert with check (true);

grant select on audit_head to gongcheng_app;
grant insert, update on audit_head to gongcheng_app;
grant select on audit to gongcheng_app;
grant insert on audit to gongcheng_app;
grant select, insert on audit_link to gongcheng_app;
