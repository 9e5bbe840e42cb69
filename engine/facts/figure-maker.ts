import type { FigureWhen } from '../formula/expression.ts'
import type { Indicator, Scheme } from '../scheme/scheme.ts'
import { missing } from '../value/missing.ts'
import type { AnsweringUnits } from './answering-units.ts'
import type { CaseRecord } from './case-record.ts'
import { type CaseSource, caseSource, indexCases } from './case-source.ts'
import { type CountedMonths, duePartsOf } from './counted-months.ts'
import { derivedSource } from './derived-source.ts'
import type { Fact } from './fact.ts'
import { indexFacts } from './fact-index.ts'
import { figureOf } from './figure-of.ts'
import type { AssessedUnit, Figure } from './figures.ts'
import { partOfUnit } from './part-of-unit.ts'
import { absent } from './point.ts'
import { handedIn, type PointSource } from './point-source.ts'
import { targetAt } from './target-at.ts'

export interface FigureMakerWish {
  readonly scheme: Scheme
  readonly assessed: readonly AssessedUnit[]
  readonly facts: readonly Fact[]
  readonly months: CountedMonths
  readonly asOf?: string | undefined
  readonly cases?: readonly CaseRecord[] | undefined
}

/** 制作指标值: one figure at a time, from an index of everything handed in. */
export function figureMaker(
  { scheme, assessed, facts, months, asOf, cases }: FigureMakerWish,
  answering: AnsweringUnits,
): (id: string, when: FigureWhen, unit: number) => Figure {
  const index = indexFacts(scheme, months.year, facts, asOf)
  const indicators = new Map(scheme.indicators.map((one) => [one.id, one]))
  const inRegisters = cases && indexCases(cases)
  const verifiedFirst = scheme.figures === 'verified-first'
  const made = new Map<string, PointSource | CaseSource>()

  const sourceOf = (indicator: Indicator): PointSource | CaseSource => {
    const known = made.get(indicator.id)
    if (known !== undefined) return known
    const source = makeSource(indicator)
    made.set(indicator.id, source)
    return source
  }
  const makeSource = (indicator: Indicator): PointSource | CaseSource => {
    const { fromCases, counted, ratio } = indicator
    if (fromCases !== undefined) {
      const register = scheme.registers?.find(({ id }) => id === fromCases.register)
      if (register === undefined) throw new RangeError(`no register ${fromCases.register}`)
      const { year, through } = months
      return caseSource({
        scheme,
        indicator: { ...indicator, fromCases },
        register,
        cases: inRegisters,
        year,
        through,
      })
    }
    const given = handedIn(indicator, index.get(indicator.id), verifiedFirst)
    const isDerived =
      counted !== undefined ||
      ratio?.numeratorFormula !== undefined ||
      ratio?.denominatorFormula !== undefined
    return isDerived ? derivedSource(indicator, singleSource, given) : given
  }
  /** What a formula at the reporting unit reads: cases that name that unit alone, or what it handed in. */
  const singleSource = (id: string): PointSource | undefined => {
    const indicator = indicators.get(id)
    if (indicator === undefined) return undefined
    const source = sourceOf(indicator)
    if (indicator.fromCases === undefined) return source as PointSource
    return { at: (code, slot, _which, into) => (source as CaseSource).at([code], slot, into) }
  }

  return (id, when, unit) => {
    const indicator = indicators.get(id)
    const code = assessed[unit]?.code
    if (indicator === undefined || code === undefined) return NOBODY_REPORTED
    const { year } = months
    const source = sourceOf(indicator)
    const part = partOfUnit({ indicator, source, answering, verifiedFirst, year, unit, code })
    const targets = index.get(id)?.get(code)?.targets
    return figureOf({
      indicator,
      when,
      due: duePartsOf(indicator, months),
      part,
      target: (from, to) => targetAt(targets, indicator, year, { when, from, to }),
    })
  }
}

const NOBODY_REPORTED: Figure = { ...absent('not-reported'), target: missing('not-reported'), facts: [] }
