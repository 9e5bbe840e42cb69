import type { UnitRecord } from './fact.ts'
import { lastDayOf, monthOf } from './month-number.ts'
import { isDated } from './unit-at.ts'

/**
 * 单位存续: the months (as month numbers) at whose end the unit was there, so that its figures are expected, and the last
 * month anything it reports can count. A unit that began in July owes nothing for June.
 */
export interface Life {
  readonly first: number
  readonly last: number
  readonly lastCounted: number
}

/** Undefined: always there. */
export function lifeOf(unit: UnitRecord): Life | undefined {
  if (!isDated(unit)) return undefined
  const { from, to, mergedInto } = unit
  const first = from === undefined ? Number.NEGATIVE_INFINITY : monthOf(from)
  const ends = [
    ...(to === undefined ? [] : [endedAfter(to)]),
    ...(mergedInto === undefined ? [] : [endedBefore(mergedInto.from)]),
  ]
  const last = Math.min(Number.POSITIVE_INFINITY, ...ends.map((end) => end.last))
  const lastCounted = Math.min(Number.POSITIVE_INFINITY, ...ends.map((end) => end.lastCounted))
  return { first, last, lastCounted }
}

function endedAfter(day: string): Omit<Life, 'first'> {
  const month = monthOf(day)
  return { last: day === lastDayOf(month) ? month : month - 1, lastCounted: month }
}

function endedBefore(day: string): Omit<Life, 'first'> {
  const month = monthOf(day)
  return { last: month - 1, lastCounted: day.endsWith('-01') ? month - 1 : month }
}
