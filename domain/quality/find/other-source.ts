import {
  compare,
  exactText,
  type Fact,
  isMissing,
  multiply,
  type Rational,
  rational,
  subtract,
} from '#engine'
import { verificationFactor } from '#statistics'
import { partsOf, type World } from '../report-figures.ts'
import type { Candidate, Found } from '../signal.ts'
import { numberOf } from './number-of.ts'

const OTHERS: readonly Fact['kind'][] = ['verified', 'imported']

/**
 * 跨来源核对: a recount or another system's figure beside the reported one of the same unit, indicator and month. The
 * comparison is exact; the verification factor over the unit's last twelve months is told with it.
 */
export function findOtherSource({ source, figures }: World): Found {
  const indicators = new Map(figures.indicators.map((one) => [one.id, one]))
  const beside = source.facts.filter(({ kind }) => OTHERS.includes(kind))
  const candidates: Candidate[] = []
  let tests = 0
  for (const other of latest(beside.filter(({ period }) => period === source.month))) {
    const indicator = indicators.get(other.indicator)
    const place = figures.places.get(other.unit)
    const own = place === undefined ? undefined : figures.fact(other.indicator, place, figures.at)
    if (indicator === undefined || own === undefined) continue
    for (const part of partsOf(indicator)) {
      const [reported, counted] = [numberOf(own, part), numberOf(other, part)]
      if (isMissing(reported) || isMissing(counted)) continue
      tests += 1
      if (within(reported, counted, source.settings.recount)) continue
      const facts = {
        reported: exactText(reported),
        counted: exactText(counted),
        from: other.kind,
        ...factorOf(beside, other, figures, part),
      }
      candidates.push({
        unit: other.unit,
        about: `${indicator.id}:${part}`,
        indicator: indicator.id,
        part,
        facts,
      })
    }
  }
  return { candidates, tests, short: 0 }
}

const HUNDRED = rational(100n)

/** |counted − reported| ≤ percent of what was reported, without a division. */
function within(reported: Rational, counted: Rational, percent: number): boolean {
  const off = subtract(counted, reported)
  const size = off.n < 0n ? { n: -off.n, d: off.d } : off
  return compare(multiply(size, HUNDRED), multiply(reported, rational(BigInt(percent)))) <= 0
}

function latest(facts: readonly Fact[]): readonly Fact[] {
  const found = new Map<string, Fact>()
  for (const fact of facts) {
    const key = `${fact.kind} ${fact.unit} ${fact.indicator} ${fact.period}`
    if ((found.get(key)?.version ?? -1) < fact.version) found.set(key, fact)
  }
  return [...found.values()]
}

function factorOf(
  beside: readonly Fact[],
  { unit, indicator, kind }: Fact,
  figures: World['figures'],
  part: 'value' | 'numerator' | 'denominator',
): Record<string, string> {
  const place = figures.places.get(unit)
  if (place === undefined) return {}
  const sites = latest(
    beside.filter((one) => one.unit === unit && one.indicator === indicator && one.kind === kind),
  ).flatMap((one) => {
    const at = figures.months.indexOf(one.period)
    const reported = Number(figures.fact(indicator, place, at)?.[part])
    const recounted = Number(one[part])
    const known = at > figures.at - 12 && Number.isFinite(reported) && Number.isFinite(recounted)
    return known ? [{ reported, recounted }] : []
  })
  const factor = verificationFactor(sites)
  return factor === undefined ? {} : { factor: factor.toFixed(3), sites: String(sites.length) }
}
