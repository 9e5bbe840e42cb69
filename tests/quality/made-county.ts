import { type HandedIn, type QualitySource, type QualityUnit, USUAL_SETTINGS } from '#domain/quality'
import type { Fact, Indicator } from '#engine'
import { normalDeviate, randomStream } from '#statistics'

/** 造出来的一个县: three towns of twelve villages, six rates and two counts a month, nothing wrong in it. */
export interface MadeCounty {
  readonly source: QualitySource
  /** The same with one village's fact of the month changed. */
  with(change: (fact: Fact) => Fact): QualitySource
}

export const VILLAGES = 36
export const village = (number: number): string => `v${String(number).padStart(2, '0')}`

const indicator = (id: string, over: 'sum' | 'last', ratio: boolean): Indicator => ({
  id,
  name: { zh: id },
  unit: ratio ? 'percent' : 'count',
  ...(ratio
    ? {
        ratio: {
          numerator: { zh: `${id} 分子` },
          denominator: { zh: `${id} 分母` },
          empty: 'not-applicable',
        },
      }
    : {}),
  better: 'higher',
  reported: 'month',
  over,
  reportedBy: 'village',
  rollUp: 'sum',
  at: { file: 'made', line: 1, column: 1 },
})

export const INDICATORS: readonly Indicator[] = [
  indicator('contracts', 'last', true),
  indicator('records', 'last', true),
  indicator('follow-ups', 'sum', true),
  indicator('doses', 'sum', true),
  indicator('visits', 'sum', true),
  indicator('checks', 'sum', true),
  indicator('consultations', 'sum', false),
  indicator('sessions', 'sum', false),
]

const monthsTo = (month: string, count: number): readonly string[] => {
  const last = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1
  return Array.from({ length: count }, (_, at) => {
    const number = last - count + 1 + at
    return `${Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, '0')}`
  })
}

export function madeCounty(seed: string, month = '2017-11', months = 24): MadeCounty {
  const next = randomStream(seed)
  const around = (mean: number): number =>
    Math.max(0, Math.round(mean + Math.sqrt(mean) * normalDeviate(next())))
  const units: QualityUnit[] = [
    { code: 'c', name: '县', level: 'county' },
    ...['t1', 't2', 't3'].map((code) => ({ code, name: code, level: 'town', parent: 'c' })),
    ...Array.from({ length: VILLAGES }, (_, at) => ({
      code: village(at),
      name: village(at),
      level: 'village',
      parent: `t${(at % 3) + 1}`,
    })),
  ]
  const facts: Fact[] = []
  for (let at = 0; at < VILLAGES; at++) {
    const size = 60 + Math.round(next() * 340)
    const skill = next()
    for (const { id, over, ratio } of INDICATORS)
      for (const [index, period] of monthsTo(month, months).entries()) {
        const base = { unit: village(at), indicator: id, period, kind: 'reported' as const, version: 1 }
        if (ratio === undefined) {
          facts.push({ ...base, value: String(around(size / 3)) })
          continue
        }
        const denominator = over === 'last' ? size * 3 : Math.max(1, around(size))
        const share = 0.55 + 0.2 * skill + 0.001 * index
        const numerator =
          over === 'last'
            ? Math.round(denominator * share + 2 * normalDeviate(next()))
            : Math.max(
                0,
                Math.min(
                  denominator,
                  Math.round(
                    denominator * share +
                      Math.sqrt(denominator * share * (1 - share)) * normalDeviate(next()),
                  ),
                ),
              )
        facts.push({ ...base, numerator: String(numerator), denominator: String(denominator) })
      }
  }
  const handedIn: HandedIn[] = ['t1', 't2', 't3'].flatMap((unit) =>
    monthsTo(month, months).map((period) => ({
      unit,
      month: period,
      on: `${period}-28`,
      due: `${period}-30`,
    })),
  )
  const source: QualitySource = {
    indicators: INDICATORS,
    checks: [],
    targets: new Map(),
    units,
    facts,
    handedIn,
    month,
    isDue: true,
    settings: USUAL_SETTINGS,
  }
  return { source, with: (change) => ({ ...source, facts: facts.map(change) }) }
}
