import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { assess, type CaseRecord, gatherFigures, makeProgram, type PastResult, readScheme } from '#engine'
import { datedUnits, readCasesCsv, readFactsCsv, readHistoryCsv, readUnitsCsv, readYaml } from '#formats'
import { HOUSE, sha256, textOf } from './make-bundle.ts'
import { saidOf, weighAgain } from './second-scale.ts'

const GOOD = join(HOUSE, 'tests/schemes/good')
const names = readdirSync(GOOD)
  .filter((file) => file.endsWith('.yaml'))
  .map((file) => file.slice(0, -'.yaml'.length))
  .filter((name) => existsSync(join(GOOD, `${name}.facts.csv`)))

const textAt = (file: string): string | undefined =>
  existsSync(join(GOOD, file)) ? readFileSync(join(GOOD, file), 'utf8') : undefined

test.each(names)('the second scale confirms the good scheme %s, worked out by hand', (name) => {
  const source = textAt(`${name}.yaml`) ?? ''
  const { node } = readYaml(source, 'scheme.yaml')
  const { scheme, findings } = node === undefined ? { findings: [] } : readScheme(node)
  const { program } = scheme === undefined ? {} : makeProgram(scheme)
  if (scheme === undefined || program === undefined) throw new Error(JSON.stringify(findings))
  const units = datedUnits(readUnitsCsv(textAt(`${name}.units.csv`) ?? '', 'units.csv').rows)
  const { facts } = readFactsCsv(textAt(`${name}.facts.csv`) ?? '', 'facts.csv')
  const [inCases, inHistory] = [textAt(`${name}.cases.csv`), textAt(`${name}.history.csv`)]
  const cases: readonly CaseRecord[] | undefined =
    inCases === undefined ? undefined : readCasesCsv(inCases, 'cases.csv').cases
  const history: readonly PastResult[] | undefined =
    inHistory === undefined ? undefined : readHistoryCsv(inHistory, 'history.csv').history
  const { figures } = gatherFigures(scheme, units, facts, { cases, history })
  if (figures === undefined) throw new Error('no figures')
  const assessment = assess(program, figures)
  const { period } = scheme
  const fingerprint = sha256(assessment.canonical)
  const made = { assessment, units, facts, cases, history, period, through: `${period}-12`, fingerprint }
  const bundle = textOf({ ...made, texts: [{ file: `${name}.yaml`, text: source }] })
  expect(weighAgain(bundle).agreed, saidOf(bundle).join('\n')).toBe(true)
})
