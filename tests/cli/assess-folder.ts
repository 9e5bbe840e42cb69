import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  type Assessment,
  assess,
  type Fact,
  gatherFigures,
  makeProgram,
  type Program,
  readScheme,
  type UnitRecord,
} from '#engine'
import { readFactsCsv, readUnitsCsv, readYaml, unitsInPeriod } from '#formats'

export const TOWNS = join(import.meta.dirname, 'folders/towns')

/** 读一个方案文件, for tests: anything wrong with it fails the test that asked. */
export function programOf(file: string): Program {
  const { node, findings } = readYaml(readFileSync(file, 'utf8'), 'scheme.yaml')
  const scheme = node === undefined ? undefined : readScheme(node)
  const program = scheme?.scheme === undefined ? undefined : makeProgram(scheme.scheme).program
  if (program === undefined)
    throw new Error(JSON.stringify([...findings, ...(scheme?.findings ?? [])].slice(0, 3)))
  return program
}

export interface Weighed {
  readonly program: Program
  readonly units: readonly UnitRecord[]
  readonly facts: readonly Fact[]
  readonly assessment: Assessment
}

/** 考评一个文件夹 without the command line. */
export function weigh(folder: string = TOWNS): Weighed {
  const program = programOf(join(folder, 'scheme.yaml'))
  const units = unitsInPeriod(
    readUnitsCsv(readFileSync(join(folder, 'units.csv'), 'utf8'), 'units.csv').rows,
    '2017',
  )
  const { facts } = readFactsCsv(readFileSync(join(folder, 'facts.csv'), 'utf8'), 'facts.csv')
  return { program, units, facts, assessment: weighFacts(program, units, facts) }
}

export function weighFacts(
  program: Program,
  units: readonly UnitRecord[],
  facts: readonly Fact[],
): Assessment {
  const { figures, findings } = gatherFigures(program.scheme, units, facts)
  if (figures === undefined) throw new Error(JSON.stringify(findings.slice(0, 3)))
  return assess(program, figures)
}
