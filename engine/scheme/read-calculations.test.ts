import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readYaml } from '#formats'
import { makeProgram } from '../plan/make-program.ts'
import { readScheme } from './read-scheme.ts'

const towns = readFileSync(join(import.meta.dirname, '../../tests/cli/folders/towns/scheme.yaml'), 'utf8')

const reading = (calculations: string, formula = 'deduct: 2') => {
  const text = towns
    .replace('\nitems:\n', `\ncalculations:\n${calculations}\nitems:\n`)
    .replace('deduct: 2', formula)
  const { node } = readYaml(text, 'scheme.yaml')
  return node === undefined ? { findings: [] } : readScheme(node)
}
const codes = (calculations: string): string[] =>
  reading(calculations)
    .findings.filter(({ severity }) => severity === 'error')
    .map(({ code }) => code)

const one = (id: string, formula: string, unit = 'number'): string =>
  `  - {calculation: ${id}, name: ${id}, unit: ${unit}, formula: ${formula}}`

describe('calculations', () => {
  test('become cells in an order in which each reads earlier ones, whatever the order they are written in', () => {
    const { scheme } = reading(
      [one('twice', '2 * once', 'count'), one('once', 'complaints-upheld + 1', 'count')].join('\n'),
    )
    const cells = scheme === undefined ? [] : (makeProgram(scheme).program?.cells.map(({ id }) => id) ?? [])
    expect(cells.indexOf('calculation:once')).toBeGreaterThanOrEqual(0)
    expect(cells.indexOf('calculation:twice')).toBeGreaterThan(cells.indexOf('calculation:once'))
  })

  test('one that reads itself through another is a circle the plan names', () => {
    const { scheme } = reading([one('first', 'second + 1'), one('second', 'first + 1')].join('\n'))
    const { findings } = scheme === undefined ? { findings: [] } : makeProgram(scheme)
    expect(findings.map(({ code, facts }) => [code, facts.items])).toEqual([
      ['program.circle', 'first → second → first'],
    ])
  })

  test.each([
    ['an id an indicator has', one('pilots', '1'), 'scheme.id-twice'],
    ['an id twice', [one('twice', '1'), one('twice', '2')].join('\n'), 'scheme.id-twice'],
    ['a name nobody has', one('unknown', 'nothing-of-the-kind'), 'formula.name-unknown'],
    ['another unit than declared', one('rate', 'doctor-contract-rate'), 'formula.unit-expected'],
    [
      'an unknown key',
      '  - {calculation: odd, name: odd, unit: number, formula: 1, points: 3}',
      'scheme.key-unknown',
    ],
    ['no unit', '  - {calculation: odd, name: odd, formula: 1}', 'scheme.choice-left-out'],
  ])('%s is a finding', (_, text, code) => {
    expect(codes(text)).toContain(code)
  })
})
