import type { Figure, FigureTable } from '../facts/figures.ts'
import { type Point, quotient } from '../facts/point.ts'
import type { FigurePart, FigureWhen } from '../formula/expression.ts'
import { readAmount } from '../formula/read-amount.ts'
import type { Cell } from '../plan/program.ts'
import { MISSING_NAMES, missing, type Value } from '../value/missing.ts'
import type { Indicator, Scheme, WorkedExample } from './scheme.ts'

type Given = Readonly<Record<string, string>>

export interface ExampleFigures {
  /** The unit of the example first, then the others of its class. */
  readonly table: FigureTable
  /** Points given for other items. */
  readonly itemCells: readonly Cell[]
}

/** 算例的指标值: a table of the example's unit and its peers; what is not given is not reported. */
export function exampleFigures(scheme: Scheme, example: WorkedExample, classId: string): ExampleFigures {
  const givens: readonly Given[] = [example.given, ...(example.others ?? [])]
  const indicators = new Map(scheme.indicators.map((one) => [one.id, one]))
  const units = givens.map((_, place) => ({ code: String(place), name: String(place), class: classId }))
  const figure = (id: string, when: FigureWhen, unit: number): Figure => {
    const indicator = indicators.get(id)
    return { ...pointGiven(givens[unit] ?? {}, id, when, indicator), facts: [] }
  }
  const itemCells = Object.entries(example.given).flatMap(([name, text]): readonly Cell[] => {
    const item = /^item\((.+)\)$/.exec(name)?.[1]
    if (item === undefined) return []
    const value = valueFrom(text)
    const id = `item:${item}`
    if ('missing' in value) return [{ id, unit: 'score', expression: { op: 'missing', name: value.missing } }]
    return [{ id, unit: 'score', expression: { op: 'number', value, unit: 'score' } }]
  })
  return { table: { units, figure }, itemCells }
}

function pointGiven(
  given: Given,
  id: string,
  when: FigureWhen,
  indicator: Indicator | undefined,
): Point & { target: Value } {
  const part = (name: FigurePart): Value | undefined => {
    for (const written of namesOf(id, name, when)) {
      const text = given[written]
      if (text !== undefined) return valueFrom(text)
    }
    return undefined
  }
  const none = missing('not-reported')
  const numerator = part('numerator')
  const denominator = part('denominator')
  const made =
    indicator?.ratio !== undefined && numerator !== undefined && denominator !== undefined
      ? quotient(indicator, numerator, denominator)
      : none
  const value = part('value') ?? made
  return {
    value,
    numerator: numerator ?? none,
    denominator: denominator ?? none,
    target: part('target') ?? none,
  }
}

/** `id.previous.numerator` and `id.numerator.previous` are the same figure. */
function namesOf(id: string, part: FigurePart, when: FigureWhen): readonly string[] {
  const own = part === 'value' ? id : `${id}.${part}`
  if (when === 'current') return [own]
  return part === 'value' ? [`${id}.previous`] : [`${own}.previous`, `${id}.previous.${part}`]
}

function valueFrom(text: string): Value {
  const name = MISSING_NAMES.find((known) => known === text)
  if (name !== undefined) return missing(name)
  const { amount } = readAmount(text, { file: '', line: 1, column: 1 })
  return amount?.value ?? missing('undefined')
}
