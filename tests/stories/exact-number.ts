import type { Amount } from '#contract'
import { parseExact, type Rational } from '#engine'

/** The exact text of an amount; the name of its absence where it is missing. */
export const exactOf = (amount: Amount | undefined): string | undefined =>
  amount === undefined ? undefined : 'missing' in amount ? amount.missing : amount.exact

/** The number itself; a story that expects one and finds none fails here. */
export function numberOf(amount: Amount | undefined): Rational {
  const number = parseExact(exactOf(amount) ?? '')
  if (number === undefined) throw new Error(`no number: ${JSON.stringify(amount)}`)
  return number
}
