import type { Contender } from '../rank/contender.ts'
import { wholeShares } from '../rank/whole-shares.ts'
import type { Scheme } from '../scheme/scheme.ts'
import { isMissing } from '../value/missing.ts'
import type { Rational } from '../value/rational.ts'
import type { Results } from './results-of.ts'

/** 按最大余额法分完的金额: told once every exact share is known. A unit whose share is missing is not in the sum. */
export function tellShares(
  { payments = [] }: Scheme,
  contenders: readonly Contender[],
  values: Results,
): void {
  for (const { id, round } of payments) {
    if (round.rounding !== 'largest-remainder') continue
    const classes = new Set(contenders.map((one) => one.class))
    const groups =
      round.within === 'all'
        ? [contenders]
        : [...classes].map((each) => contenders.filter((one) => one.class === each))
    const amounts = new Map<number, Rational>()
    for (const members of groups) {
      const shares = members.flatMap(({ at, code }) => {
        const exact = values.value(`exact:${id}`, at)
        return isMissing(exact) ? [] : [{ at, code, exact }]
      })
      for (const [at, amount] of wholeShares(shares, round)) amounts.set(at, amount)
    }
    values.tell(`payment:${id}`, (at) => amounts.get(at) ?? values.value(`exact:${id}`, at))
  }
}
