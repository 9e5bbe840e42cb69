import type { Shown } from '../explain/explanation.ts'
import { itemsOf } from '../explain/item-of.ts'
import { shown, unitNames } from '../explain/shown.ts'
import { amountText } from '../explain/standpoint.ts'
import type { Item, Scheme } from '../scheme/scheme.ts'
import type { Assessment, Standing } from '../score/assessment.ts'
import { exactText } from '../value/decimal-text.ts'
import { isMissing, type Value } from '../value/missing.ts'
import { subtract } from '../value/rational.ts'
import { changedConsequences } from './changed-consequences.ts'
import type { Comparison, ItemComparison, SchemeTitle, UnitComparison } from './comparison.ts'
import { equalValues } from './equal-values.ts'

/**
 * 对比两次结果: two schemes on the same facts, or two sets of facts under one scheme.
 *
 * Units are matched by code and items by id; whatever only one side has is named, never dropped.
 */
export function compareAssessments(before: Assessment, after: Assessment): Comparison {
  const sides: Sides = { before, after, items: pairedItems(before.program.scheme, after.program.scheme) }
  const places = new Map(before.figures.units.map((unit, place) => [unit.code, place]))
  const known = new Set(after.figures.units.map((unit) => unit.code))
  return {
    before: titleOf(before.program.scheme),
    after: titleOf(after.program.scheme),
    units: after.standings.flatMap((standing, place) => {
      const placeBefore = places.get(standing.unit.code)
      return placeBefore === undefined ? [] : compareUnit(sides, placeBefore, place)
    }),
    onlyBefore: before.figures.units.map((unit) => unit.code).filter((code) => !known.has(code)),
    onlyAfter: after.figures.units.map((unit) => unit.code).filter((code) => !places.has(code)),
  }
}

interface Sides {
  readonly before: Assessment
  readonly after: Assessment
  readonly items: readonly ItemPair[]
}

interface ItemPair {
  readonly id: string
  readonly before?: Item
  readonly after?: Item
}

const titleOf = ({ id, version, name, period }: Scheme): SchemeTitle => ({
  scheme: id,
  version,
  name,
  period,
})

/** Items of both schemes by id, in the order of the second, those only in the first last. */
function pairedItems(before: Scheme, after: Scheme): ItemPair[] {
  const old = new Map([...itemsOf(before)].map((item) => [item.id, item]))
  const pairs: ItemPair[] = [...itemsOf(after)].map((item) => {
    const match = old.get(item.id)
    old.delete(item.id)
    return { id: item.id, after: item, ...(match !== undefined && { before: match }) }
  })
  return [...pairs, ...[...old.values()].map((item) => ({ id: item.id, before: item }))]
}

function compareUnit(sides: Sides, placeBefore: number, placeAfter: number): UnitComparison[] {
  const old = sides.before.standings[placeBefore]
  const now = sides.after.standings[placeAfter]
  if (old === undefined || now === undefined) return []
  const move = old.rank === undefined || now.rank === undefined ? undefined : old.rank - now.rank
  return [
    {
      unit: now.unit.code,
      name: unitNames(now.unit),
      classBefore: old.unit.class,
      classAfter: now.unit.class,
      totalBefore: shown(old.total, 'score'),
      totalAfter: shown(now.total, 'score'),
      ...change('totalChange', old.total, now.total),
      ...(old.rank !== undefined && { rankBefore: old.rank }),
      ...(now.rank !== undefined && { rankAfter: now.rank }),
      ...(move !== undefined && { rankMove: move }),
      commendedBefore: old.commended,
      commendedAfter: now.commended,
      ...crossing(old, now),
      consequences: changedConsequences([old, now], [sides.before, sides.after]),
      items: sides.items.flatMap((pair) => compareItem(sides, pair, placeBefore, placeAfter)),
    },
  ]
}

const crossing = (old: Standing, now: Standing): { crosses?: 'into' | 'out-of' } =>
  old.commended === now.commended ? {} : { crosses: now.commended ? 'into' : 'out-of' }

function compareItem(
  sides: Sides,
  pair: ItemPair,
  placeBefore: number,
  placeAfter: number,
): ItemComparison[] {
  const cell = `item:${pair.id}`
  const old = pair.before === undefined ? undefined : sides.before.values.value(cell, placeBefore)
  const now = pair.after === undefined ? undefined : sides.after.values.value(cell, placeAfter)
  const outOfBefore = fullMarks(pair.before, sides.before, placeBefore)
  const outOfAfter = fullMarks(pair.after, sides.after, placeAfter)
  if (old !== undefined && now !== undefined && equalValues(old, now) && outOfBefore === outOfAfter) return []
  return [
    {
      item: pair.id,
      name: (pair.after ?? pair.before)?.name ?? { zh: pair.id },
      ...side('before', old),
      ...side('after', now),
      ...(outOfBefore !== undefined && { outOfBefore }),
      ...(outOfAfter !== undefined && { outOfAfter }),
      ...(old !== undefined && now !== undefined && change('change', old, now)),
    },
  ]
}

const side = (key: 'before' | 'after', value: Value | undefined): Record<string, Shown> =>
  value === undefined ? {} : { [key]: shown(value, 'score') }

const fullMarks = (item: Item | undefined, { figures }: Assessment, place: number): string | undefined =>
  item === undefined ? undefined : amountText(item.points, figures.units[place]?.class ?? '')

const change = (key: string, old: Value, now: Value): Record<string, string> =>
  isMissing(old) || isMissing(now) ? {} : { [key]: exactText(subtract(now, old)) }
