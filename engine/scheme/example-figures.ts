import type { Figure, FigureTable } from '../facts/figures.ts'
import { quotient } from '../facts/point.ts'
import type { FigurePart, FigureWhen, PastResultName } from '../formula/expression.ts'
import { readPath } from '../formula/figure-path.ts'
import { readAmount } from '../formula/read-amount.ts'
import type { Cell } from '../plan/program.ts'
import { MISSING_NAMES, missing, type Value } from '../value/missing.ts'
import { readPastName } from './past-name.ts'
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
    return { ...pointGiven(figuresGiven(givens[unit] ?? {}, id), when, indicator), facts: [] }
  }
  const itemCells = Object.entries(example.given).flatMap(([name, text]): readonly Cell[] => {
    const item = /^item\((.+)\)$/.exec(name)?.[1]
    if (item === undefined) return []
    const value = valueFrom(text)
    const id = `item:${item}`
    if ('missing' in value) return [{ id, unit: 'score', expression: { op: 'missing', name: value.missing } }]
    return [{ id, unit: 'score', expression: { op: 'number', value, unit: 'score' } }]
  })
  const past = (of: PastResultName, back: number, unit: number): Value => {
    const given = Object.entries(givens[unit] ?? {}).find(([name]) => {
      const named = readPastName(name)
      return named?.of === of && named.back === back
    })
    return given === undefined ? missing('not-reported') : valueFrom(given[1])
  }
  return { table: { units, figure, past }, itemCells }
}

/** What is given of one indicator, by part and time: `id.previous.numerator` and `id.numerator.previous` are the same. */
function figuresGiven(given: Given, id: string): ReadonlyMap<string, Value> {
  const found = new Map<string, Value>()
  for (const [name, text] of Object.entries(given)) {
    const [own, ...words] = name.split('.')
    const asked = own === id ? readPath(words, undefined) : ''
    if (typeof asked !== 'string') found.set(`${asked.part} ${asked.when}`, valueFrom(text))
  }
  return found
}

function pointGiven(
  given: ReadonlyMap<string, Value>,
  when: FigureWhen,
  indicator: Indicator | undefined,
): Omit<Figure, 'facts'> {
  const part = (name: FigurePart): Value | undefined => given.get(`${name} ${when}`)
  const none = missing('not-reported')
  const numerator = part('numerator')
  const denominator = part('denominator')
  const made =
    indicator?.ratio !== undefined && numerator !== undefined && denominator !== undefined
      ? quotient(indicator, numerator, denominator)
      : none
  return {
    value: part('value') ?? part('verified') ?? part('reported') ?? made,
    numerator: numerator ?? none,
    denominator: denominator ?? none,
    target: part('target') ?? given.get('target current') ?? none,
    ...present('reported', part('reported')),
    ...present('verified', part('verified')),
    ...present('evidence', part('evidence')),
    ...present('reason', part('reason')),
  }
}

const present = <K extends string>(key: K, value: Value | undefined): { readonly [key in K]?: Value } =>
  value === undefined ? {} : ({ [key]: value } as { readonly [key in K]: Value })

function valueFrom(text: string): Value {
  const name = MISSING_NAMES.find((known) => known === text)
  if (name !== undefined) return missing(name)
  const { amount } = readAmount(text, { file: '', line: 1, column: 1 })
  return amount?.value ?? missing('undefined')
}
