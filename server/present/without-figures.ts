import type { ComparisonView } from '#contract'
import { type Fact, type Indicator, itemsOf, type Scheme } from '#engine'
import { indicatorsOf } from './indicators-of.ts'

type Lacking = ComparisonView['withoutFigures']['before']

/** 缺数的指标: those of a scheme nobody has one figure of in the year weighed, each with the items it decides. */
export function withoutFigures(
  scheme: Scheme,
  facts: readonly Fact[],
  period: string,
): { readonly indicators: Lacking; readonly all: boolean } {
  const known = new Set(facts.filter((fact) => hasFigure(fact)).map((fact) => keyOf(fact)))
  const expected = scheme.indicators.filter(isHandedIn)
  const lacking = expected.filter(
    (one) => !yearsOf(one, period).some((year) => known.has(`${one.id} ${year}`)),
  )
  const deciding = [...itemsOf(scheme)].map(({ id, name, clause }) => ({
    item: id,
    name,
    indicators: new Set(indicatorsOf(clause?.expression)),
  }))
  return {
    indicators: lacking.map(({ id, name }) => ({
      indicator: id,
      name,
      items: deciding
        .filter(({ indicators }) => indicators.has(id))
        .map(({ item, name: called }) => ({ item, name: called })),
    })),
    all: expected.length > 0 && lacking.length === expected.length,
  }
}

const hasFigure = ({ kind, missing }: Fact): boolean => kind !== 'target' && missing === undefined
const keyOf = ({ indicator, period }: Fact): string => `${indicator} ${period.slice(0, 4)}`

/** Cases that did not happen and figures computed from others are not lacking. */
const isHandedIn = ({ fromCases, counted, ratio }: Indicator): boolean =>
  fromCases === undefined &&
  counted === undefined &&
  (ratio?.numeratorFormula === undefined || ratio.denominatorFormula === undefined)

/** A statistical year may begin in the year before or end in the one after. */
const yearsOf = ({ yearStart = 0 }: Indicator, period: string): readonly string[] =>
  yearStart === 0 ? [period] : [period, String(Number(period) + Math.sign(yearStart))]
