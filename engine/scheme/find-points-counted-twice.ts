import { exactText } from '../value/decimal-text.ts'
import { add, equal, type Rational, subtract, ZERO } from '../value/rational.ts'
import { amountFor } from './by-class.ts'
import type { Finding } from './finding.ts'
import type { Item, Scheme, SchemeClass } from './scheme.ts'

/**
 * 不考核的分数算了两遍: an item does not apply to a class, its points there were moved to other items already (without it
 * the class adds up to what the others do), and yet it still has points there, which are handed out once more.
 */
export function findPointsCountedTwice(scheme: Scheme): readonly Finding[] {
  const { classes } = scheme
  return siblings(scheme.items).flatMap((items) => classes.flatMap((one) => inClass(items, one, classes)))
}

function* allBranches(items: readonly Item[]): Generator<readonly Item[]> {
  yield items
  for (const { items: parts } of items) if (parts.length > 0) yield* allBranches(parts)
}
const siblings = (items: readonly Item[]): readonly (readonly Item[])[] => [...allBranches(items)]

const totalIn = (items: readonly Item[], id: string): Rational =>
  items.reduce((sum, { points }) => add(sum, amountFor(points, id)), ZERO)

function inClass(
  items: readonly Item[],
  one: SchemeClass,
  classes: readonly SchemeClass[],
): readonly Finding[] {
  const spared = items.filter((item) => item.notApplicableTo.includes(one.id))
  const left = totalIn(spared, one.id)
  if (left.n === 0n) return []
  const total = totalIn(items, one.id)
  const rest = subtract(total, left)
  const whole = classes.find(
    ({ id }) =>
      id !== one.id &&
      !items.some((item) => item.notApplicableTo.includes(id)) &&
      equal(totalIn(items, id), rest),
  )
  if (whole === undefined) return []
  return spared
    .filter(({ points }) => amountFor(points, one.id).n !== 0n)
    .map(({ id, name, points, at }) => ({
      code: 'item.spared-points-twice',
      severity: 'warning',
      at,
      facts: {
        subject: id,
        name: name.zh,
        class: one.id,
        points: exactText(amountFor(points, one.id)),
        total: exactText(total),
        other: whole.id,
        rest: exactText(rest),
      },
    }))
}
