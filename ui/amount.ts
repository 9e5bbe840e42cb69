/** 数的两种写法, as the contract sends them: exact for weighing again, shown for reading; or the name of its absence. */
export type Amount = { readonly exact: string; readonly shown: string } | { readonly missing: string }

export const isNumber = (
  amount: Amount | undefined,
): amount is { readonly exact: string; readonly shown: string } => amount !== undefined && 'exact' in amount

/** Sign of an exact text: a decimal or a fraction carries its minus in front. */
export const isBelowZero = (amount: Amount | undefined): boolean =>
  isNumber(amount) && amount.exact.startsWith('-')

export const isZero = (amount: Amount | undefined): boolean =>
  isNumber(amount) && /^-?0(\.0*)?$/.test(amount.exact)

/**
 * A position for drawing only: where on a picture a number goes. Never compared, added or shown; the picture's table
 * twin carries the exact text.
 */
export function drawnAt(amount: Amount | undefined): number | undefined {
  if (!isNumber(amount)) return undefined
  const [top = '', bottom] = amount.exact.split('/')
  const place = bottom === undefined ? Number(top) : Number(top) / Number(bottom)
  return Number.isFinite(place) ? place : undefined
}
