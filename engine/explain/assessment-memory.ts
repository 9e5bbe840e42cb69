import type { Expression } from '../formula/expression.ts'
import type { Cell } from '../plan/program.ts'
import { ownPointsReader } from '../plan/read-own-points.ts'
import type { Indicator } from '../scheme/scheme.ts'
import type { Assessment } from '../score/assessment.ts'
import { expressionReader } from '../score/reference.ts'
import type { Value } from '../value/missing.ts'
import type { Unit } from '../value/unit.ts'
import { cellsOf } from './cells-of.ts'
import type { Explanation } from './explanation.ts'

/**
 * 解释的记忆: what every explanation of one assessment reads alike, found when first asked for and kept as long as the
 * assessment is. Nothing of an assessment ever changes, so nothing here grows old.
 */
export interface AssessmentMemory {
  /** Place in `figures.units`, by code. */
  readonly places: ReadonlyMap<string, number>
  readonly indicators: ReadonlyMap<string, Indicator>
  readonly cells: ReadonlyMap<string, Pick<Cell, 'unit'>>
  /** Folds over groups are computed once. */
  readonly read: (expression: Expression, unit: number) => Value
  readonly own: (expression: Expression) => Expression
  /** Of each comparison, by its group. */
  readonly peers: Map<Expression, Map<string, Peers>>
}

/** 参加比较的单位: the same for every unit of the group, so they are read and written once. */
export interface Peers {
  /** Places in `figures.units` of those whose value is not missing. */
  readonly counted: readonly number[]
  readonly leftOut: number
  /** One node each, below the node `id`. */
  listed(id: string, unit: Unit): readonly Explanation[]
}

const memories = new WeakMap<Assessment, AssessmentMemory>()

export function memoryOf(assessment: Assessment): AssessmentMemory {
  const found = memories.get(assessment)
  if (found !== undefined) return found
  const { figures, program, values } = assessment
  const scaled = program.cells.flatMap(({ id }) => (id.startsWith('own:') ? [id.slice(4)] : []))
  const made: AssessmentMemory = {
    places: new Map([...figures.units.entries()].map(([at, { code }]) => [code, at])),
    indicators: new Map(program.scheme.indicators.map((indicator) => [indicator.id, indicator])),
    cells: cellsOf(program),
    read: expressionReader(figures, values),
    own: ownPointsReader(new Set(scaled)),
    peers: new Map(),
  }
  memories.set(assessment, made)
  return made
}
