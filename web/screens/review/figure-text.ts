import { displayText, divide, multiply, parseDecimal, type Rational, rational, subtract } from '#engine'

/** 数的写法 as answers carry it. */
export interface FigureParts {
  readonly value?: string | undefined
  readonly numerator?: string | undefined
  readonly denominator?: string | undefined
  readonly missing?: string | undefined
}

const SCALES: Readonly<Record<string, Rational>> = { percent: rational(100n), 'per-mille': rational(1000n) }
const SIGNS: Readonly<Record<string, string>> = { percent: '%', 'per-mille': '‰' }

/** 比率或数值 of a figure, in the indicator's own unit, exact; undefined where there is none. */
export function amountIn({ value, numerator, denominator }: FigureParts, unit: string): Rational | undefined {
  if (value !== undefined) return parseDecimal(value)
  const [above, below] = [numerator, denominator].map((text) =>
    text === undefined ? undefined : parseDecimal(text),
  )
  const share = above && below && divide(above, below)
  return share && multiply(share, SCALES[unit] ?? rational(1n))
}

/** "12", "36 / 40 = 90.0%", or why there is none. */
export function figureText(
  parts: FigureParts,
  unit: string,
  missingNames: Readonly<Record<string, string>>,
): string {
  const { value, numerator, denominator, missing } = parts
  if (missing !== undefined) return missingNames[missing] ?? missing
  if (value !== undefined) return value
  const amount = amountIn(parts, unit)
  const both = `${numerator ?? '—'} / ${denominator ?? '—'}`
  return amount === undefined ? both : `${both} = ${displayText(amount, 2, 'half-up')}${SIGNS[unit] ?? ''}`
}

/** "+1.25" or "−3": now minus then, where both are numbers. */
export function differenceText(
  now: FigureParts,
  then: FigureParts | undefined,
  unit: string,
): string | undefined {
  const [is, was] = [amountIn(now, unit), then && amountIn(then, unit)]
  if (is === undefined || was === undefined) return undefined
  const difference = subtract(is, was)
  const text = displayText(difference, unit in SCALES ? 2 : 0, 'half-up').replace('-', '−')
  return difference.n > 0n ? `+${text}` : text
}

/** Whether a figure moved by a fifth or more of what it was. */
export function movedMuch(now: FigureParts, then: FigureParts | undefined, unit: string): boolean {
  if (then === undefined) return false
  const [is, was] = [amountIn(now, unit), amountIn(then, unit)]
  if (is === undefined || was === undefined) return is !== was
  const { n, d } = subtract(is, was)
  const moved = (n < 0n ? -n : n) * was.d * 5n
  return moved > 0n && moved >= (was.n < 0n ? -was.n : was.n) * d
}
