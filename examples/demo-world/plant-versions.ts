import { MONTHS } from './calendar.ts'
import type { Making } from './making.ts'
import type { Town } from './places.ts'
import { monthlyId, RESTATED } from './submissions.ts'
import type { DemoFact } from './world.ts'

export const RESTATED_INDICATORS = [
  'hypertension-management-rate',
  'elderly-management-rate',
  'vaccination-rate',
] as const
export const VERIFIED = {
  town: '开济街道',
  village: 1,
  indicator: 'hypertension-management-rate',
  month: 22,
} as const

/** 更正与核实: the month a town handed in twice, and the village whose figure a recount did not bear out. */
export function plantVersions(
  town: Town,
  { submissions }: Making,
  facts: readonly DemoFact[],
): readonly DemoFact[] {
  if (!town.told || (town.name !== RESTATED.town && town.name !== VERIFIED.town)) return facts
  const again = submissions.get(monthlyId(town.unit, RESTATED.month, 2))
  const recounted = town.villages[VERIFIED.village]?.unit
  return facts.flatMap((fact) => {
    if (town.name === RESTATED.town && isRestated(fact) && again !== undefined) return restated(fact, again)
    const { indicator, period, unit } = fact
    const verified =
      indicator === VERIFIED.indicator && period === MONTHS[VERIFIED.month] && unit === recounted
    return town.name === VERIFIED.town && verified ? [fact, recount(fact)] : [fact]
  })
}

const isRestated = ({ indicator, period }: DemoFact): boolean =>
  period === MONTHS[RESTATED.month] && RESTATED_INDICATORS.some((id) => id === indicator)

const share = (numerator: string | undefined, percent: number): string =>
  String(Math.floor((Number(numerator ?? 0) * percent) / 100))

const restated = (
  fact: DemoFact,
  { submission, recordedAt }: { readonly submission: string; readonly recordedAt: string },
) => [
  { ...fact, numerator: share(fact.numerator, 94) },
  { ...fact, version: 2, submission, recordedAt },
]

function recount({ submission: _reported, sheet: _sheet, cell: _cell, ...fact }: DemoFact): DemoFact {
  return {
    ...fact,
    kind: 'verified',
    numerator: share(fact.numerator, 85),
    recordedAt: '2017-12-06T16:20:00+08:00',
  }
}
