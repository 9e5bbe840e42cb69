import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readYaml } from '#formats'
import { makeProgram } from '../plan/make-program.ts'
import { readScheme } from './read-scheme.ts'
import { reportTime } from './report-check.ts'

const towns = readFileSync(
  join(import.meta.dirname, '../../tests/schemes/bad/unknown-top-key.yaml'),
  'utf8',
).replace('polices: x\n', '')
const reading = (checks: string) => {
  const { node } = readYaml(towns.replace('\nitems:\n', `\nchecks:\n${checks}\nitems:\n`), 'scheme.yaml')
  return node === undefined ? { findings: [] } : readScheme(node)
}
const check = (rule: string, id = 'one'): string =>
  `  - {check: ${id}, name: 人数对得上, about: logic, rule: "${rule}"}`

test('a check reads the report, the one before, last year and those below, and belongs to one level', () => {
  const { scheme } = reading(
    check(
      'contract-rate.numerator >= 90% * contract-rate.numerator.before and contract-rate.denominator = below-contract-rate.denominator and contract-rate.previous <= 100%',
    ),
  )
  const [one] = scheme?.checks ?? []
  expect(one?.about).toBe('logic')
  const times = [
    ...JSON.stringify(one?.expression, (_, value: unknown) =>
      typeof value === 'bigint' ? String(value) : value,
    ).matchAll(/"when":"([^"]+)"/g),
  ]
  const backs = times.map(([, when]) => reportTime(when as 'current')?.back)
  expect([...new Set(backs)].sort()).toEqual([0, 1, 12])
})

test('a check changes neither the program nor its cells', () => {
  const plain = readScheme(
    readYaml(towns, 'scheme.yaml').node ?? { type: 'map', entries: [], at: { file: '', line: 1, column: 1 } },
  )
  const cells = (read: typeof plain) =>
    read.scheme && makeProgram(read.scheme).program?.cells.map(({ id }) => id)
  expect(cells(reading(check('late-reports >= 0')))).toEqual(cells(plain))
})

test.each([
  ['a fixed month', check('late-reports.month-3 = 0'), 'check.another-time'],
  ['a target', check('contract-rate.target >= 30%'), 'check.another-time'],
  ['no figure of its own', check('below-late-reports > 0'), 'check.levels'],
  ['two reporting levels', check('late-reports <= contract-rate.numerator'), 'check.levels'],
  ['a number for a truth', check('late-reports'), 'requirement.not-truth'],
  ['an unknown name', check('late-report = 0'), 'formula.name-unknown'],
  ['months within a month', check('each-month(sum, late-reports) = 0'), 'formula.periods-nested'],
  ['one id twice', `${check('late-reports = 0')}\n${check('late-reports = 0')}`, 'scheme.id-twice'],
])('%s is a finding', (_, checks, code) => {
  expect(reading(checks).findings.map((one) => one.code)).toContain(code)
})

test('the report’s own months are never those a formula can write', () => {
  for (const when of ['month:12', 'month:0', 'month:-11', 'current', 'previous', 'quarter:1'] as const)
    expect(reportTime(when)).toBeUndefined()
  expect(reportTime('to-month:36')).toEqual({ back: 0, toDate: true })
})
