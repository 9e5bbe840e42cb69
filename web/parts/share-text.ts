import { exactText, multiply, parseExact, rational } from '#engine'

/** 比例 as percent: "0.3" → "30", exactly; a text that is no number stays as it is. */
export function shareText(share: string): string {
  const value = parseExact(share)
  return value === undefined ? share : exactText(multiply(value, rational(100n)))
}
