-- 数据变动: which figures each revision of an area touched, so that sums start from the last ones. A row without lists says:
-- perhaps any of them. It tells no value; a reader who misses a row sums anew.
set local citus.multi_shard_modify_mode to 'sequential';

create table fact_change (
  area text collate "C" not null check (area ~ '^[0-9]{6}$'),
  revision bigint not null check (revision >= 1),
  units text[],
  indicators text[],
  periods text[],
  primary key (area, revision),
  check (num_nulls(units, indicators, periods) in (0, 3)),
  check (cardinality(units) = cardinality(indicators) and cardinality(units) = cardinality(periods))
);

alter table fact_change enable row level security;
alter table fact_change force row level security;

create policy reach on fact_change as restrictive
  using (starts_with(area, nullif(current_setting('gongcheng.reach', true), '')));

create policy read on fact_change for select using (true);

create policy record on fact_change for insert with check (true);

grant select, insert on fact_change to gongcheng_app;
