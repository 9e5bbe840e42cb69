import type { Measure, MeasureFrequency } from '#engine'
import type { Trigger } from '../trigger.ts'

/** 一年几次 */
export const TIMES_A_YEAR: Readonly<Record<MeasureFrequency, number>> = {
  once: 1,
  year: 1,
  'half-year': 2,
  quarter: 4,
  month: 12,
  'ten-days': 36,
  week: 52,
  day: 365,
}

const rounds = ({ every, months }: Measure): number =>
  Math.max(months.length, every === undefined ? 1 : TIMES_A_YEAR[every])

/** 同一月份重复督查检查: the later of two that fall in the same month names the earlier. */
export const inspectionsOverlap: Trigger = ({ arrangements }, { kinds = [] }) => {
  const taken = new Map<number, Measure>()
  const matches = []
  for (const one of arrangements?.measures ?? []) {
    if (!kinds.includes(one.kind)) continue
    const same = one.months.filter((month) => taken.has(month))
    const other = taken.get(same[0] ?? 0)
    if (other !== undefined) {
      const matched = `${other.id}: ${same.join('、')}`
      matches.push({ about: `measure(${one.id})`, at: one.at, matched })
    }
    for (const month of one.months) if (!taken.has(month)) taken.set(month, one)
  }
  return matches
}

/** 一年督查检查次数超限: all rounds of all such measures together. */
export const inspectionsBeyond: Trigger = ({ arrangements }, { kinds = [], most = [] }) => {
  const all = (arrangements?.measures ?? []).filter(({ kind }) => kinds.includes(kind))
  const sum = all.reduce((total, one) => total + rounds(one), 0)
  const last = all.at(-1)
  return last === undefined || sum <= Number(most[0])
    ? []
    : [{ about: 'inspections', at: last.at, matched: `${sum} > ${most[0]}` }]
}
