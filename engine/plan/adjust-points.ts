import type { Expression } from '../formula/expression.ts'
import { atLeast, atMost, whole } from '../formula/make-expression.ts'
import { readsOf } from '../scheme/reads-of.ts'
import type { Item, SchemeClass } from '../scheme/scheme.ts'
import { cell, choose, product, zero } from './compose.ts'
import { amountExpression, amountsOf } from './full-marks.ts'
import type { Cell } from './program.ts'

/**
 * 佐证、系数、上下限: what happens to an item's points between its clause and the sum above it, in this order, which no
 * scheme can turn about.
 *
 * `multiplier:<item>` itself is written with the clauses, for it may read other items.
 */
export function adjustPoints(
  item: Item,
  points: Expression,
  classes: readonly SchemeClass[],
): { readonly cells: readonly Cell[]; readonly points: Expression } {
  const cells: Cell[] = []
  const { evidence, multiplier } = item
  let result = points
  if (evidence !== undefined) {
    cells.push({ id: `evidence:${item.id}`, unit: 'truth', expression: isShown(item) })
    const without: Expression = evidence.without === 'zero' ? zero : { op: 'missing', name: 'not-reported' }
    const stands: Expression = {
      op: 'or',
      of: [cell(`evidence:${item.id}`), { op: 'is-missing', of: points }],
    }
    result = choose(stands, points, without)
  }
  if (multiplier === undefined) return { cells, points: result }
  cells.push({ id: `before:${item.id}`, unit: 'score', expression: result })
  const multiplied = product([cell(`before:${item.id}`), cell(`multiplier:${item.id}`)])
  cells.push({ id: `multiplied:${item.id}`, unit: 'score', expression: multiplied })
  const { clamp } = multiplier
  const free = cell(`multiplied:${item.id}`)
  if (clamp === 'none') return { cells, points: free }
  const [low, high] = [clamp.low, clamp.high].map((end) => amountExpression(amountsOf(end, classes)))
  return { cells, points: low && high ? atLeast(low, atMost(high, free)) : free }
}

/** 1 where every figure the clause reads carries evidence; a figure that is missing has nothing to show. */
function isShown(item: Item): Expression {
  const { indicators } = readsOf(item.clause === undefined ? [] : [item.clause.expression])
  const each = [...indicators].map((indicator): Expression => {
    const figure = { op: 'figure', indicator, when: 'current' } as const
    const pieces: Expression = { op: 'coalesce', of: [{ ...figure, part: 'evidence' }, zero] }
    return {
      op: 'or',
      of: [
        { op: 'is-missing', of: { ...figure, part: 'value' } },
        { op: 'compare', relation: '>=', left: pieces, right: whole(1) },
      ],
    }
  })
  return { op: 'and', of: each }
}
