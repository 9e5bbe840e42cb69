import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import {
  type Expression,
  evaluateColumns,
  evaluateReference,
  type FigureTable,
  type Program,
  type Value,
} from '#engine'
import type { BenchRow } from '../bench-row.ts'
import { benchFigures } from '../workload/figures.ts'
import { benchProgram } from '../workload/program.ts'
import { benchClauses, benchInputs } from '../workload/scheme-text.ts'
import { differing, present, totalsOf } from './totals.ts'

const UNITS = 690_000
const CLAUSES = 100
/** The reference computes one unit in so many. */
const EVERY = 230
const HERE = fileURLToPath(import.meta.url)

interface Measured {
  readonly figures: number
  readonly seconds: number
  readonly before: number
  readonly peak: number
  readonly different: number
  readonly misplaced: number
  readonly compared: number
}

/** In a process of its own, so that the peak is this work's. */
function measure(): Measured {
  const clauses = benchClauses(CLAUSES)
  const program = withPlaces(benchProgram(clauses))
  let began = process.cpuUsage()
  const spent = (): number => {
    const { user, system } = process.cpuUsage(began)
    began = process.cpuUsage()
    return (user + system) / 1e6
  }
  const { table, oneByOne } = benchFigures(benchInputs(clauses), { units: UNITS, seed: 2_017 })
  const figures = spent()
  const before = process.memoryUsage.rss()
  const values = evaluateColumns(program, table)
  const totals: Value[] = []
  const places: Value[] = []
  for (let unit = 0; unit < UNITS; unit++) {
    totals.push(values.value('total', unit))
    places.push(values.value('place', unit))
  }
  const seconds = spent()
  const peak = process.resourceUsage().maxRSS * 1024
  const some = Array.from({ length: Math.floor(UNITS / EVERY) }, (_, at) => at * EVERY)
  const sample: FigureTable = {
    units: some.map((unit) => table.units[unit]).filter((unit) => unit !== undefined),
    figure: (indicator, when, at) => oneByOne.figure(indicator, when, some[at] ?? 0),
  }
  const exact = totalsOf(evaluateReference, program, sample)
  const fast = some.map((unit) => totals[unit] as Value)
  return {
    figures,
    seconds,
    before,
    peak,
    different: differing(exact, fast),
    misplaced: misplaced(table, totals, places),
    compared: some.length,
  }
}

/** The place within its class as one more step of the scheme. */
function withPlaces(program: Program): Program {
  const of: Expression = { op: 'cell', id: 'total' }
  const rank: Expression = { op: 'rank', order: 'descending', over: 'class', ties: 'competition', of }
  return { ...program, cells: [...program.cells, { id: 'place', unit: 'number', expression: rank }] }
}

/** Units whose place is not 1 + those of their class with a greater total, counted from the totals in order. */
function misplaced({ units }: FigureTable, totals: readonly Value[], places: readonly Value[]): number {
  const keys = totals.map((total, at) => {
    const { n, d } = present(total)
    return { class: units[at]?.class, n, d, near: Number(n) / Number(d), place: present(places[at]).n }
  })
  let wrong = 0
  for (const one of new Set(keys.map((key) => key.class))) {
    const members = keys.filter((key) => key.class === one)
    members.sort((a, b) => b.near - a.near || Number(b.n * a.d - a.n * b.d))
    let place = 1
    for (const [at, key] of members.entries()) {
      const before = members[at - 1]
      if (before === undefined || before.n * key.d !== key.n * before.d) place = at + 1
      if (key.place !== BigInt(place)) wrong++
    }
  }
  return wrong
}

/** W3: 690,000 units × 100 clauses, every village of a country, with ranks. */
export async function w3(): Promise<BenchRow[]> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--max-old-space-size=4096', '--import', 'tsx', HERE, '--measure'],
    { maxBuffer: 2 ** 20 },
  )
  const measured = JSON.parse(stdout) as Measured
  return [
    {
      name: 'W3 columns, totals and places within the class, all read',
      value: measured.seconds,
      unit: 's',
      note: 'the first time, in a process of its own',
    },
    {
      name: 'W3 columns, totals and places within the class, all read',
      value: (UNITS * CLAUSES) / measured.seconds,
      unit: 'clauses/s',
    },
    { name: 'W3 peak memory of the process', value: measured.peak / 2 ** 20, unit: 'MB' },
    { name: 'W3 of that figures and units', value: measured.before / 2 ** 20, unit: 'MB' },
    {
      name: 'W3 totals that differ from the reference',
      value: measured.different,
      unit: `of ${measured.compared.toLocaleString('en-US')} compared`,
    },
    { name: 'W3 places that differ from a plain count', value: measured.misplaced, unit: 'of 690,000' },
  ]
}

if (process.argv[1] === HERE && process.argv[2] === '--measure')
  process.stdout.write(JSON.stringify(measure()))
