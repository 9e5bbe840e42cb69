import { readFileSync } from 'node:fs'
import {
  type ByClass,
  type ClauseContext,
  exactText,
  type Figure,
  type FigureTable,
  type Indicator,
  isMissing,
  MISSING_NAMES,
  missing,
  parseDecimal,
  parseExact,
  type Rational,
  readAmount,
  type SourceMap,
  type SourceNode,
  UNITS,
  type Value,
} from '#engine'
import { readYaml } from '#formats'

const KINDS_FOLDER = new URL('../../engine/kinds/', import.meta.url)
const PLACE = { file: 'case', line: 1, column: 1 }

/** 用例表: a YAML file beside the kinds. */
export function nodeOf(name: string): SourceNode {
  return parsed(readFileSync(new URL(name, KINDS_FOLDER), 'utf8'), name)
}

export function parsed(text: string, name: string): SourceNode {
  const { node, findings } = readYaml(text, name)
  if (node === undefined) throw new Error(`${name}: ${JSON.stringify(findings)}`)
  return node
}

export const itemsOf = (node: SourceNode | undefined): readonly SourceNode[] =>
  node?.type === 'list' ? node.items : []
export const entriesOf = (node: SourceNode | undefined): SourceMap['entries'] =>
  node?.type === 'map' ? node.entries : []
export const under = (node: SourceNode | undefined, key: string): SourceNode | undefined =>
  entriesOf(node).find((entry) => entry.key === key)?.value
export const textOf = (node: SourceNode | undefined): string => (node?.type === 'text' ? node.text : '')
export const textUnder = (node: SourceNode | undefined, key: string): string => textOf(under(node, key))

function mustParse(text: string): Rational {
  const value = parseDecimal(text)
  if (value === undefined) throw new Error(`not a number: ${text}`)
  return value
}

/** 用例所用的指标. */
export const indicators = new Map(
  entriesOf(nodeOf('case-indicators.yaml')).map(({ key, value }): [string, Indicator] => {
    const unit = UNITS.find((one) => one === textUnder(value, 'unit')) ?? 'number'
    const better = textUnder(value, 'better') === 'lower' ? 'lower' : 'higher'
    const shared = { id: key, name: { zh: key }, unit, better, over: 'last', reported: 'year' } as const
    const ratio =
      textUnder(value, 'ratio') === 'yes'
        ? ({ ratio: { numerator: { zh: '' }, denominator: { zh: '' }, empty: 'not-applicable' } } as const)
        : {}
    return [key, { ...shared, ...ratio, reportedBy: 'town', at: PLACE }]
  }),
)

/** 用例的上下文: what a clause of a case may read; `points` of the case, else 10. */
export function contextOf(of: SourceNode): ClauseContext {
  const points = under(of, 'points')
  const byClass: ByClass =
    points?.type === 'map'
      ? Object.fromEntries(points.entries.map(({ key, value }) => [key, mustParse(textOf(value))]))
      : mustParse(textOf(points) || '10')
  const classes = ['one', 'two'].map((id) => ({ id, name: { zh: id } }))
  return { indicators, classes, functions: new Map(), itemIds: new Set(['town-desk']), points: byClass }
}

export function valueGiven(text: string): Value {
  const name = MISSING_NAMES.find((known) => known === text)
  if (name !== undefined) return missing(name)
  if (text === 'yes' || text === 'no') return mustParse(text === 'yes' ? '1' : '0')
  const { amount } = readAmount(text, PLACE)
  if (amount === undefined) throw new Error(`not an amount: ${text}`)
  return amount.value
}

/** 用例的数: what each unit of a case is given. */
export function figuresOf(units: SourceMap['entries']): FigureTable {
  const given = units.map(({ value }) => under(value, 'given'))
  const read = (unit: number, name: string): Value => {
    const text = textUnder(given[unit], name)
    return text === '' ? missing('not-reported') : valueGiven(text)
  }
  const figure = (indicator: string, when: 'current' | 'previous', unit: number): Figure => {
    const name = when === 'previous' ? `${indicator}.previous` : indicator
    const part = (one: string): Value => read(unit, `${name}.${one}`)
    const parts = {
      numerator: part('numerator'),
      denominator: part('denominator'),
      target: part('target'),
      reason: part('reason'),
    }
    return { value: read(unit, name), ...parts, facts: [] }
  }
  const standing = units.map(({ key, value }) => ({
    code: key,
    name: key,
    class: textUnder(value, 'class') || 'one',
  }))
  return { units: standing, figure }
}

export const shown = (value: Value): string => (isMissing(value) ? value.missing : exactText(value))

export const wanted = (text: string): string => {
  const value = parseExact(text)
  return value === undefined ? text : exactText(value)
}
