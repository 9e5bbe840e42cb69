import { MONTHS } from './calendar.ts'
import { cellOf, FORM_PLACES, TOWN_COUNTS } from './form-cells.ts'
import type { Making } from './making.ts'
import { between, keyOf, type Noise } from './noise.ts'
import type { Town } from './places.ts'
import { monthlyId } from './submissions.ts'
import { TIED_TOWNS } from './town-plans.ts'
import type { DemoFact } from './world.ts'

/** 调度数: what the town counts itself, and what the platform and the dispatch say of its month. */
export function dispatchFacts(town: Town, { noise, months, submissions }: Making, facts: DemoFact[]): void {
  const { unit, area, plan } = town
  const key = keyOf(unit)
  for (let month = 0; month < months; month++) {
    const period = MONTHS[month] ?? ''
    const handedIn = submissions.get(monthlyId(unit, month))
    const recordedAt = handedIn?.recordedAt ?? ''
    const calm =
      (month < 12 ? plan.quality2016 : plan.quality2017) + (month >= 12 && plan.strong === true ? 1 : 0)
    for (const [which, indicator] of TOWN_COUNTS.entries()) {
      const place = FORM_PLACES[month < 12 ? 0 : 1]?.get(indicator)
      const value = noise(key, 101 + which, month) < (1 - calm) * (which === 0 ? 0.7 : 0.22) ? '1' : '0'
      const origin = place === undefined ? {} : { sheet: place.sheet, cell: cellOf(place, 0) }
      facts.push({
        area,
        unit,
        indicator,
        period,
        kind: 'reported',
        version: 1,
        value,
        submission: monthlyId(unit, month),
        ...origin,
        recordedAt,
      })
    }
    const late = handedIn !== undefined && recordedAt.slice(0, 10) > handedIn.dueOn
    const noted = { area, unit, period, kind: 'imported', version: 1, recordedAt } as const
    facts.push({ ...noted, indicator: 'late-reports', value: late ? '1' : '0' })
    facts.push({ ...noted, indicator: 'missed-reports', value: '0' })
    facts.push({ ...noted, indicator: 'monthly-mark', value: monthlyMark(town, month, noise) })
  }
}

/** The second of the tied towns has the first one's marks with neighbouring months exchanged: the same mean. */
function monthlyMark(town: Town, month: number, noise: Noise): string {
  const { plan, name, told, unit } = town
  const tied = told && TIED_TOWNS.some((one) => one === name)
  const part = month % 12
  const swapped =
    tied && name === TIED_TOWNS[1] && month >= 12 && part < 10 ? month - part + (part ^ 1) : month
  const share = noise(tied && month >= 12 ? 7 : keyOf(unit), 103, swapped)
  const mean = month < 12 ? 78 + plan.quality2016 * 18 : plan.mark
  const tenths = Math.round(mean * 10) + between(share, 0, 20) - 10
  return `${Math.floor(tenths / 10)}.${tenths % 10}`
}
