import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { guardScheme } from '#domain/guard'
import {
  type Assessment,
  assess,
  checkCases,
  checkFacts,
  checkHistory,
  evaluateColumns,
  evaluateReference,
  exactText,
  gatherFigures,
  isMissing,
  makeProgram,
  readScheme,
  runExamples,
} from '#engine'
import {
  datedUnits,
  readCasesCsv,
  readCsv,
  readFactsCsv,
  readHistoryCsv,
  readUnitsCsv,
  readYaml,
} from '#formats'

/**
 * 好方案: each good/<name>.yaml with its units, its facts, its cases and earlier results where there are any, and, line by
 * line, the points a person worked out by hand.
 *
 * A line of expected.csv: unit, cell (or rank, grade, commended), points, and why. Both evaluators must agree.
 */
const here = dirname(fileURLToPath(import.meta.url))
const names = readdirSync(join(here, 'good')).flatMap((file) => /^(.+)\.yaml$/.exec(file)?.[1] ?? [])
const isThere = (file: string): boolean => existsSync(join(here, 'good', file))
const read = (file: string): string => readFileSync(join(here, 'good', file), 'utf8')

function assessed(name: string) {
  const { node, findings: yaml } = readYaml(read(`${name}.yaml`), `${name}.yaml`)
  const { scheme, findings } = node === undefined ? { scheme: undefined, findings: [] } : readScheme(node)
  const program = scheme && makeProgram(scheme).program
  if (node === undefined || scheme === undefined || program === undefined) {
    throw new Error(JSON.stringify([...yaml, ...findings], undefined, 1))
  }
  const units = readUnitsCsv(read(`${name}.units.csv`), 'units.csv')
  const facts = readFactsCsv(read(`${name}.facts.csv`), 'facts.csv')
  const members = datedUnits(units.rows)
  const past = `${name}.history.csv`
  const history = isThere(past) ? readHistoryCsv(read(past), 'history.csv') : { history: [], findings: [] }
  const register = `${name}.cases.csv`
  const cases = isThere(register) ? readCasesCsv(read(register), 'cases.csv') : undefined
  const { figures, findings: gathered } = gatherFigures(scheme, members, facts.facts, {
    history: history.history,
    cases: cases?.cases,
  })
  if (figures === undefined) throw new Error(JSON.stringify(gathered))
  const said = [
    ...guardScheme(node),
    ...findings,
    ...runExamples(scheme),
    ...units.findings,
    ...facts.findings,
    ...checkFacts(scheme, members, facts.facts),
    ...history.findings,
    ...checkHistory(scheme, members, history.history),
    ...(cases?.findings ?? []),
    ...checkCases(scheme, members, cases?.cases ?? []),
    ...gathered,
  ]
  return {
    said,
    both: [evaluateReference, evaluateColumns].map((evaluate) => assess(program, figures, evaluate)),
  }
}

function found({ standings, values }: Assessment, code: string, cell: string): string {
  const place = standings.findIndex(({ unit }) => unit.code === code)
  const standing = standings[place]
  if (cell === 'rank') return String(standing?.rank ?? 'none')
  if (cell === 'grade') return standing?.grade ?? 'none'
  if (cell === 'commended') return standing?.commended === true ? 'yes' : 'no'
  const value = values.value(cell, place)
  return isMissing(value) ? value.missing : exactText(value)
}

describe.each(names)('the scheme %s', (name) => {
  const { said, both } = assessed(name)

  test('has nothing said against it or its facts', () => {
    expect(said).toEqual([])
  })

  test.each(
    readCsv(read(`${name}.expected.csv`), 'expected.csv')
      .rows.slice(1)
      .map(({ cells }) => cells),
  )('gives %s in %s %s: %s', (unit = '', cell = '', points = '') => {
    expect(both.map((assessment) => found(assessment, unit, cell))).toEqual([points, points])
  })
})
