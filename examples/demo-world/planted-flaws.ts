import { MEASURED_MONTH, MONTHS } from './calendar.ts'
import type { County, Town } from './places.ts'
import { ON_THE_THRESHOLD } from './plant-threshold.ts'
import { RESTATED_INDICATORS, VERIFIED } from './plant-versions.ts'
import { RESTATED } from './submissions.ts'
import { COPYING } from './town-figures.ts'
import { BELOW_THE_LINE, QINGHE, TIED_TOWNS } from './town-plans.ts'
import type { PlantedFlaw } from './world.ts'

const VETO = {
  'false-report-cases': 'false-report',
  'vaccine-incidents': 'vaccine-incident',
  'serious-complaints': 'serious-complaints',
  'funds-misused-cases': 'funds-misused',
} as const

/** 埋设清单: what is wrong in the demo world, on purpose; every line is verified by a test. */
export function makePlantedFlaws(counties: readonly County[]): readonly PlantedFlaw[] {
  const towns = counties.find(({ area }) => area === QINGHE)?.towns ?? []
  const of = (name: string): Town | undefined => towns.find((town) => town.name === name)
  const unit = (name: string): string => of(name)?.unit ?? ''
  const month = MONTHS[RESTATED.month] ?? ''
  return [
    ...towns.flatMap(({ unit: id, plan }): PlantedFlaw[] =>
      plan.late.length === 0
        ? []
        : [{ flaw: 'late-report', units: [id], periods: plan.late.map((at) => MONTHS[at] ?? '') }],
    ),
    ...RESTATED_INDICATORS.map(
      (indicator): PlantedFlaw => ({
        flaw: 'restated-month',
        units: [unit(RESTATED.town)],
        indicator,
        periods: [month],
      }),
    ),
    {
      flaw: 'copied-forward',
      units: [of(COPYING.town)?.villages[COPYING.village]?.unit ?? ''],
      periods: COPYING.months,
    },
    ...ON_THE_THRESHOLD.map(
      ({ town, indicator, percent }): PlantedFlaw => ({
        flaw: 'on-the-threshold',
        units: [unit(town)],
        indicator,
        periods: [MONTHS[MEASURED_MONTH] ?? ''],
        detail: `${percent}%`,
      }),
    ),
    { flaw: 'tie-at-the-line', units: TIED_TOWNS.map(unit) },
    { flaw: 'just-below-the-line', units: [unit(BELOW_THE_LINE)] },
    ...towns.flatMap(({ unit: id, plan }): PlantedFlaw[] =>
      plan.strike === undefined
        ? []
        : [
            {
              flaw: 'vetoed',
              units: [id],
              indicator: plan.strike,
              periods: ['2017Q2'],
              detail: VETO[plan.strike],
            },
          ],
    ),
    ...towns
      .filter(({ plan }) => plan.without?.has('tbPatients'))
      .map(
        ({ unit: id }): PlantedFlaw => ({
          flaw: 'nothing-to-assess',
          units: [id],
          indicator: 'tb-management-rate',
        }),
      ),
    ...towns
      .filter(({ plan }) => plan.notSampled)
      .map(
        ({ unit: id }): PlantedFlaw => ({
          flaw: 'not-sampled',
          units: [id],
          indicator: 'awareness-rate',
          periods: ['2017Q1', '2017Q2', '2017Q3'],
        }),
      ),
    {
      flaw: 'verified-differs',
      units: [of(VERIFIED.town)?.villages[VERIFIED.village]?.unit ?? ''],
      indicator: VERIFIED.indicator,
      periods: [MONTHS[VERIFIED.month] ?? ''],
    },
  ]
}
