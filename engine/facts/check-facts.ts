import type { Finding } from '../scheme/finding.ts'
import { nearestName } from '../scheme/nearest-name.ts'
import type { Indicator, Scheme } from '../scheme/scheme.ts'
import { compare } from '../value/rational.ts'
import type { Unit } from '../value/unit.ts'
import { checkNotes } from './check-fact-notes.ts'
import type { Fact, UnitRecord } from './fact.ts'
import { hasUnreadable, isDecimal, numberOf, unreadableNumbers } from './fact-numbers.ts'
import { factPlace } from './fact-place.ts'
import { parsePeriod } from './period.ts'
import type { ReportFact } from './report-fact.ts'

const COUNTED: readonly Unit[] = ['count', 'persons', 'households']
const NEVER_NEGATIVE: readonly Unit[] = [...COUNTED, 'percent', 'per-mille', 'days', 'working-days']
/** Repeating one mistake ten thousand times helps nobody. */
const MOST_FINDINGS = 1000

interface Known {
  readonly units: ReadonlyMap<string, UnitRecord>
  readonly indicators: ReadonlyMap<string, Indicator>
  readonly level: string
}

/**
 * 核对事实: what facts handed in for a scheme are wrong about, each at its line or cell; at most 1,000 findings.
 *
 * An indicator the scheme does not know is a warning (one set of facts may serve several schemes); the rest are errors.
 */
export function checkFacts(
  scheme: Scheme,
  units: readonly UnitRecord[],
  facts: readonly Fact[],
): readonly Finding[] {
  const known: Known = {
    units: new Map(units.map((unit) => [unit.code, unit])),
    indicators: new Map(scheme.indicators.map((indicator) => [indicator.id, indicator])),
    level: scheme.level,
  }
  const findings: Finding[] = []
  const first = new Map<string, Fact>()
  for (const fact of facts) {
    if (findings.length >= MOST_FINDINGS) break
    checkFact(fact, known, reporter(fact, findings))
    if (hasUnreadable(fact)) findings.push(...unreadableNumbers(fact))
    const key = `${fact.unit}\n${fact.indicator}\n${fact.period}\n${fact.kind}\n${fact.version}`
    const earlier = first.get(key)
    if (earlier === undefined) first.set(key, fact)
    else reportTwice(fact, earlier, findings)
  }
  return findings.slice(0, MOST_FINDINGS)
}

const reporter =
  (fact: Fact, findings: Finding[]): ReportFact =>
  (code, facts = {}, severity = 'error') => {
    const { unit, indicator, period } = fact
    findings.push({ code, severity, ...factPlace(fact), facts: { unit, indicator, period, ...facts } })
  }

function reportTwice(fact: Fact, earlier: Fact, findings: Finding[]): void {
  const { at: other } = factPlace(earlier)
  const { unit, indicator, period, kind } = fact
  findings.push({
    code: 'fact.twice',
    severity: 'error',
    ...factPlace(fact),
    ...(other === undefined ? {} : { other }),
    facts: { unit, indicator, period, kind, version: String(fact.version) },
  })
}

function checkFact(fact: Fact, known: Known, report: ReportFact): void {
  const unit = known.units.get(fact.unit)
  if (unit === undefined) report('fact.unit-unknown', near(fact.unit, known.units.keys()))
  if (!Number.isSafeInteger(fact.version) || fact.version < 1)
    report('fact.version-malformed', { text: String(fact.version) })
  const indicator = known.indicators.get(fact.indicator)
  if (indicator === undefined) {
    checkWritten(fact, undefined, report)
    report('fact.indicator-unknown', near(fact.indicator, known.indicators.keys()), 'warning')
    return
  }
  checkWritten(fact, indicator, report)
  checkPeriod(fact, indicator, report)
  checkNotes(fact, indicator, unit, report)
  checkAmounts(fact, indicator, report)
  const levels = [indicator.reportedBy, known.level]
  if (unit !== undefined && !levels.includes(unit.level)) {
    report('fact.level', { level: unit.level, wanted: [...new Set(levels)].join(' | ') })
  }
}

const near = (text: string, names: Iterable<string>): Readonly<Record<string, string>> => {
  const name = nearestName(text, names)
  return name === undefined ? {} : { near: name }
}

/** Exactly one of: a missing name, a value, numerator and denominator. A part the scheme computes is not handed in. */
function checkWritten(fact: Fact, indicator: Indicator | undefined, report: ReportFact): void {
  const { value, numerator, denominator, missing } = fact
  const written = [value, numerator, denominator].some((text) => text !== undefined)
  if (missing !== undefined && written) report('fact.missing-with-value', { missing })
  if (missing === undefined && !written) report('fact.empty')
  const { numeratorFormula, denominatorFormula } = indicator?.ratio ?? {}
  const computed = numeratorFormula !== undefined || denominatorFormula !== undefined
  if (!computed && (numerator === undefined) !== (denominator === undefined)) report('fact.parts-half')
}

function checkPeriod(fact: Fact, { reported }: Indicator, report: ReportFact): void {
  const period = parsePeriod(fact.period)
  const fits = period?.shape === reported || (fact.kind === 'target' && period?.shape === 'year')
  if (period === undefined) report('fact.period-malformed', { text: fact.period })
  else if (!fits) report('fact.period-shape', { wanted: reported })
}

function checkAmounts(fact: Fact, { unit, ratio }: Indicator, report: ReportFact): void {
  if (ratio === undefined && fact.numerator !== undefined) report('fact.parts-unneeded')
  for (const where of ['value', 'numerator', 'denominator'] as const) {
    const text = fact[where]
    if (text === undefined || !isDecimal(text)) continue
    const value = numberOf(text)
    const counted = where === 'value' && ratio === undefined && COUNTED.includes(unit)
    const neverNegative = where !== 'value' || NEVER_NEGATIVE.includes(unit)
    if (neverNegative && value.n < 0n) report('fact.negative', { where, value: text })
    else if (counted && value.d !== 1n) report('fact.not-whole', { where, value: text, counted: unit })
  }
  const { numerator, denominator } = fact
  if (unit !== 'percent' || numerator === undefined || denominator === undefined) return
  if (!isDecimal(numerator) || !isDecimal(denominator)) return
  if (compare(numberOf(numerator), numberOf(denominator)) > 0) {
    report('fact.numerator-above-denominator', { numerator, denominator })
  }
}
