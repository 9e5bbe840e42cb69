import { signalsOfMonth, USUAL_SETTINGS } from '#domain/quality'
import type { Fact, Indicator } from '#engine'
import { normalDeviate, randomStream } from '#statistics'
import type { BenchRow } from './bench-row.ts'

const VILLAGES = 200
const INDICATORS = 60
const MONTHS = 24
const RUNS = 5

/** 信号的测量: every kind over 200 villages × 60 indicators × 24 months (288,000 figures), the newest month looked at. */
export async function run(): Promise<readonly BenchRow[]> {
  const source = made()
  const times: number[] = []
  let signals = 0
  let tests = 0
  for (let at = 0; at < RUNS; at++) {
    const start = performance.now()
    const found = signalsOfMonth(source)
    times.push(performance.now() - start)
    signals = found.signals.length
    tests = found.kinds.reduce((sum, one) => sum + one.tests, 0)
  }
  const sorted = times.toSorted((a, b) => a - b)
  const middle = sorted[Math.floor(RUNS / 2)] ?? 0
  const note = `${source.facts.length} figures, ${tests} tests, ${signals} signals`
  return [
    { name: 'signals of a month, 200 villages × 60 indicators × 24 months', value: middle, unit: 'ms', note },
  ]
}

function made() {
  const next = randomStream('signals bench')
  const indicators = Array.from(
    { length: INDICATORS },
    (_, at): Indicator => ({
      id: `i${at}`,
      name: { zh: `指标${at}` },
      unit: 'percent',
      ratio: {
        numerator: { zh: `分子${at}` },
        denominator: { zh: `分母${at}` },
        empty: 'not-applicable',
      },
      better: 'higher',
      reported: 'month',
      over: at % 3 === 0 ? 'sum' : 'last',
      reportedBy: 'village',
      rollUp: 'sum',
      at: { file: 'bench', line: 1, column: 1 },
    }),
  )
  const units = [
    { code: 'county', name: '县', level: 'county' },
    ...Array.from({ length: VILLAGES }, (_, at) => ({
      code: `v${at}`,
      name: `村${at}`,
      level: 'village',
      parent: 'county',
    })),
  ]
  const facts: Fact[] = []
  for (let village = 0; village < VILLAGES; village++)
    for (const { id } of indicators)
      for (let month = 0; month < MONTHS; month++) {
        const denominator = 150 + Math.floor(next() * 300)
        const share = 0.7 + 0.002 * month
        const off = Math.sqrt(denominator * share * (1 - share)) * normalDeviate(next())
        const numerator = Math.max(0, Math.min(denominator, Math.round(denominator * share + off)))
        facts.push({
          unit: `v${village}`,
          indicator: id,
          period: `${2016 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`,
          kind: 'reported',
          version: 1,
          numerator: String(numerator),
          denominator: String(denominator),
        })
      }
  return {
    indicators,
    checks: [],
    targets: new Map<string, Record<string, number>>(),
    units,
    facts,
    handedIn: [],
    month: '2017-12',
    isDue: true,
    settings: USUAL_SETTINGS,
  }
}
