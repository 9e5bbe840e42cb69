import {
  type Assessment,
  divide,
  type Expression,
  type FigureChange,
  type FigureWhen,
  type Indicator,
  isMissing,
  itemsOf,
  multiply,
  type Names,
  type Program,
  parseDecimal,
  type Rational,
  rational,
  ratioScale,
  type Unit,
  type Value,
} from '#engine'
import { isOfThisYear } from '../../parts/weigh-sheet.ts'

/** 一个可设想的数 of the unit. */
export interface Knob {
  readonly key: string
  readonly indicator: Indicator
  readonly when: FigureWhen
  /** As it stands. */
  readonly value: Value
  /** The two numbers it is made of, where it is a quotient of counts. */
  readonly counts?: { readonly numerator: Rational; readonly denominator: Rational }
  /** Ends and step of the slider, for drawing only. */
  readonly low: number
  readonly high: number
  readonly step: number
}

export interface KnobGroup {
  readonly id: string
  readonly name: Names | undefined
  readonly knobs: readonly Knob[]
}

/** 按考评项目分组的指标: each figure once, under the first item that reads it; what no item reads comes last. */
export function knobGroups({ program, figures }: Assessment, place: number): readonly KnobGroup[] {
  const { scheme } = program
  const own = figures.units[place]?.class ?? ''
  const indicators = new Map(scheme.indicators.map((one) => [one.id, one]))
  const taken = new Set<string>()
  const subjects: readonly (readonly [id: string, name: Names | undefined, cells: readonly string[]])[] = [
    ...[...itemsOf(scheme)]
      .filter(({ items, notApplicableTo }) => items.length === 0 && !notApplicableTo.includes(own))
      .map(({ id, name }) => [id, name, [`clause:${id}`, `multiplier:${id}`]] as const),
    ...scheme.vetoes.map(({ id, name }) => [`veto:${id}`, name, [`veto:${id}`, `condition:${id}`]] as const),
    ['', undefined, program.cells.map(({ id }) => id)],
  ]
  return subjects.flatMap(([id, name, cells]) => {
    const knobs = figuresOf(program, cells, id === '').flatMap(({ indicator, when }): Knob[] => {
      const declared = indicators.get(indicator)
      const key = when === 'current' ? indicator : `${indicator}@${when}`
      if (declared === undefined || taken.has(key) || !isOfThisYear(when)) return []
      const knob = knobOf(declared, when, key)
      if (knob === undefined) return []
      taken.add(key)
      return [knob]
    })
    return knobs.length === 0 ? [] : [{ id, name, knobs }]
  })

  function knobOf(indicator: Indicator, when: FigureWhen, key: string): Knob | undefined {
    const { value, numerator, denominator } = figures.figure(indicator.id, when, place)
    if (isMissing(value) && value.missing === 'not-applicable' && when !== 'current') return undefined
    const all = figures.units.flatMap((_, other): number[] => {
      const figure = figures.figure(indicator.id, when, other).value
      return isMissing(figure) ? [] : [Number(figure.n) / Number(figure.d)]
    })
    const counted = !isMissing(numerator) && !isMissing(denominator) && denominator.n > 0n
    return {
      key,
      indicator,
      when,
      value,
      ...(counted && indicator.ratio !== undefined && { counts: { numerator, denominator } }),
      ...range(indicator.unit, Math.min(0, ...all), Math.max(0, ...all)),
    }
  }
}

/** Shares end at their whole unless somebody is beyond it; amounts at half as much again as the greatest. */
function range(unit: Unit, least: number, most: number): Pick<Knob, 'low' | 'high' | 'step'> {
  const low = Math.floor(least)
  if (unit === 'truth') return { low: 0, high: 1, step: 1 }
  if (unit === 'percent') return { low, high: Math.max(100, Math.ceil(most)), step: 0.1 }
  if (unit === 'per-mille') return { low, high: Math.max(1000, Math.ceil(most)), step: 0.1 }
  const fine = unit === 'number' || unit === 'score' || unit === 'percentage-point'
  return { low, high: Math.max(10, Math.ceil(most * 1.5)), step: fine ? 0.1 : 1 }
}

/** 设想的改动: a quotient moves by its numerator, the denominator stays, so that clauses reading either see the same. */
export function changeOf(knob: Knob, unit: string, text: string): FigureChange | undefined {
  const value = parseDecimal(text)
  if (value === undefined) return undefined
  const same = { unit, indicator: knob.indicator.id, when: knob.when }
  const numerator = numeratorOf(knob, value)
  return numerator === undefined ? { ...same, value } : { ...same, part: 'numerator', value: numerator }
}

export function numeratorOf({ counts, indicator }: Knob, value: Rational): Rational | undefined {
  if (counts === undefined) return undefined
  return multiply(divide(value, ratioScale(indicator.unit)) ?? rational(0n), counts.denominator)
}

/** Figures the cells read, through the calculations of the scheme they use, but not through other items' points. */
function figuresOf(
  { cells }: Program,
  ids: readonly string[],
  every: boolean,
): readonly { readonly indicator: string; readonly when: FigureWhen }[] {
  const known = new Map(cells.map(({ id, expression }) => [id, expression]))
  const seen = new Set<object>()
  const found: { indicator: string; when: FigureWhen }[] = []
  const waiting: unknown[] = ids.map((id) => known.get(id)).reverse()
  while (waiting.length > 0) {
    const node = waiting.pop()
    if (typeof node !== 'object' || node === null || seen.has(node)) continue
    seen.add(node)
    const one = node as Partial<Expression>
    if (one.op === 'figure') found.push(node as { indicator: string; when: FigureWhen })
    else if (one.op === 'cell') {
      const { id = '' } = one as { readonly id?: string }
      if (!every && id.startsWith('calculation:')) waiting.push(known.get(id))
    } else waiting.push(...Object.values(node).reverse())
  }
  return found
}
