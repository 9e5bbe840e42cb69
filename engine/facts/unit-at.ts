import type { DateRange, UnitRecord } from './fact.ts'

const holds = ({ from = '', to = '~' }: DateRange, day: string): boolean => from <= day && day <= to

/** The stretch of a day; where none holds, the last that had begun, else the first to come. */
function standing<T extends DateRange>(stretches: readonly T[], day: string): T | undefined {
  const sorted = [...stretches].sort((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1))
  return (
    sorted.find((stretch) => holds(stretch, day)) ??
    sorted.findLast(({ from = '' }) => from <= day) ??
    sorted[0]
  )
}

/** 某日的类别: the class standing on a day; undefined where it has none then. */
export const classAt = ({ class: only, classes }: UnitRecord, day: string): string | undefined =>
  classes === undefined ? only : classes.find((stretch) => holds(stretch, day))?.class

/** 某日的上级. A unit that has ended keeps its last parent, so that what it reported has somewhere to go. */
export const parentAt = ({ parent, parents }: UnitRecord, day: string): string | undefined =>
  parents === undefined ? parent : standing(parents, day)?.parent

/** Whether the unit is there on a day: begun, not ended, not merged into another. */
export const existsOn = ({ from, to, mergedInto }: UnitRecord, day: string): boolean =>
  holds({ ...(from && { from }), ...(to && { to }) }, day) &&
  (mergedInto === undefined || day < mergedInto.from)

/** Whether anything about the unit changes with time; most never do. */
export const isDated = ({ from, to, mergedInto }: UnitRecord): boolean =>
  from !== undefined || to !== undefined || mergedInto !== undefined

/** Longer than any chain of mergers; also what ends a circle of them. */
const LONGEST = 32

/** 承接单位: who answers for a unit in the end; undefined where it merged into nobody by that day. */
export function successorOf(
  code: string,
  units: ReadonlyMap<string, UnitRecord>,
  day: string,
): string | undefined {
  let successor: string | undefined
  for (let step = 0, at = units.get(code)?.mergedInto; at !== undefined && step < LONGEST; step++) {
    if (at.from > day) break
    successor = at.unit
    at = units.get(at.unit)?.mergedInto
  }
  return successor
}
