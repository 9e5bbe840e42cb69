import { join } from 'node:path'
import { guardTexts } from '#domain/guard'
import {
  type Assessment,
  assess,
  type BundleSource,
  type CaseRecord,
  checkCases,
  checkFacts,
  checkHistory,
  type Evaluate,
  type Fact,
  type Finding,
  gatherFigures,
  lastMonthOf,
  type PastResult,
  type Scheme,
  type UnitRecord,
} from '#engine'
import {
  datedUnits,
  readCasesCsv,
  readFactsCsv,
  readHistoryCsv,
  readUnitsCsv,
  type UnitRow,
  unitsInPeriod,
} from '#formats'
import { findText, readText } from '../files/read-text.ts'
import { readSchemeFile, type SchemeFile } from './read-scheme-file.ts'

/** 考评文件夹: units.csv, facts.csv and, where they are there, cases.csv and history.csv, as they stand. */
export interface FolderData {
  readonly folder: string
  readonly rows: readonly UnitRow[]
  readonly facts: readonly Fact[]
  /** Absent: no register was kept. */
  readonly cases?: readonly CaseRecord[]
  readonly history?: readonly PastResult[]
  readonly findings: readonly Finding[]
}

export async function readFolderData(folder: string): Promise<FolderData> {
  const [units, facts, cases, history] = await Promise.all([
    readText(join(folder, 'units.csv')),
    readText(join(folder, 'facts.csv')),
    findText(join(folder, 'cases.csv')),
    findText(join(folder, 'history.csv')),
  ])
  const unitsRead = readUnitsCsv(units, 'units.csv', guardTexts)
  const factsRead = readFactsCsv(facts, 'facts.csv', guardTexts)
  const casesRead = cases === undefined ? undefined : readCasesCsv(cases, 'cases.csv', guardTexts)
  const historyRead = history === undefined ? undefined : readHistoryCsv(history, 'history.csv', guardTexts)
  const read = [unitsRead, factsRead, casesRead, historyRead]
  return {
    folder,
    rows: unitsRead.rows,
    facts: factsRead.facts,
    ...(casesRead && { cases: casesRead.cases }),
    ...(historyRead && { history: historyRead.history }),
    findings: read.flatMap((one) => one?.findings ?? []),
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
  /** As they stand at the end of the period; a form lists these. */
  readonly units: readonly UnitRecord[]
  /** What the figures were gathered from, whole: a bundle carries it. */
  readonly gathered: Pick<BundleSource, 'units' | 'facts' | 'cases' | 'history'>
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
  const through = window.through ?? lastReported(facts, data.cases ?? [], period, scheme)
  if (scheme === undefined || program === undefined) {
    return { scheme: file, units: [], gathered: { units: [], facts }, facts, findings, period, through }
  }
  const replayed = window.period !== undefined && window.period !== scheme.period
  const units = unitsInPeriod(data.rows, replayed ? scheme.period : (window.through ?? scheme.period))
  const dated = datedUnits(data.rows)
  const { cases, history } = data
  findings.push(...checkFacts(scheme, dated, facts))
  if (cases !== undefined) findings.push(...checkCases(scheme, dated, cases))
  if (history !== undefined) findings.push(...checkHistory(scheme, dated, history))
  const { figures, findings: found } = gatherFigures(scheme, dated, facts, {
    period,
    through,
    cases,
    history,
  })
  findings.push(...found)
  const gathered = { units: dated, facts, cases, history }
  const whole = { scheme: file, units, gathered, facts, findings, period, through }
  if (figures === undefined || hasErrors(findings)) return whole
  return { ...whole, assessment: assess(program, figures, evaluate) }
}

/** The last month of a year with any figure or case; the year's last where none is monthly. */
function lastReported(
  facts: readonly Fact[],
  cases: readonly CaseRecord[],
  period: string,
  scheme: Scheme | undefined,
): string {
  const end = scheme === undefined ? `${period}-12` : lastMonthOf(scheme, period)
  let last = ''
  const see = (month: string): void => {
    if (month > last && month >= period && month <= end) last = month
  }
  for (const fact of facts) if (/^\d{4}-\d{2}$/.test(fact.period)) see(fact.period)
  for (const { date } of cases) if (/^\d{4}-\d{2}-/.test(date)) see(date.slice(0, 7))
  return last === '' ? end : last
}

export const hasErrors = (findings: readonly Finding[]): boolean =>
  findings.some(({ severity }) => severity === 'error')
