import { MISSING_NAMES } from '../../value/missing.ts'
import type { Column } from './column.ts'
import type { GivenColumn } from './given-column.ts'

/** Places of the missing names, before those of the numbers. */
export const NAMES = MISSING_NAMES.length

/**
 * 数在表中的位置: per row the place of its name of absence (0 … 5), or 6 + the number counted in 1/below. What a table of a
 * clause is looked up by; two bytes a row.
 */
export interface FigurePlaces {
  readonly places: Uint16Array
  readonly below: number
  /** The greatest number, counted in 1/below. */
  readonly high: number
  /** Some row is missing. */
  readonly gaps: boolean
}

/** Greater numbers have no place. */
const MOST = 2 ** 16 - 1 - NAMES

/** Undefined for what has no short list of possible numbers: negative or large ones, and rows with denominators. */
export function figurePlaces(column: Column | GivenColumn): FigurePlaces | undefined {
  if ('kind' in column && column.kind !== 'doubles') return undefined
  const { tops, below, divisors, low, high, absent } = column
  if (divisors !== undefined || low < 0 || high > MOST) return undefined
  if ('kind' in column && (column.times !== 1 || column.plus !== 0)) return undefined
  const places = new Uint16Array(tops.length)
  for (let row = 0; row < places.length; row++) places[row] = (tops[row] as number) + NAMES
  let gaps = false
  if (absent !== undefined)
    for (let row = 0; row < places.length; row++)
      if (absent[row] !== 0) {
        places[row] = (absent[row] as number) - 1
        gaps = true
      }
  return { places, below, high, gaps }
}
