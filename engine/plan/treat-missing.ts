import type { Expression } from '../formula/expression.ts'
import type { Item } from '../scheme/scheme.ts'
import { MISSING_NAMES, type MissingName, type MissingTreatment } from '../value/missing.ts'
import { cell, choose, isMissingAs, zero } from './compose.ts'
import type { Cell } from './program.ts'

/** 缺项处理之后: the item's own points, and the cells it took to get there. */
export interface Treated {
  readonly cells: readonly Cell[]
  readonly points: Expression
  /** 1 where the unit is listed apart because of this item; undefined where that cannot be. */
  readonly unranked?: Expression
  /** 1 where the unit is out of the merit list because of this item; undefined where that cannot be. */
  readonly noMerit?: Expression
}

/** Names whose points leave the sum. A unit listed apart is scored without the item, so its points leave too. */
export const droppedNames = (item: Item): readonly MissingName[] => namesTreated(item, 'drop', 'unranked')

const namesTreated = (item: Item, ...treatments: readonly MissingTreatment[]): MissingName[] =>
  MISSING_NAMES.filter((name) => treatments.includes(item.missing[name]))

/**
 * 缺项处理: what the clause's missing value becomes. Dropped and refused values stay missing here: the sum above tells
 * them apart. The mean of the class is taken first; where nobody has a value it is missing 'undefined', which is then
 * treated as the scheme treats that name (and refused where that again says group-mean).
 *
 * A bonus is never given for a missing value: 'full' and every other treatment but the mean and refusal give 0.
 */
export function treatMissing(item: Item, full: Expression, isBonus: boolean): Treated {
  const averaged = namesTreated(item, 'group-mean')
  const clause = cell(`clause:${item.id}`)
  const source = averaged.length === 0 ? clause : cell(`imputed:${item.id}`)
  const cells: Cell[] =
    averaged.length === 0
      ? []
      : [{ id: `imputed:${item.id}`, unit: 'score', expression: impute(clause, averaged) }]
  const [apart, without] = [namesTreated(item, 'unranked'), namesTreated(item, 'no-merit')]
  const zeros = isBonus
    ? namesTreated(item, 'zero', 'no-merit', 'full', 'drop', 'unranked')
    : namesTreated(item, 'zero', 'no-merit')
  const fulls = isBonus ? [] : namesTreated(item, 'full')
  const replaced = replace(source, replace(source, source, fulls, full), zeros, zero)
  return {
    cells,
    points: replaced,
    ...(apart.length > 0 && { unranked: isMissingAs(source, apart) }),
    ...(without.length > 0 && { noMerit: isMissingAs(source, without) }),
  }
}

const replace = (
  source: Expression,
  otherwise: Expression,
  names: readonly MissingName[],
  by: Expression,
): Expression => (names.length === 0 ? otherwise : choose(isMissingAs(source, names), by, otherwise))

const impute = (clause: Expression, names: readonly MissingName[]): Expression =>
  choose(isMissingAs(clause, names), { op: 'group', fold: 'mean', over: 'class', of: clause }, clause)
