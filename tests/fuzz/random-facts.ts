import type { CaseRecord, Fact, PastResult, Scheme, UnitRecord } from '#engine'
import type { Choose } from './mutate-scheme.ts'

const VALUES = [
  '0',
  '1',
  '2',
  '5',
  '12',
  '60',
  '88.5',
  '100',
  '0.333',
  '-3',
  '7'.repeat(30),
  '1000000',
  '99.99',
]
const MISSING = ['not-reported', 'not-applicable', 'nothing-happened', 'not-sampled', 'withheld'] as const

export interface RandomFacts {
  readonly units: readonly UnitRecord[]
  readonly facts: readonly Fact[]
  readonly cases: readonly CaseRecord[]
  readonly history: readonly PastResult[]
}

/** 随意的事实 that fit a scheme by name: every indicator, some missing, some restated, at the level that reports it. */
export function randomFacts(scheme: Scheme, choose: Choose): RandomFacts {
  const pick = <T>(all: readonly T[]): T => all[choose(all.length)] as T
  const weighed = Array.from({ length: 1 + choose(7) }, (_, at): UnitRecord => {
    const one = pick(scheme.classes)
    return { code: `u${at}`, name: `单位${at}`, level: scheme.level, class: one.id }
  })
  const levels = [...new Set(scheme.indicators.map(({ reportedBy }) => reportedBy))]
  const below = levels
    .filter((level) => level !== scheme.level)
    .flatMap((level) =>
      weighed.flatMap(({ code }) =>
        Array.from({ length: choose(4) }, (_, at): UnitRecord => {
          return { code: `${code}.${level}.${at}`, name: code, level, parent: code }
        }),
      ),
    )
  const units = [...weighed, ...below]
  const facts = scheme.indicators.flatMap((indicator) =>
    units
      .filter(({ level }) => level === indicator.reportedBy)
      .flatMap(({ code }) => {
        if (choose(8) === 0) return []
        return periodsOf(indicator.reported, scheme.period, choose).flatMap((period): Fact[] => {
          const kind = pick([
            'reported',
            'reported',
            'reported',
            'verified',
            'target',
            'imported',
            'judged',
          ] as const)
          const same = { unit: code, indicator: indicator.id, period, kind, version: 1 + choose(2) }
          if (choose(9) === 0) return [{ ...same, missing: pick(MISSING) }]
          if (indicator.ratio !== undefined && choose(5) > 0) {
            const denominator = choose(6) === 0 ? '0' : String(1 + choose(500))
            return [{ ...same, numerator: String(choose(500)), denominator }]
          }
          return [{ ...same, value: indicator.unit === 'truth' ? String(choose(2)) : pick(VALUES) }]
        })
      }),
  )
  const cases = (scheme.registers ?? []).flatMap(({ id }) =>
    Array.from({ length: choose(6) }, (_, at): CaseRecord => {
      const date = `${scheme.period}-0${1 + choose(9)}-1${choose(9)}`
      return { register: id, number: `${id}${at}`, unit: pick(units).code, date, attributes: {} }
    }),
  )
  const history = weighed.flatMap(({ code }): PastResult[] =>
    choose(2) === 0
      ? []
      : [
          {
            unit: code,
            period: String(Number(scheme.period) - 1 - choose(2)),
            total: pick(VALUES),
            rank: String(1 + choose(5)),
            vetoes: choose(3) === 0 ? scheme.vetoes.map(({ id }) => id) : [],
            cards: [],
          },
        ],
  )
  return { units, facts, cases, history }
}

function periodsOf(reported: 'month' | 'quarter' | 'year', year: string, choose: Choose): readonly string[] {
  const years = choose(3) === 0 ? [year, String(Number(year) - 1)] : [year]
  return years.flatMap((one) => {
    if (reported === 'year') return [one]
    const count = reported === 'month' ? 12 : 4
    return Array.from({ length: count }, (_, at) =>
      reported === 'month' ? `${one}-${String(at + 1).padStart(2, '0')}` : `${one}Q${at + 1}`,
    ).filter(() => choose(5) > 0)
  })
}
