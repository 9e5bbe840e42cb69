import { createHash } from 'node:crypto'
import type { Language } from '#words'
import type { ReportColumn, ReportForm, ReportRow } from './report-form.ts'

/** 表格身份: which sheet this is, carried hidden in the file so that a renamed or passed-on file still says it. */
export interface WorkbookIdentity {
  readonly form: string
  readonly version: string
  readonly title?: string
  readonly area: string
  readonly unit: { readonly code: string; readonly name: string }
  readonly period: string
  readonly language: Language
  readonly due: string
  readonly rows: readonly ReportRow[]
  readonly columns: readonly ReportColumn[]
}

export const IDENTITY_SHEET = '_gongcheng'
const MARK = 'gongcheng-workbook'
const VERSION = '1'

export const identityOf = (form: ReportForm): WorkbookIdentity => ({
  form: form.form,
  version: form.version,
  ...(form.title === undefined ? {} : { title: form.title }),
  area: form.area,
  unit: { code: form.unit.code, name: form.unit.name },
  period: form.period,
  language: form.language,
  due: form.due,
  rows: form.rows.map(({ unit, name }) => ({ unit, name })),
  columns: form.columns.map(({ previous: _hint, ...column }) => column),
})

type Line = readonly string[]

const lines = (identity: WorkbookIdentity): readonly Line[] => [
  [MARK, VERSION],
  ['form', identity.form],
  ['version', identity.version],
  ['title', identity.title ?? ''],
  ['area', identity.area],
  ['unit', identity.unit.code, identity.unit.name],
  ['period', identity.period],
  ['language', identity.language],
  ['due', identity.due],
  ...identity.rows.map((row) => ['row', row.unit, row.name]),
  ...identity.columns.map((c) => [
    'column',
    c.indicator,
    c.part,
    c.name,
    c.title ?? '',
    c.unit,
    c.ratio ?? '',
    c.better,
  ]),
]

const checksum = (all: readonly Line[]): string =>
  createHash('sha256').update(JSON.stringify(all), 'utf8').digest('hex')

/**
 * The rows of the hidden sheet. The checksum finds damage and careless edits; it keeps no secret and proves no origin:
 * what may be written is decided from the expectation and the person's rights, never from this sheet.
 */
export function identityRows(identity: WorkbookIdentity): readonly Line[] {
  const all = lines(identity)
  return [...all, ['checksum', checksum(all)]]
}

const PARTS = ['value', 'numerator', 'denominator'] as const
const one = <T extends string>(found: string, allowed: readonly T[], otherwise: T): T =>
  allowed.find((known) => known === found) ?? otherwise

/** Reads the hidden sheet; undefined when a line is missing, changed or does not agree with the checksum. */
export function readIdentity(rows: readonly Line[]): WorkbookIdentity | undefined {
  const trimmed = rows.map((row) => row.map((cell) => cell))
  const written = trimmed.at(-1)
  const get = (name: string, at = 1): string => trimmed.find((row) => row[0] === name)?.[at] ?? ''
  if (get(MARK) !== VERSION || written?.[0] !== 'checksum') return undefined
  const title = get('title')
  const identity: WorkbookIdentity = {
    form: get('form'),
    version: get('version'),
    ...(title === '' ? {} : { title }),
    area: get('area'),
    unit: { code: get('unit'), name: get('unit', 2) },
    period: get('period'),
    language: one(get('language'), ['zh-CN', 'en'], 'zh-CN'),
    due: get('due'),
    rows: trimmed.flatMap(([kind, unit = '', name = '']) => (kind === 'row' ? [{ unit, name }] : [])),
    columns: trimmed.flatMap(
      ([kind, indicator = '', part = '', name = '', over = '', unit = '', ratio = '', better = '']) =>
        kind === 'column'
          ? [
              {
                indicator,
                part: one(part, PARTS, 'value'),
                name,
                ...(over === '' ? {} : { title: over }),
                unit: unit as ReportColumn['unit'],
                ...(ratio === '' ? {} : { ratio: one(ratio, ['percent', 'per-mille', 'number'], 'percent') }),
                better: one(better, ['higher', 'lower', 'neither'], 'neither'),
              },
            ]
          : [],
    ),
  }
  return checksum(lines(identity)) === written[1] ? identity : undefined
}
