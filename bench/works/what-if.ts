import {
  type Assessment,
  assess,
  compare,
  evaluateReference,
  explain,
  type FigureTable,
  isMissing,
  type Program,
  prepareWhatIf,
  rational,
  type WhatIfAnswer,
} from '#engine'
import type { BenchRow } from '../bench-row.ts'
import { eachMicroseconds, median, times } from '../measure/timing.ts'
import { benchFigures } from '../workload/figures.ts'
import { benchProgram } from '../workload/program.ts'
import { benchClauses, benchInputs, MEAN_OF, PLACE_BY } from '../workload/scheme-text.ts'

const UNITS = 2_844
const CLAUSES = 120

/** One figure of one unit changed on W1 with two clauses more that look at others; and one number explained. */
export function whatIf(): BenchRow[] {
  const clauses = benchClauses(CLAUSES)
  const program = benchProgram(clauses, { compared: true })
  const figures = benchFigures(benchInputs(clauses, { compared: true }), { units: UNITS, seed: 2_017 })
  const assessment = assess(program, figures.table)
  const ready = prepareWhatIf(assessment)
  const code = (at: number): string => figures.units[(at * 37) % UNITS]?.code ?? ''
  const ask = (indicator: (at: number) => string) => (at: number) =>
    ready.ask([
      {
        unit: code(at),
        indicator: indicator(at),
        value: rational(BigInt(3_000 + ((at * 7_919) % 7_001)), 100n),
      },
    ])
  const absolute = ask((at) => `rate-${((at * 4) % CLAUSES) + (at % 3)}`)
  const [mean, place] = [ask(() => MEAN_OF), ask(() => PLACE_BY)]
  const micro = (name: string, questions: number, work: (at: number) => unknown): BenchRow => {
    const sorted = eachMicroseconds(questions, Math.ceil(questions / 3), work)
    const late = sorted[Math.floor(sorted.length * 0.95)] ?? Number.NaN
    return { name, value: median(sorted), unit: 'µs', note: `95 % within ${late.toPrecision(3)} µs` }
  }
  /** Long enough for the clock of processor time. */
  const wide = (name: string, work: (at: number) => unknown): BenchRow => {
    let at = 0
    return { name, value: median(times(150, 50, () => work(at++))), unit: 'ms' }
  }
  const cells = [
    'total',
    'subtotal',
    'rank',
    'item:item-0',
    'clause:item-3',
    'item:against-mean',
    'item:by-place',
  ]
  return [
    {
      name: 'what-if on W1, made ready',
      value: median(times(5, 1, () => prepareWhatIf(assessment))),
      unit: 'ms',
    },
    micro('what-if on W1, a figure of an absolute clause, new ranks included', 3_000, absolute),
    wide('what-if on W1, a figure of a mean of its class, new ranks included', mean),
    wide('what-if on W1, a figure that moves places in its class, new ranks included', place),
    {
      name: 'what-if on W1: answers that differ from a full assessment by the reference',
      value: [absolute(5), mean(6), place(7)].filter((answer) => differs(answer, assessment)).length,
      unit: 'of 3 compared',
    },
    ...cells.map((cell) =>
      micro(`explain ${cell} on W1`, 120, (at) =>
        explain(assessment, code(at), cell, cell.includes(':') ? 'facts' : 'items'),
      ),
    ),
    {
      name: 'explain on W1: the first question about a group, of an assessment never asked before',
      value: median(firstQuestions(program, figures.table, code(5))),
      unit: 'µs',
      note: 'a place among 948 members, all of them listed',
    },
  ]
}

function firstQuestions(program: Program, table: FigureTable, unit: string): readonly number[] {
  const assessments = Array.from({ length: 9 }, () => assess(program, table))
  return eachMicroseconds(7, 2, (at) => explain(assessments[at] as Assessment, unit, 'item:by-place'))
}

/** Whether any total or rank is not that of the changed figures assessed anew. */
function differs({ figures, values, places }: WhatIfAnswer, before: Assessment): boolean {
  const changed: FigureTable = { units: figures.units, figure: figures.figure }
  const anew = assess(before.program, changed, evaluateReference)
  const moved = new Map(places.map(({ unit, after }) => [unit, after]))
  return anew.standings.some(({ total, rank }, unit) => {
    const found = values.value('total', unit)
    const place = moved.has(unit) ? moved.get(unit) : before.standings[unit]?.rank
    return isMissing(found) || isMissing(total) || compare(found, total) !== 0 || place !== rank
  })
}
