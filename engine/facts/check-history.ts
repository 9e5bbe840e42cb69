import type { Finding } from '../scheme/finding.ts'
import type { FindingCode } from '../scheme/finding-codes.ts'
import { nearestName } from '../scheme/nearest-name.ts'
import type { Scheme } from '../scheme/scheme.ts'
import { parseDecimal } from '../value/decimal-text.ts'
import { compare, ONE } from '../value/rational.ts'
import type { UnitRecord } from './fact.ts'
import { placeOfOrigin } from './fact-place.ts'
import type { PastResult } from './past-result.ts'
import { whyNotDecimal } from './why-not-decimal.ts'

const MOST_FINDINGS = 1000

/**
 * 核对往年结果. Grades and vetoes the scheme does not know are warnings, for an earlier scheme may have had others; so are
 * units it does not know, which have ended since.
 */
export function checkHistory(
  scheme: Scheme,
  units: readonly UnitRecord[],
  history: readonly PastResult[],
): readonly Finding[] {
  const codes = new Set(units.map(({ code }) => code))
  const grades = scheme.grades.map(({ id }) => id)
  const vetoes = scheme.vetoes.map(({ id }) => id)
  const findings: Finding[] = []
  const first = new Map<string, PastResult>()
  for (const record of history) {
    if (findings.length >= MOST_FINDINGS) break
    const { unit, period, total, rank, grade } = record
    const report = (
      code: FindingCode,
      facts: Readonly<Record<string, string>> = {},
      severity: Finding['severity'] = 'error',
    ): void => {
      findings.push({ code, severity, ...placeOfOrigin(record.origin), facts: { unit, period, ...facts } })
    }
    if (!codes.has(unit)) report('fact.unit-unknown', near(unit, codes), 'warning')
    if (!/^[12]\d{3}$/.test(period)) report('history.period-malformed', { text: period.slice(0, 40) })
    else if (period >= scheme.period) report('history.not-past', { scheme: scheme.period })
    for (const [where, text] of [
      ['total', total],
      ['rank', rank],
    ] as const) {
      if (text === undefined || parseDecimal(text) !== undefined) continue
      const { code, plain } = whyNotDecimal(text)
      report(code, { where, text: text.slice(0, 80), ...(plain === undefined ? {} : { plain }) })
    }
    const place = rank === undefined ? undefined : parseDecimal(rank)
    if (place !== undefined && compare(place, ONE) < 0) report('history.rank', { text: rank ?? '' })
    if (grade !== undefined && !grades.includes(grade))
      report('history.grade-unknown', { grade, ...near(grade, grades) }, 'warning')
    for (const veto of record.vetoes)
      if (!vetoes.includes(veto)) report('history.veto-unknown', { veto, ...near(veto, vetoes) }, 'warning')
    const key = `${period} ${unit}`
    const earlier = first.get(key)
    if (earlier === undefined) first.set(key, record)
    else {
      const { at: other } = placeOfOrigin(earlier.origin)
      const facts = { unit, period }
      findings.push({
        code: 'history.twice',
        severity: 'error',
        ...placeOfOrigin(record.origin),
        ...(other && { other }),
        facts,
      })
    }
  }
  return findings.slice(0, MOST_FINDINGS)
}

const near = (text: string, names: Iterable<string>): Readonly<Record<string, string>> => {
  const name = nearestName(text, names)
  return name === undefined ? {} : { near: name }
}
