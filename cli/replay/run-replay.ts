import { displayText, type Evaluate, type FigureTable, isMissing, type Program } from '#engine'
import type { PublishedRow } from './published-rows.ts'
import type { PublishedColumn, Replay } from './replay.ts'
import { codeOf } from './replay-figures.ts'

/** 核对结果: per column how many cells equal the published ones, and those that do not. */
export interface ReplayResult {
  readonly columns: readonly { readonly column: string; readonly matched: number; readonly all: number }[]
  readonly matched: number
  readonly all: number
  /** Cells that differ and are not known to. */
  readonly mismatches: readonly Mismatch[]
  /** 已知不符, each with its reason. */
  readonly known: readonly (Mismatch & { readonly why: string })[]
  /** Cells said to differ that do not, or were never compared: the list is out of date. */
  readonly stale: readonly { readonly unit: string; readonly column: string }[]
}

export interface Mismatch {
  readonly unit: string
  readonly column: string
  readonly computed: string
  readonly published: string
}

/** 逐格核对: every published cell of every unit against the computed one; a unit that was not published counts as all wrong. */
export function runReplay(
  program: Program,
  replay: Replay,
  figures: FigureTable,
  expected: readonly PublishedRow[],
  evaluate: Evaluate,
): ReplayResult {
  const values = evaluate(program, figures)
  const published = new Map(expected.map((row) => [codeOf(row, replay.unit), row]))
  const differing: Mismatch[] = []
  const columns = [...replay.columns].map(([column, how]) => {
    let matched = 0
    let all = 0
    for (const [place, { code }] of figures.units.entries()) {
      const cell = published.get(code)?.get(how.column)
      if (
        replay.compare === 'published' &&
        (cell === '' || (cell !== undefined && replay.empty.includes(cell)))
      )
        continue
      all += 1
      const computed = asPublished(values.value(how.cell, place), how)
      if (cell !== undefined && plain(how.words.get(cell) ?? cell) === plain(computed)) matched += 1
      else differing.push({ unit: code, column, computed, published: cell ?? '?' })
    }
    return { column, matched, all }
  })
  const sum = (key: 'matched' | 'all'): number => columns.reduce((total, one) => total + one[key], 0)
  return { columns, matched: sum('matched'), all: sum('all'), ...sorted(differing, replay) }
}

/** 5.10 and 5.1 are one number; a fixed number of places is a matter of print. */
const plain = (text: string): string =>
  text.includes('.') ? text.replace(/0+$/, '').replace(/\.$/, '') : text

function asPublished(value: ReturnType<ReturnType<Evaluate>['value']>, how: PublishedColumn): string {
  if (isMissing(value)) return ''
  if (how.significant === undefined) return displayText(value, how.digits, how.rounding)
  const whole = displayText({ n: value.n < 0n ? -value.n : value.n, d: value.d }, 0, 'floor').length
  return displayText(value, Math.max(0, Math.min(how.digits, how.significant - whole)), how.rounding)
}

function sorted(differing: readonly Mismatch[], { known }: Replay) {
  const reasons = new Map<string, string>(
    known.flatMap(({ column, units, why }) => units.map((unit) => [`${column}\n${unit}`, why] as const)),
  )
  const met = new Set<string>()
  const expectedOnes: (Mismatch & { why: string })[] = []
  const mismatches = differing.filter((one) => {
    const key = `${one.column}\n${one.unit}`
    const why = reasons.get(key)
    if (why === undefined) return true
    met.add(key)
    expectedOnes.push({ ...one, why })
    return false
  })
  const stale = [...reasons.keys()]
    .filter((key) => !met.has(key))
    .map((key) => {
      const [column = '', unit = ''] = key.split('\n')
      return { unit, column }
    })
  return { mismatches, known: expectedOnes, stale }
}
