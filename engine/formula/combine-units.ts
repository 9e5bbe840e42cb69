import type { Unit } from '../value/unit.ts'
import type { OperandUnit } from './operand.ts'

/** Units a bare number may take on: things that are counted, and points. Percent, money and days are always written. */
const BARE: readonly Unit[] = ['number', 'count', 'persons', 'households', 'score']
const COUNTED: readonly OperandUnit[] = ['count', 'persons', 'households']
const PRICED: readonly OperandUnit[] = ['score', 'yuan', 'days', 'working-days']
const SHARE: readonly OperandUnit[] = ['percent', 'percentage-point']

/** 同单位: the one unit two operands have in common, or undefined. A plain number beside a count is so many of it. */
export function commonUnit(a: OperandUnit, b: OperandUnit): OperandUnit | undefined {
  if (a === b || b === 'any') return a
  if (a === 'any') return b
  if (a === 'bare') return BARE.some((unit) => unit === b) ? b : undefined
  if (b === 'bare') return BARE.some((unit) => unit === a) ? a : undefined
  if ((a === 'number' && b === 'count') || (a === 'count' && b === 'number')) return 'count'
  return undefined
}

/** 和: like units; percent and percentage points make percent. */
export function sumUnit(a: OperandUnit, b: OperandUnit): OperandUnit | undefined {
  if (a !== b && SHARE.includes(a) && SHARE.includes(b)) return 'percent'
  return commonUnit(a, b)
}

/** 差: like units; percent less percent is percentage points, percent less percentage points is percent. */
export function differenceOf(a: OperandUnit, b: OperandUnit): OperandUnit | undefined {
  if (a === 'percent' && b === 'percent') return 'percentage-point'
  if (a === 'percent' && b === 'percentage-point') return 'percent'
  return commonUnit(a, b)
}

/** A unit, and what percent or per-mille make of the number: 60 percent of 10 points is 60 × 10 / 100 points. */
export interface ScaledUnit {
  readonly unit: OperandUnit
  readonly scale: 1 | 100 | 1000
}

const isPlain = (unit: OperandUnit): boolean => unit === 'number' || unit === 'bare' || unit === 'any'

/**
 * 积: a plain number times anything; a number of cases times a price; a percentage of a counted or priced amount.
 * Two like units (persons × persons, percent × percent) have no product.
 */
export function productUnit(a: OperandUnit, b: OperandUnit): ScaledUnit | undefined {
  if (a === 'bare' && b === 'bare') return { unit: 'bare', scale: 1 }
  if (isPlain(a)) return { unit: b === 'bare' || b === 'any' ? a : b, scale: 1 }
  if (isPlain(b)) return { unit: a, scale: 1 }
  return oneWayProduct(a, b) ?? oneWayProduct(b, a)
}

function oneWayProduct(a: OperandUnit, b: OperandUnit): ScaledUnit | undefined {
  if (COUNTED.includes(a) && PRICED.includes(b)) return { unit: b, scale: 1 }
  return shareOf(a, b)
}

/** Percent or per-mille beside an amount is a share of it. */
function shareOf(share: OperandUnit, amount: OperandUnit): ScaledUnit | undefined {
  if (!COUNTED.includes(amount) && !PRICED.includes(amount)) return undefined
  if (share === 'percent') return { unit: amount, scale: 100 }
  return share === 'per-mille' ? { unit: amount, scale: 1000 } : undefined
}

/**
 * 商: like units make a plain number, so do two counted ones; anything may be divided by a number, an amount by a count
 * or by a percentage (17 persons are 85 percent of 20).
 */
export function quotientUnit(a: OperandUnit, b: OperandUnit): ScaledUnit | undefined {
  const unit = plainQuotient(a, b)
  return unit === undefined ? shareOf(b, a) : { unit, scale: 1 }
}

function plainQuotient(a: OperandUnit, b: OperandUnit): OperandUnit | undefined {
  if (a === 'any' || b === 'any') return a === 'any' ? b : a
  if (isPlain(b)) return a
  if (a === b) return 'number'
  if (SHARE.includes(a) && SHARE.includes(b)) return 'number'
  if (!COUNTED.includes(b)) return undefined
  return isPlain(a) || COUNTED.includes(a) ? 'number' : PRICED.includes(a) ? a : undefined
}
