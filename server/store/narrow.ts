import { type RawBuilder, sql } from 'kysely'

/** 某路径及其以下. A slash ends every step, so that t1 is not above t10. */
export const atOrBelow = (column: string, path: string): RawBuilder<boolean> =>
  sql<boolean>`starts_with(${sql.ref(column)} || '/', ${path} || '/')`

/** 某区划及其以下; one whole county is an equality, which a cluster answers from one shard. */
export const within = (column: string, reach: string): RawBuilder<boolean> =>
  reach.length === 6
    ? sql<boolean>`${sql.ref(column)} = ${reach}`
    : sql<boolean>`starts_with(${sql.ref(column)}, ${reach})`
