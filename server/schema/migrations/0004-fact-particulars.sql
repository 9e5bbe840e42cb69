-- 事实的说明: why a figure was judged so, what it rests on, how far sampling may have moved it, and the version of the
-- other system it was taken from.
set local citus.multi_shard_modify_mode to 'sequential';

alter table fact add column reason text;
alter table fact add column evidence text[];
alter table fact add column standard_error numeric check (standard_error >= 0 and standard_error < 1e30);
alter table fact add column source_version text;

create index fact_sampled on fact (area, indicator) where standard_error is not null;

create or replace view fact_current with (security_invoker = true) as
select f.area, f.unit, f.indicator, f.period, f.kind, f.version, f.path, f.value, f.numerator, f.denominator,
       f.missing, f.recorded_at, f.submission, f.sheet, f.cell, f.reason, f.evidence, f.standard_error,
       f.source_version
from fact f
where not exists (
  select from fact n
  where n.area = f.area and n.unit = f.unit and n.indicator = f.indicator and n.period = f.period
    and n.kind = f.kind and n.version > f.version and n.version > 1
);
