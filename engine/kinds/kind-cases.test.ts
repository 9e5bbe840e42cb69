import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import {
  contextOf,
  entriesOf,
  figuresOf,
  itemsOf,
  nodeOf,
  shown,
  textOf,
  textUnder,
  under,
  valueGiven,
  wanted,
} from '../../tests/kinds/clause-case.ts'
import type { FigureTable } from '../facts/figures.ts'
import { sampleScheme } from '../plan/sample-scheme.ts'
import type { Clause } from '../scheme/scheme.ts'
import { evaluateColumns } from '../score/columns.ts'
import { evaluateExpression } from '../score/reference.ts'
import type { Value } from '../value/missing.ts'
import { KINDS } from './kinds.ts'
import { readClause } from './read-clause.ts'

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

const here = new URL('./', import.meta.url)
const readme = readFileSync(new URL('README.md', here), 'utf8')
const isDocumented = (kind: string, id: string): boolean => {
  if (/^(zero|full)-when(-text)?(@.*)?$/.test(id)) return readme.includes('`zero-when`')
  const row = readme.split('\n').find((line) => line.startsWith(`| \`${kind}\``)) ?? ''
  if (/^(case-\d+|otherwise)\./.test(id)) return row.includes('case-k.fact')
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
