import { DuckDBInstance } from '@duckdb/node-api'
import type { BenchFigures } from '../workload/figures.ts'
import { type BenchClause, CLASSES } from '../workload/scheme-text.ts'
import { wholePoints } from './whole-points.ts'

/** DuckDB on one thread: the figures in a table of whole numbers, the scheme as one statement. */
export interface Duck {
  readonly version: string
  /** The denominator of all totals. */
  readonly below: bigint
  /** Computes all totals and hands over none of them. */
  compute(): Promise<void>
  /** Computes all totals and hands them over, in the order of the units. */
  totals(): Promise<readonly bigint[]>
  /** Computes all totals and each unit's place within its class, and hands over none of them. */
  ranked(): Promise<void>
  close(): void
}

export async function duck(clauses: readonly BenchClause[], figures: BenchFigures): Promise<Duck> {
  const instance = await DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  await connection.run('SET threads = 1')
  const inputs = [...figures.columns]
  const columns = inputs.map(([id]) => `"${id}" INTEGER`).join(', ')
  await connection.run(`CREATE TABLE figures (row INTEGER, class SMALLINT, ${columns})`)
  const appender = await connection.createAppender('figures')
  for (const [row, unit] of figures.units.entries()) {
    appender.appendInteger(row)
    appender.appendSmallInt(CLASSES.map(String).indexOf(unit.class))
    for (const [, { tops }] of inputs) appender.appendInteger(tops[row] ?? 0)
    appender.endRow()
  }
  appender.closeSync()
  const { sql, below } = statement(clauses)
  const version = String((await connection.runAndReadAll('SELECT version()')).getRows()[0]?.[0])
  // Prepared once, as our scheme is: a statement of this size takes DuckDB 40 ms to plan.
  const compute = await connection.prepare(`SELECT max(total) FROM (SELECT ${sql} AS total FROM figures)`)
  const totals = await connection.prepare(`SELECT ${sql} AS total FROM figures ORDER BY row`)
  const ranked = await connection.prepare(
    `SELECT sum(place) FROM (SELECT rank() OVER (PARTITION BY class ORDER BY total DESC) AS place FROM (SELECT class, ${sql} AS total FROM figures))`,
  )
  return {
    version,
    below,
    async compute() {
      await compute.run()
    },
    async totals() {
      const read = await totals.runAndReadAll()
      return read.getColumns()[0] as readonly bigint[]
    },
    async ranked() {
      await ranked.run()
    },
    close: () => connection.closeSync(),
  }
}

/** Clauses over one denominator are added as they are; the sums then in 128 bits over the least common one. */
function statement(clauses: readonly BenchClause[]): { readonly sql: string; readonly below: bigint } {
  const groups = new Map<number, string[]>()
  for (const clause of clauses) {
    const { sql, below } = wholePoints(clause)
    groups.set(below, [...(groups.get(below) ?? []), sql])
  }
  const below = [...groups.keys()].reduce((common, one) => lcm(common, BigInt(one)), 1n)
  const parts = [...groups].map(
    ([one, terms]) => `(${terms.join(' + ')})::HUGEINT * ${below / BigInt(one)}::HUGEINT`,
  )
  return { sql: parts.join(' + '), below }
}

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? a : gcd(b, a % b))
const lcm = (a: bigint, b: bigint): bigint => (a / gcd(a, b)) * b
