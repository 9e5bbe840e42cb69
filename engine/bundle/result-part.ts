import type { Expression, FigurePart, FigureWhen } from '../formula/expression.ts'
import { operandsOf as operands } from '../formula/operands-of.ts'
import type { Cell, Program } from '../plan/program.ts'
import type { GroupLine, Standing } from '../score/assessment.ts'
import { exactText } from '../value/decimal-text.ts'
import { isMissing, missing, type Value } from '../value/missing.ts'
import type { BundleSource } from './bundle-source.ts'
import type { Json } from './canonical-json.ts'

/** Exact text, or "!" and the name of the absence. */
const textOf = (value: Value): string => (isMissing(value) ? `!${value.missing}` : exactText(value))

/** 读到的指标值: each figure the rules read, with its value for every unit in the order of the standings. */
export function* figureRows({ assessment }: BundleSource): Generator<Json> {
  const { program, figures } = assessment
  for (const { indicator, part, when } of figuresRead(program)) {
    const values = figures.units.map((_, unit) =>
      textOf(figures.figure(indicator, when, unit)[part] ?? missing('not-reported')),
    )
    yield { indicator, part, when, values }
  }
}

/** 每个计算步骤的值, in the order they are computed. */
export function* cellRows({ assessment }: BundleSource): Generator<Json> {
  const { program, figures, values } = assessment
  for (const { id } of everyCell(program)) {
    yield { cell: id, values: figures.units.map((_, unit) => textOf(values.value(id, unit))) }
  }
}

function everyCell({ cells, after }: Program): readonly Cell[] {
  return after === undefined ? cells : [...cells, ...Object.values(after).flat()]
}

/** 名次、等次、表彰: one per unit, then one per group. */
export function* standingRows({ assessment }: BundleSource): Generator<Json> {
  for (const standing of assessment.standings) yield standingRow(standing)
}

const standingRow = (standing: Standing): Json => ({
  unit: standing.unit.code,
  class: standing.unit.class,
  ...(standing.rank !== undefined && { rank: standing.rank }),
  ...(standing.unrankedBecause !== undefined && { unrankedBecause: standing.unrankedBecause }),
  ...(standing.grade !== undefined && { grade: standing.grade }),
  passedGrades: standing.passedGrades.map(({ grade, because }) => ({ grade, because })),
  vetoes: standing.strikes.map(({ veto, because, second }) => ({ veto, because, second })),
  cards: standing.cards.map(({ card, because }) => ({ card, because })),
  payments: standing.payments.map(({ payment, amount }) => ({ payment, amount: textOf(amount) })),
  commended: standing.commended,
  ...(standing.honours.length > 0 && {
    honours: standing.honours.map(({ honour, commended, place, because }) => ({
      honour,
      commended,
      ...(place !== undefined && { place }),
      ...(because !== undefined && { because }),
    })),
  }),
  ...(standing.notCommendedBecause !== undefined && { notCommendedBecause: standing.notCommendedBecause }),
})

export function* groupRows({ assessment }: BundleSource): Generator<Json> {
  for (const group of assessment.groups) yield groupRow(group)
}

/** 单项表彰线: one per honour and group. */
export function* honourRows({ assessment }: BundleSource): Generator<Json> {
  for (const { line, ...rest } of assessment.honours)
    yield { ...rest, ...(line !== undefined && { line: textOf(line) }) }
}

const groupRow = ({ group, units, ranked, places, commended, line, shares, grades }: GroupLine): Json => ({
  group,
  units,
  ranked,
  places,
  commended,
  ...(line !== undefined && { line: textOf(line) }),
  ...(shares !== undefined && {
    shares: shares.map((one) => ({
      class: one.class,
      places: one.places,
      commended: one.commended,
      ...(one.line !== undefined && { line: textOf(one.line) }),
    })),
  }),
  grades: grades.map((one) => ({
    grade: one.grade,
    ...(one.class !== undefined && { class: one.class }),
    places: one.places,
    units: one.units,
    ...(one.line !== undefined && { line: textOf(one.line) }),
  })),
})

interface FigureRead {
  readonly indicator: string
  readonly part: FigurePart
  readonly when: FigureWhen
}

/** Every figure any cell reads, each once, in the order first read. */
function figuresRead(program: Program): readonly FigureRead[] {
  const found = new Map<string, FigureRead>()
  const seen = new Set<Expression>()
  for (const { expression } of everyCell(program)) {
    const stack = [expression]
    for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
      if (seen.has(node)) continue
      seen.add(node)
      if (node.op === 'figure') {
        const { indicator, part, when } = node
        found.set(JSON.stringify([indicator, part, when]), { indicator, part, when })
      }
      stack.push(...operands(node).toReversed())
    }
  }
  return [...found.values()]
}
