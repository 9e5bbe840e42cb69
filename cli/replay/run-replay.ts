import {
  displayText,
  type Evaluate,
  type Fact,
  type FigureTable,
  gatherFigures,
  isMissing,
  type Program,
  type UnitRecord,
} from '#engine'
import type { PublishedRow } from './published-rows.ts'
import type { PublishedColumn, Replay } from './replay.ts'

/** 核对结果: per column how many cells equal the published ones, and those that do not. */
export interface ReplayResult {
  readonly columns: readonly { readonly column: string; readonly matched: number; readonly all: number }[]
  readonly matched: number
  readonly all: number
  readonly mismatches: readonly Mismatch[]
}

export interface Mismatch {
  readonly unit: string
  readonly column: string
  readonly computed: string
  readonly published: string
}

/** 公开数据 → 单位与事实. An empty cell is no fact. */
export function replayFigures(
  program: Program,
  replay: Replay,
  inputs: readonly PublishedRow[],
): FigureTable | undefined {
  const { unit: columns, figures, period } = replay
  const units = inputs.map(
    (row): UnitRecord => ({
      code: row.get(columns.code) ?? '',
      name: row.get(columns.name) ?? '',
      level: columns.level,
      class: columns.class,
    }),
  )
  const facts = inputs.flatMap((row) =>
    [...figures].flatMap(([column, indicator]): Fact[] => {
      const value = row.get(column) ?? ''
      if (value === '') return []
      return [{ unit: row.get(columns.code) ?? '', indicator, period, kind: 'imported', version: 1, value }]
    }),
  )
  return gatherFigures(program.scheme, units, facts).figures
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
  const published = new Map(expected.map((row) => [row.get(replay.unit.code) ?? '', row]))
  const mismatches: Mismatch[] = []
  const columns = [...replay.columns].map(([column, how]) => {
    let matched = 0
    for (const [place, { code }] of figures.units.entries()) {
      const computed = asPublished(values.value(how.cell, place), how)
      const cell = published.get(code)?.get(column)
      if (cell === computed) matched += 1
      else mismatches.push({ unit: code, column, computed, published: cell ?? '?' })
    }
    return { column, matched, all: figures.units.length }
  })
  const sum = (key: 'matched' | 'all'): number => columns.reduce((total, one) => total + one[key], 0)
  return { columns, matched: sum('matched'), all: sum('all'), mismatches }
}

const asPublished = (value: ReturnType<ReturnType<Evaluate>['value']>, how: PublishedColumn): string =>
  isMissing(value) ? '' : displayText(value, how.digits, how.rounding)
