-- 一次性装载的标记: what has been loaded once, e.g. the demo world.

create table load_mark (
  name text primary key,
  at timestamptz not null
);
