import type { Honour, RankRule } from '../scheme/scheme.ts'
import type { Value } from '../value/missing.ts'
import { type Barred, type Commended, commendUnits } from './commend-units.ts'
import type { Contender, Placed } from './contender.ts'
import { placeUnits } from './place-units.ts'

/** 单项表彰的一组: in the honour's own order, and who has it. */
export interface Honoured {
  readonly group: string
  readonly members: readonly Contender[]
  readonly ranked: readonly Placed[]
  readonly commended: Commended
}

/**
 * 评定单项表彰, group by group in the order of the classes. `contenders` are those of the ranking; whoever has no value is
 * not in the honour's own order.
 */
export function honourUnits(
  contenders: readonly Contender[],
  honour: Honour,
  rank: RankRule,
  classes: readonly { readonly id: string }[],
  by: (at: number) => Value,
  barred: Barred,
): readonly Honoured[] {
  const chain = typeof rank.ties === 'string' ? [] : rank.ties.breakBy
  const { order } = honour
  const own: RankRule = {
    ...rank,
    order,
    ties:
      honour.ties === 'tie-break' ? { breakBy: [{ ...TOTAL, order: rank.order }, ...chain] } : 'competition',
  }
  const stand = contenders.map((one) => ({ ...one, total: by(one.at), ties: [one.total, ...one.ties] }))
  const group = (id: string, members: readonly Contender[]): Honoured => {
    const ranked = placeUnits(members, own)
    return { group: id, members, ranked, commended: commendUnits(ranked, members, honour, classes, barred) }
  }
  if (honour.within === 'all') return [group('all', stand)]
  return classes.map(({ id }) =>
    group(
      id,
      stand.filter((one) => one.class === id),
    ),
  )
}

const TOTAL = { expression: { op: 'cell', id: 'total' }, name: 'total' } as const
