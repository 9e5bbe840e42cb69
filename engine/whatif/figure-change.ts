import { equalValues } from '../compare/equal-values.ts'
import type { Figure, FigureTable } from '../facts/figures.ts'
import { quotient } from '../facts/point.ts'
import type { FigurePart, FigureWhen } from '../formula/expression.ts'
import type { Indicator } from '../scheme/scheme.ts'
import { missing, type Value } from '../value/missing.ts'

/** 设想的改动: one figure of one assessed unit as it might stand. */
export interface FigureChange {
  /** Unit code. */
  readonly unit: string
  readonly indicator: string
  /** `value` where left out. A changed numerator or denominator carries the rate along, unless that is given too. */
  readonly part?: FigurePart
  /** `current` where left out. */
  readonly when?: FigureWhen
  /** In the indicator's unit. */
  readonly value: Value
}

/** 改动过的指标值 of one unit (a place in `figures.units`): only what really differs. */
export interface ChangedFigure {
  readonly unit: number
  readonly indicator: string
  readonly part: FigurePart
  readonly when: FigureWhen
  readonly value: Value
}

export interface ChangedFigures {
  readonly figures: FigureTable
  readonly changed: readonly ChangedFigure[]
}

type Parts = Map<FigurePart, Value>

/**
 * 带着改动的指标值表: the table as it was, seen through the changes. The facts below a changed figure are left out, for it
 * is no longer made of them.
 */
export function changeFigures(
  figures: FigureTable,
  places: ReadonlyMap<string, number>,
  indicators: ReadonlyMap<string, Indicator>,
  changes: readonly FigureChange[],
): ChangedFigures {
  const changed: ChangedFigure[] = []
  const seen = new Map<string, Figure>()
  for (const [key, { unit, indicator, when, parts }] of gather(places, changes)) {
    const before = figures.figure(indicator, when, unit)
    followRatio(parts, before, indicators.get(indicator))
    for (const [part, value] of parts)
      if (!equalValues(partOf(before, part), value)) changed.push({ unit, indicator, part, when, value })
    seen.set(key, { ...before, ...Object.fromEntries(parts), facts: [] })
  }
  const figure: FigureTable['figure'] = (indicator, when, unit) =>
    seen.get(keyOf(unit, indicator, when)) ?? figures.figure(indicator, when, unit)
  // Its columns are those before the changes, so it is read figure by figure.
  const { column, ...rest } = figures
  return { figures: { ...rest, figure }, changed }
}

/** 指标值的一部分; one the table does not keep is not reported. */
export const partOf = (figure: Figure, part: FigurePart): Value => figure[part] ?? missing('not-reported')

const keyOf = (unit: number, indicator: string, when: FigureWhen): string => `${unit} ${when} ${indicator}`

interface Gathered {
  readonly unit: number
  readonly indicator: string
  readonly when: FigureWhen
  readonly parts: Parts
}

function gather(
  places: ReadonlyMap<string, number>,
  changes: readonly FigureChange[],
): ReadonlyMap<string, Gathered> {
  const gathered = new Map<string, Gathered>()
  for (const { unit: code, indicator, part = 'value', when = 'current', value } of changes) {
    const unit = places.get(code)
    if (unit === undefined) throw new RangeError(`no assessed unit ${code}`)
    const key = keyOf(unit, indicator, when)
    const one = gathered.get(key) ?? { unit, indicator, when, parts: new Map() }
    one.parts.set(part, value)
    gathered.set(key, one)
  }
  return gathered
}

function followRatio(parts: Parts, before: Figure, indicator: Indicator | undefined): void {
  if (indicator?.ratio === undefined || parts.has('value')) return
  if (!parts.has('numerator') && !parts.has('denominator')) return
  const [top, bottom] = [parts.get('numerator'), parts.get('denominator')]
  parts.set('value', quotient(indicator, top ?? before.numerator, bottom ?? before.denominator))
}
