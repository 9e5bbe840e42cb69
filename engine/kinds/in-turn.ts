import type { Expression } from '../formula/expression.ts'
import { arithmetic, atLeast, choose, number, relate, whole } from '../formula/make-expression.ts'
import { exactText } from '../value/decimal-text.ts'
import type { ClauseReader } from './clause-reader.ts'
import { type Lowering, zero } from './lowering.ts'
import { chooseTable, readTables, type Tables } from './place-tables.ts'
import type { Quantity } from './quantity.ts'

/** 逐次定价: what the first, the second … is worth, and each one beyond the list. */
export interface Turns {
  readonly prices: Tables
  readonly beyond: Quantity
}

export function readTurns(reader: ClauseReader): Turns | undefined {
  const node = reader.get('in-turn')
  const prices = node && readTables(reader, 'in-turn', node)
  const beyond = reader.getAmount('beyond', 'score', 'not-negative')
  if (prices === undefined || beyond === undefined) return undefined
  const negative = [...prices.values()].flat().find(({ n }) => n < 0n)
  if (negative === undefined) return { prices, beyond }
  return reader.report('clause.negative', { key: 'in-turn', value: exactText(negative) }, node?.at)
}

/** The prices of all turns reached; only whole ones count, there is no half second time. */
export function worthInTurn(
  lowering: Lowering,
  { prices, beyond }: Turns,
  seen: Expression,
  k: number,
): Expression {
  for (const [id, table] of prices)
    lowering.fact(`turns-${k}${id === '' ? '' : `@${id}`}`, table.map(exactText).join(', '))
  const each = lowering.quantity(`beyond-${k}`, beyond)
  return chooseTable(prices, (table) => {
    const whenReached = table.map((price, index) =>
      choose(relate('>=', seen, whole(index + 1)), number(price, 'score'), zero('score')),
    )
    const times: Expression = { op: 'round', of: seen, digits: 0, mode: 'floor' }
    const more = atLeast(zero('number'), arithmetic('subtract', times, whole(table.length)))
    return whenReached.reduce((sum, part) => arithmetic('add', sum, part), arithmetic('multiply', each, more))
  })
}
