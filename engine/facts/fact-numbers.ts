import type { Finding } from '../scheme/finding.ts'
import { parseDecimal } from '../value/decimal-text.ts'
import type { Rational } from '../value/rational.ts'
import type { Fact } from './fact.ts'
import { factPlace } from './fact-place.ts'
import { whyNotDecimal } from './why-not-decimal.ts'

const PLAIN = /^[+-]?\d+(?:\.\d+)?$/
const LONGEST = 60

/** Whether `parseDecimal` would read it, without making the number: asked for every fact. */
export const isDecimal = (text: string): boolean => text.length <= LONGEST && PLAIN.test(text)

const isUnreadable = (text: string | undefined): boolean => text !== undefined && !isDecimal(text)

/** Whether `unreadableNumbers` would say anything; asked for every fact. */
export const hasUnreadable = ({ value, numerator, denominator }: Fact): boolean =>
  isUnreadable(value) || isUnreadable(numerator) || isUnreadable(denominator)

/** 数字不成数字 of one fact: each part that is no plain decimal, with what was probably meant. */
export function unreadableNumbers(fact: Fact): readonly Finding[] {
  const findings: Finding[] = []
  for (const where of ['value', 'numerator', 'denominator'] as const) {
    const text = fact[where]
    if (text === undefined || isDecimal(text)) continue
    const { code, plain } = whyNotDecimal(text)
    const facts = {
      where,
      text: text.slice(0, 80),
      unit: fact.unit,
      indicator: fact.indicator,
      period: fact.period,
    }
    const meant = plain === undefined ? {} : { plain }
    findings.push({ code, severity: 'error', ...factPlace(fact), facts: { ...facts, ...meant } })
  }
  return findings
}

/** The exact number of a text already known to be one. */
export const numberOf = (text: string): Rational => {
  if (text.length < 16 && /^\d+$/.test(text)) return { n: BigInt(text), d: 1n }
  return parseDecimal(text) ?? { n: 0n, d: 1n }
}
