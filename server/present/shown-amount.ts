import type { Amount } from '#contract'
import { displayText, parseExact, type Shown, subtract } from '#engine'
import type { Display } from './amount.ts'

/** An engine answer in text → the two writings people see. */
export function shownAmount(value: Shown, display: Display): Amount {
  if ('missing' in value) return { missing: value.missing }
  const number = parseExact(value.exact)
  if (number === undefined) return { exact: value.exact, shown: value.exact }
  const whole = value.unit === 'count' || value.unit === 'truth'
  return {
    exact: value.exact,
    shown: whole ? value.exact : displayText(number, display.digits, display.rounding),
  }
}

/** after − before, where both are numbers. */
export function shownDifference(before: Shown, after: Shown, display: Display): Amount | undefined {
  if ('missing' in before || 'missing' in after) return undefined
  const [left, right] = [parseExact(before.exact), parseExact(after.exact)]
  if (left === undefined || right === undefined) return undefined
  const number = subtract(right, left)
  return shownAmount(
    { exact: number.d === 1n ? String(number.n) : `${number.n}/${number.d}`, unit: after.unit },
    display,
  )
}
