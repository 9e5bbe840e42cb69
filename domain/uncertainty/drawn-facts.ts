import { type Fact, type Indicator, parseDecimal, ratioScale, type Scheme } from '#engine'
import { normalDeviate, type RandomStream } from '#statistics'

/** Places a drawn figure keeps: far below any standard error, and far above what differs between machines. */
const PLACES = 9

/** 带标准误的事实, by indicator in the order handed in: the figures a draw replaces. */
export function sampledIndicators(facts: readonly Fact[]): ReadonlySet<string> {
  return new Set(
    facts.filter(({ standardError }) => isPositive(standardError)).map(({ indicator }) => indicator),
  )
}

const isPositive = (text: string | undefined): boolean => {
  const value = text === undefined ? undefined : parseDecimal(text)
  return value !== undefined && value.n > 0n
}

/**
 * 抽一次: every fact with a standard error anew, value + standard error × a normal deviate; the others as they are. A rate
 * cannot leave 0–100 %, a count cannot be negative: what a draw gives beyond stays at the edge.
 */
export function drawFacts(scheme: Scheme, facts: readonly Fact[], stream: RandomStream): readonly Fact[] {
  const indicators = new Map(scheme.indicators.map((indicator) => [indicator.id, indicator]))
  return facts.map((fact) => {
    const indicator = indicators.get(fact.indicator)
    if (indicator === undefined || !isPositive(fact.standardError)) return fact
    const error = Number(fact.standardError) * normalDeviate(stream())
    const scale = fact.denominator === undefined ? 1 : Number(fact.denominator) / scaleOf(indicator)
    const { numerator, value } = fact
    if (numerator !== undefined && fact.denominator !== undefined) {
      const most = Number(fact.denominator)
      return { ...fact, numerator: decimal(clamp(Number(numerator) + error * scale, 0, most)) }
    }
    if (value === undefined) return fact
    const most = indicator.unit === 'percent' ? 100 : indicator.unit === 'per-mille' ? 1000 : Infinity
    const least = MAY_BE_NEGATIVE.has(indicator.unit) ? -Infinity : 0
    return { ...fact, value: decimal(clamp(Number(value) + error, least, most)) }
  })
}

const MAY_BE_NEGATIVE: ReadonlySet<string> = new Set(['number', 'percentage-point', 'score', 'yuan'])

const scaleOf = ({ unit }: Indicator): number => Number(ratioScale(unit).n)

const clamp = (x: number, low: number, high: number): number => Math.min(high, Math.max(low, x))

const decimal = (x: number): string => x.toFixed(PLACES)
