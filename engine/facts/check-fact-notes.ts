import type { Indicator } from '../scheme/scheme.ts'
import type { Fact, UnitRecord } from './fact.ts'
import { isDecimal } from './fact-numbers.ts'
import { firstMonth, monthOf } from './month-number.ts'
import { parsePeriod } from './period.ts'
import type { ReportFact } from './report-fact.ts'

/**
 * 核对一条事实的旁注: that nobody hands in what is computed, that a judgement states its reason, that evidence is something,
 * that an imported figure is of the version the scheme froze, that a merged unit has stopped reporting.
 */
export function checkNotes(
  fact: Fact,
  indicator: Indicator,
  unit: UnitRecord | undefined,
  report: ReportFact,
): void {
  if (fact.kind !== 'target') checkComputed(fact, indicator, report)
  if (fact.kind === 'judged' && (fact.reason ?? '').trim() === '') report('fact.reason-missing')
  if (fact.evidence?.some((piece) => piece.trim() === '')) report('fact.evidence-empty')
  const { standardError } = fact
  if (standardError !== undefined && (!isDecimal(standardError) || standardError.startsWith('-')))
    report('fact.standard-error', { text: standardError.slice(0, 40) })
  checkSource(fact, indicator, report)
  const { mergedInto } = unit ?? {}
  const period = parsePeriod(fact.period)
  if (mergedInto === undefined || period === undefined) return
  const merged = monthOf(mergedInto.from) + (mergedInto.from.endsWith('-01') ? 0 : 1)
  if (firstMonth(period) >= merged)
    report('fact.after-merger', { into: mergedInto.unit, from: mergedInto.from })
}

function checkComputed(fact: Fact, { counted, fromCases, ratio }: Indicator, report: ReportFact): void {
  const { numeratorFormula, denominatorFormula } = ratio ?? {}
  const whole = numeratorFormula !== undefined && denominatorFormula !== undefined
  if (counted !== undefined || fromCases !== undefined || whole) report('fact.derived')
  else if (numeratorFormula !== undefined && fact.numerator !== undefined)
    report('fact.part-derived', { where: 'numerator' })
  else if (denominatorFormula !== undefined && fact.denominator !== undefined)
    report('fact.part-derived', { where: 'denominator' })
}

function checkSource({ kind, sourceVersion }: Fact, { imported }: Indicator, report: ReportFact): void {
  if (kind !== 'imported' || imported === undefined) return
  const { from, version } = imported
  if (sourceVersion === undefined) report('fact.source-version-missing', { from, version })
  else if (sourceVersion !== version)
    report('fact.source-version', { found: sourceVersion.slice(0, 40), version }, 'warning')
}
