import { type Fact, gatherFigures, type Program, type UnitRecord } from '#engine'
import type { PublishedRow } from './published-rows.ts'
import type { PublishedUnit, Replay } from './replay.ts'

/** 公开数据 → 单位与事实. An empty cell, or a word that stands for one, is no fact. */
export function replayFigures(
  program: Program,
  replay: Replay,
  inputs: readonly PublishedRow[],
  expected: readonly PublishedRow[],
): ReturnType<typeof gatherFigures> {
  const { units, facts } = replayFacts(replay, inputs, expected)
  return gatherFigures(program.scheme, units, facts)
}

/** The units weighed, those below them, and one imported fact for each figure published. */
export function replayFacts(
  replay: Replay,
  inputs: readonly PublishedRow[],
  expected: readonly PublishedRow[],
): { readonly units: readonly UnitRecord[]; readonly facts: readonly Fact[] } {
  const weighed = (replay.unit.listedIn === 'inputs' ? inputs : expected).map((row) =>
    weighedUnit(row, replay.unit),
  )
  if (replay.leaves.length === 0)
    return { units: weighed, facts: inputs.flatMap((row) => factsOf(row, codeOf(row, replay.unit), replay)) }
  const below = replay.leaves.flatMap(({ code, level, parent }) =>
    inputs.map((row) => {
      const above = row.get(parent) ?? ''
      const unit = {
        code: `${row.get(code) ?? ''} ${above}`,
        name: row.get(code) ?? '',
        level,
        parent: above,
      }
      return { unit, facts: factsOf(row, unit.code, replay) }
    }),
  )
  return {
    units: [...weighed, ...below.map(({ unit }) => unit)],
    facts: below.flatMap(({ facts }) => facts),
  }
}

/** 单位代码: the cells of the code's columns, joined. */
export const codeOf = (row: PublishedRow, { code }: PublishedUnit): string =>
  code.map((column) => row.get(column) ?? '').join(' ')

const weighedUnit = (row: PublishedRow, unit: PublishedUnit): UnitRecord => ({
  code: codeOf(row, unit),
  name: row.get(unit.name) ?? '',
  level: unit.level,
  class: classOf(row, unit),
})

function classOf(row: PublishedRow, { class: from }: PublishedUnit): string {
  if ('id' in from) return from.id
  const word = row.get(from.column) ?? ''
  return from.words.get(word) ?? from.otherwise ?? word
}

function factsOf(row: PublishedRow, unit: string, { figures, empty, period }: Replay): readonly Fact[] {
  return [...figures].flatMap(([column, { indicator, words }]): Fact[] => {
    const cell = row.get(column) ?? ''
    if (cell === '' || empty.includes(cell)) return []
    return [{ unit, indicator, period, kind: 'imported', version: 1, value: words.get(cell) ?? cell }]
  })
}
