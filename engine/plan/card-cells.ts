import type { Expression } from '../formula/expression.ts'
import type { Card } from '../scheme/scheme.ts'
import { anyOf, cell, choose, one } from './compose.ts'
import type { Cell } from './program.ts'
import { known } from './veto-cells.ts'

/**
 * 牌的计算步骤: entered, or held last year and not left; one that moves is held by whoever enters.
 *
 * A card by month or quarter is held part by part (`card:<id>:month-3`), from what was held at the end of last year; the
 * card of the year is that of the last part due.
 */
export function cardCells(card: Card, own: (expression: Expression) => Expression): readonly Cell[] {
  const { id, enters, leaves, each } = card
  const had = truth(`had:${id}`, { op: 'past', of: `card:${id}`, back: 1 })
  if (each !== undefined) return [had, ...cellsByPart(card, each, own)]
  const cells = [truth(`enters:${id}`, own(enters.expression)), had]
  const entered = known(cell(`enters:${id}`))
  if (leaves === undefined) return [...cells, truth(`card:${id}`, entered)]
  const left = truth(`leaves:${id}`, own(leaves.expression))
  return [...cells, left, truth(`card:${id}`, held(entered, `had:${id}`, `leaves:${id}`))]
}

function cellsByPart(
  { id, leaves }: Card,
  { span, parts }: NonNullable<Card['each']>,
  own: (expression: Expression) => Expression,
): readonly Cell[] {
  const name = (kind: string, at: number) => `${kind}:${id}:${span}-${at + 1}`
  const cells = parts.flatMap((part, at): Cell[] => {
    const before = at === 0 ? `had:${id}` : name('card', at - 1)
    const entered = known(cell(name('enters', at)))
    const holds = leaves === undefined ? entered : held(entered, before, name('leaves', at))
    const notDue: Expression = { op: 'is-missing', of: cell(name('enters', at)), name: 'not-applicable' }
    const nothing: Expression = { op: 'missing', name: 'not-applicable' }
    return [
      truth(name('enters', at), own(part.enters)),
      ...(part.leaves === undefined ? [] : [truth(name('leaves', at), own(part.leaves))]),
      truth(name('card', at), choose(notDue, nothing, holds)),
    ]
  })
  const lastOf = (kind: string) => atTheEnd(parts.map((_, at) => cell(name(kind, at))))
  return [
    ...cells,
    truth(`enters:${id}`, lastOf('enters')),
    ...(leaves === undefined ? [] : [truth(`leaves:${id}`, lastOf('leaves'))]),
    truth(`card:${id}`, lastOf('card')),
  ]
}

/** Whether a truth holds in the last part of the year that is due. */
export const atTheEnd = (of: readonly Expression[]): Expression => ({
  op: 'compare',
  relation: '>=',
  left: { op: 'present', fold: 'last-run', of },
  right: one,
})

const held = (entered: Expression, before: string, leaves: string): Expression => {
  const stays: Expression = { op: 'not', of: known(cell(leaves)) }
  return anyOf([entered, { op: 'and', of: [known(cell(before)), stays] }])
}

const truth = (id: string, expression: Expression): Cell => ({ id, unit: 'truth', expression })
