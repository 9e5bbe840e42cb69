import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readYaml } from '#formats'
import type { Figure, FigureTable } from '../facts/figures.ts'
import { readAmount } from '../formula/read-amount.ts'
import { sampleScheme } from '../plan/sample-scheme.ts'
import type { ByClass, Clause, Indicator } from '../scheme/scheme.ts'
import type { SourceMap, SourceNode } from '../scheme/source-node.ts'
import { evaluateColumns } from '../score/columns.ts'
import { evaluateExpression } from '../score/reference.ts'
import { exactText, parseDecimal, parseExact } from '../value/decimal-text.ts'
import { isMissing, MISSING_NAMES, missing, type Value } from '../value/missing.ts'
import type { Rational } from '../value/rational.ts'
import { UNITS } from '../value/unit.ts'
import type { ClauseContext } from './clause-context.ts'
import { KINDS } from './kinds.ts'
import { readClause } from './read-clause.ts'

const here = new URL('./', import.meta.url)
const PLACE = { file: 'case', line: 1, column: 1 }

function nodeOf(name: string): SourceNode {
  const { node, findings } = readYaml(readFileSync(new URL(name, here), 'utf8'), name)
  if (node === undefined) throw new Error(`${name}: ${JSON.stringify(findings)}`)
  return node
}

const itemsOf = (node: SourceNode | undefined): readonly SourceNode[] =>
  node?.type === 'list' ? node.items : []
const entriesOf = (node: SourceNode | undefined): SourceMap['entries'] =>
  node?.type === 'map' ? node.entries : []
const under = (node: SourceNode | undefined, key: string): SourceNode | undefined =>
  entriesOf(node).find((entry) => entry.key === key)?.value
const textOf = (node: SourceNode | undefined): string => (node?.type === 'text' ? node.text : '')
const textUnder = (node: SourceNode | undefined, key: string): string => textOf(under(node, key))

function mustParse(text: string): Rational {
  const value = parseDecimal(text)
  if (value === undefined) throw new Error(`not a number: ${text}`)
  return value
}

const indicators = new Map(
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

function contextOf(of: SourceNode): ClauseContext {
  const points = under(of, 'points')
  const byClass: ByClass =
    points?.type === 'map'
      ? Object.fromEntries(points.entries.map(({ key, value }) => [key, mustParse(textOf(value))]))
      : mustParse(textOf(points) || '10')
  const classes = ['one', 'two'].map((id) => ({ id, name: { zh: id } }))
  return { indicators, classes, functions: new Map(), itemIds: new Set(['town-desk']), points: byClass }
}

function valueGiven(text: string): Value {
  const name = MISSING_NAMES.find((known) => known === text)
  if (name !== undefined) return missing(name)
  const { amount } = readAmount(text, PLACE)
  if (amount === undefined) throw new Error(`not an amount: ${text}`)
  return amount.value
}

function figuresOf(units: SourceMap['entries']): FigureTable {
  const given = units.map(({ value }) => under(value, 'given'))
  const read = (unit: number, name: string): Value => {
    const text = textUnder(given[unit], name)
    return text === '' ? missing('not-reported') : valueGiven(text)
  }
  const figure = (indicator: string, when: 'current' | 'previous', unit: number): Figure => {
    const name = when === 'previous' ? `${indicator}.previous` : indicator
    const part = (one: string): Value => read(unit, `${name}.${one}`)
    const parts = { numerator: part('numerator'), denominator: part('denominator'), target: part('target') }
    return { value: read(unit, name), ...parts, facts: [] }
  }
  const standing = units.map(({ key, value }) => ({
    code: key,
    name: key,
    class: textUnder(value, 'class') || 'one',
  }))
  return { units: standing, figure }
}

const shown = (value: Value): string => (isMissing(value) ? value.missing : exactText(value))

const wanted = (text: string): string => {
  const value = parseExact(text)
  return value === undefined ? text : exactText(value)
}

/** The fast evaluator gives the same digits for the points and every term. */
function expectSameInColumns(clause: Clause, figures: FigureTable): void {
  const cells = [...clause.terms, { id: 'points', unit: 'score' as const, expression: clause.expression }]
  const values = evaluateColumns({ scheme: sampleScheme(), cells }, figures)
  for (const { id, expression } of cells) {
    for (const unit of figures.units.keys()) {
      const reading = { figures, values, unit }
      expect(`${id} ${shown(values.value(id, unit))}`).toBe(
        `${id} ${shown(evaluateExpression(expression, reading))}`,
      )
    }
  }
}

const readme = readFileSync(new URL('README.md', here), 'utf8')
const isDocumented = (kind: string, id: string): boolean => {
  const row = readme.split('\n').find((line) => line.startsWith(`| \`${kind}\``)) ?? ''
  const name = id.replace(/@.*$/, '').replace(/-\d+$/, '-k')
  return row.includes(name) || row.includes(name.replace(/-formula$/, ''))
}

test('every kind has a table of cases and a row in the README, and nothing else has', () => {
  const tables = readdirSync(here).filter((name) => name.endsWith('.cases.yaml'))
  const names = KINDS.map(({ name }) => name)
  expect(tables.map((name) => name.replace('.cases.yaml', '')).sort()).toEqual([...names].sort())
  const rows = [...readme.matchAll(/^\| `([a-z-]+)`/gm)].map(([, name]) => name)
  expect(rows).toEqual(names)
})

describe.each(KINDS.map(({ name }) => name))('%s', (kind) => {
  const node = nodeOf(`${kind}.cases.yaml`)
  const good = itemsOf(under(node, 'good')).map((item) => [textUnder(item, 'case'), item] as const)
  const bad = itemsOf(under(node, 'bad')).map((item) => [textUnder(item, 'case'), item] as const)

  test('has good and bad cases', () => {
    expect(good.length).toBeGreaterThanOrEqual(4)
    expect(bad.length).toBeGreaterThanOrEqual(3)
  })

  test.each(good)('%s', (_, item) => {
    const map = under(item, 'clause')
    if (map?.type !== 'map') throw new Error('a case without a clause')
    const { clause, findings } = readClause(map, contextOf(item), 'case')
    expect(findings.map(({ code }) => code)).toEqual(itemsOf(under(item, 'warns')).map(textOf))
    if (clause === undefined) throw new Error('no clause and no finding')
    expect(clause.kind).toBe(kind)
    const units = entriesOf(under(item, 'units'))
    const figures = figuresOf(units)
    const cell = (id: string, unit: number): Value =>
      valueGiven(textUnder(under(units[unit]?.value, 'given'), id.replace(/^item:(.*)$/, 'item($1)')))
    expect(units.length).toBeGreaterThan(0)
    for (const [unit, { key, value }] of units.entries()) {
      const reading = { figures, values: { value: cell }, unit }
      expect(`${key} ${shown(evaluateExpression(clause.expression, reading))}`).toBe(
        `${key} ${wanted(textUnder(value, 'gives'))}`,
      )
      for (const { key: id, value: term } of entriesOf(under(value, 'terms'))) {
        const found = clause.terms.find((one) => one.id === id)
        if (found === undefined)
          throw new Error(`no term ${id}; there are ${clause.terms.map((one) => one.id)}`)
        expect(`${key} ${id} ${shown(evaluateExpression(found.expression, reading))}`).toBe(
          `${key} ${id} ${wanted(textOf(term))}`,
        )
      }
    }
    if (!JSON.stringify(units).includes('"item(')) expectSameInColumns(clause, figures)
    for (const { key, value } of entriesOf(under(item, 'facts')))
      expect(clause.facts[key], key).toBe(textOf(value))
    const names = [...clause.terms.map(({ id }) => id), ...Object.keys(clause.facts)]
    expect(names.filter((id) => !isDocumented(kind, id))).toEqual([])
    expect(new Set(clause.terms.map(({ id }) => id)).size).toBe(clause.terms.length)
    expect(clause.terms[0]?.id).toBe('full')
  })

  test.each(bad)('%s', (_, item) => {
    const map = under(item, 'clause')
    if (map?.type !== 'map') throw new Error('a case without a clause')
    const { clause, findings } = readClause(map, contextOf(item), 'case')
    expect(clause).toBeUndefined()
    const said = findings.map(({ code, at }) => `${code} ${(at?.line ?? 0) - map.at.line + 1}`)
    expect(said).toEqual(itemsOf(under(item, 'says')).map(textOf))
    expect(findings.every(({ facts }) => facts.subject === 'case')).toBe(true)
  })
})
