-- 考评方案: published texts. A reference table: small, the same everywhere.

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
  primary key (scheme, version)
);

grant select on scheme to gongcheng_app;
