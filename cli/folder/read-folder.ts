import { join } from 'node:path'
import {
  type Assessment,
  assess,
  checkFacts,
  type Evaluate,
  type Fact,
  type Finding,
  gatherFigures,
  type UnitRecord,
} from '#engine'
import { readFactsCsv, readUnitsCsv, type UnitRow, unitsInPeriod } from '#formats'
import { readText } from '../files/read-text.ts'
import { readSchemeFile, type SchemeFile } from './read-scheme-file.ts'

/** 考评文件夹: units.csv and facts.csv as they stand. */
export interface FolderData {
  readonly folder: string
  readonly rows: readonly UnitRow[]
  readonly facts: readonly Fact[]
  readonly findings: readonly Finding[]
}

export async function readFolderData(folder: string): Promise<FolderData> {
  const [units, facts] = await Promise.all([
    readText(join(folder, 'units.csv')),
    readText(join(folder, 'facts.csv')),
  ])
  const unitsRead = readUnitsCsv(units, 'units.csv')
  const factsRead = readFactsCsv(facts, 'facts.csv')
  return {
    folder,
    rows: unitsRead.rows,
    facts: factsRead.facts,
    findings: [...unitsRead.findings, ...factsRead.findings],
  }
}

export interface Window {
  /** The year whose figures count; the scheme's own where left out. */
  readonly period?: string | undefined
  /** The last month counted; the last one anybody reported where left out, so that a year in progress is weighed as it stands. */
  readonly through?: string | undefined
}

export interface AssessedFolder {
  readonly scheme: SchemeFile
  readonly units: readonly UnitRecord[]
  readonly facts: readonly Fact[]
  readonly findings: readonly Finding[]
  /** The year whose figures counted and the last month of it. */
  readonly period: string
  readonly through: string
  /** Absent when anything is an error. */
  readonly assessment?: Assessment
}

/** 考评一个文件夹: scheme, units and facts → the result, or every reason why there is none. */
export async function assessFolder(
  folder: string,
  window: Window = {},
  evaluate?: Evaluate,
): Promise<AssessedFolder> {
  return assessData(await readSchemeFile(folder), await readFolderData(folder), window, evaluate)
}

export function assessData(
  file: SchemeFile,
  data: FolderData,
  window: Window,
  evaluate?: Evaluate,
): AssessedFolder {
  const findings = [...file.findings, ...data.findings]
  const { scheme, program } = file
  const { facts } = data
  const period = window.period ?? scheme?.period ?? ''
  const through = window.through ?? lastReported(facts, period)
  if (scheme === undefined || program === undefined) {
    return { scheme: file, units: [], facts, findings, period, through }
  }
  // Another year's facts are weighed in the classes of the scheme's own year, as the server does.
  const replayed = window.period !== undefined && window.period !== scheme.period
  const units = unitsInPeriod(data.rows, replayed ? scheme.period : (window.through ?? scheme.period))
  findings.push(...checkFacts(scheme, withoutDates(data.rows, units), facts))
  const gathered = gatherFigures(scheme, units, facts, { period, through })
  findings.push(...gathered.findings)
  const whole = { scheme: file, units, facts, findings, period, through }
  if (gathered.figures === undefined || hasErrors(findings)) return whole
  return { ...whole, assessment: assess(program, gathered.figures, evaluate) }
}

/** The last month of a year with any figure; December where none is monthly. */
const lastReported = (facts: readonly Fact[], period: string): string =>
  facts.reduce(
    (last, fact) =>
      /^\d{4}-\d{2}$/.test(fact.period) && fact.period.startsWith(period) && fact.period > last
        ? fact.period
        : last,
    '',
  ) || `${period}-12`

export const hasErrors = (findings: readonly Finding[]): boolean =>
  findings.some(({ severity }) => severity === 'error')

/** Facts of a unit that has ended since are no mistake: every unit the file ever named is known. */
const withoutDates = (rows: readonly UnitRow[], current: readonly UnitRecord[]): readonly UnitRecord[] => {
  const known = new Map<string, UnitRecord>(rows.map((row) => [row.code, row]))
  for (const unit of current) known.set(unit.code, unit)
  return [...known.values()]
}
