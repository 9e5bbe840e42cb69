import type { WholeNumbers } from '../../facts/figure-column.ts'
import { MISSING_NAMES } from '../../value/missing.ts'
import type { Column } from './column.ts'
import type { GivenColumn } from './given-column.ts'

/** Places of the missing names, before those of the numbers. */
export const NAMES = MISSING_NAMES.length

/**
 * 数在表中的位置: what a table of a clause is looked up by. How many places there are is known at once; the rows are looked
 * through when first asked for.
 */
export interface FigurePlaces {
  readonly below: number
  /** The greatest number, counted in 1/below. */
  readonly high: number
  rows(): PlacedRows
}

export interface PlacedRows {
  /** The place of a row's name of absence (0 … 5), or 6 + its number counted in 1/below; two bytes a row. */
  readonly places: Uint16Array
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
  let found: PlacedRows | undefined
  return {
    below,
    high,
    rows() {
      found ??= placeRows(tops, absent)
      return found
    },
  }
}

function placeRows(tops: WholeNumbers, absent: Uint8Array | undefined): PlacedRows {
  const places = new Uint16Array(tops.length)
  shiftUp(places, tops)
  return { places, gaps: absent !== undefined && placeNames(places, absent) }
}

function placeNames(places: Uint16Array, absent: Uint8Array): boolean {
  let gaps = false
  for (let row = 0; row < places.length; row++)
    if (absent[row] !== 0) {
      places[row] = (absent[row] as number) - 1
      gaps = true
    }
  return gaps
}

function shiftUp(places: Uint16Array, tops: WholeNumbers): void {
  for (let row = 0; row < places.length; row++) places[row] = (tops[row] as number) + NAMES
}
