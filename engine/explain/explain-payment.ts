import type { Payment } from '../scheme/scheme.ts'
import { explainReadings } from './explain-readings.ts'
import type { Explanation } from './explanation.ts'
import { formulaText } from './formula-text.ts'
import { factText, shown } from './shown.ts'
import type { Standpoint } from './standpoint.ts'

/** 奖惩金额的解释: the formula with its numbers, what it gives, and what rounding makes of it. */
export function explainPayment(id: string, payment: Payment, from: Standpoint): Explanation {
  const path = `${id}/payment:${payment.id}`
  const own = from.own(payment.expression)
  const { round } = payment
  return {
    id: path,
    role: 'payment',
    name: payment.name,
    cell: `payment:${payment.id}`,
    value: shown(from.cellValue(`payment:${payment.id}`), 'yuan'),
    code: round.rounding === 'largest-remainder' ? 'payment.shared' : 'payment',
    facts: {
      payment: payment.id,
      written: payment.text,
      unrounded: factText(from.evaluate(own), 'yuan'),
      digits: String(round.digits),
      rounding: round.rounding,
      ...(round.rounding === 'largest-remainder' && { within: round.within, equal: round.equal }),
    },
    formula: formulaText(own, from),
    at: payment.at,
    children: from.depth === 'items' ? [] : explainReadings(path, own, from, new Set()),
  }
}
