import type { FigureWhen } from '../formula/expression.ts'
import type { Indicator } from '../scheme/scheme.ts'
import type { MissingName } from '../value/missing.ts'
import { PARTS_OF_YEAR } from './period.ts'

/** How many years before the assessed one facts are kept of. */
export const YEARS_BACK = 2

/**
 * 时段: the parts of the indicator's year that count, as slots: 0 is its first part, −1 the last of the year before;
 * `to` is not counted. A name where nothing counts: 'not-applicable' what is not due yet, 'undefined' what there is not
 * (a month of a figure reported by the quarter).
 */
export type Span = { readonly from: number; readonly to: number } | MissingName

/**
 * @param due how many parts of the indicator's year have gone by
 */
export function spanOf(when: FigureWhen, reported: Indicator['reported'], due: number): Span {
  const parts = PARTS_OF_YEAR[reported]
  if (when === 'current') return due === 0 ? 'not-applicable' : { from: 0, to: due }
  if (when === 'previous') return due === 0 ? 'not-applicable' : { from: -parts, to: due - parts }
  const { shape, toDate, part } = readPart(when)
  const yearParts = shape === 'month' ? 12 : 4
  if (!Number.isSafeInteger(part)) return 'undefined'
  const finer = parts / yearParts
  if (!toDate && finer < 1) return 'undefined'
  const year = Math.floor((part - 1) / yearParts)
  const yearStart = year * parts
  const within = part - year * yearParts
  const to = yearStart + Math.floor(within * finer)
  const from = toDate ? yearStart : to - finer
  if (to === from || to > due) return 'not-applicable'
  return from < -YEARS_BACK * parts ? 'not-reported' : { from, to }
}

function readPart(when: Exclude<FigureWhen, 'current' | 'previous'>) {
  const [word = '', number = ''] = when.split(':')
  const shape = word.endsWith('month') ? ('month' as const) : ('quarter' as const)
  return { shape, toDate: word.startsWith('to-'), part: number === '' ? Number.NaN : Number(number) }
}
