import type { MissingName } from '#engine'
import type { EntryForm, FieldPart, FormField } from './entry-form.ts'
import { compareNumbers, readTextCell } from './number-text.ts'

/** 报来的数: one figure as it comes from any channel; numbers are decimal texts, or the name of what is missing. */
export interface GivenFigure {
  readonly unit: string
  readonly indicator: string
  readonly value?: string
  readonly numerator?: string
  readonly denominator?: string
  readonly missing?: MissingName
}

/** The missing names a person may choose; "not-reported" is an empty cell, "undefined" is the engine's own. */
export const CHOOSABLE_MISSING = [
  'nothing-happened',
  'not-applicable',
  'not-sampled',
  'withheld',
] as const satisfies readonly MissingName[]
export type ChoosableMissing = (typeof CHOOSABLE_MISSING)[number]

export type FigureProblemCode =
  | 'figure.unknown-unit'
  | 'figure.unknown-indicator'
  | 'figure.not-asked'
  | 'figure.half-a-ratio'
  | 'figure.value-and-missing'
  | 'figure.nothing'
  | 'figure.missing-not-choosable'
  | 'figure.not-a-number'
  | 'figure.too-large'
  | 'figure.too-many-digits'
  | 'figure.negative'
  | 'figure.not-whole'
  | 'figure.neither-yes-nor-no'
  | 'figure.above-denominator'
  | 'figure.twice'

/** 数的问题: a code at its unit, indicator and part. */
export interface FigureProblem {
  readonly code: FigureProblemCode
  readonly unit: string
  readonly indicator: string
  readonly part?: FieldPart
  readonly facts: Readonly<Record<string, string>>
}

const COUNTED: ReadonlySet<string> = new Set(['count', 'persons', 'households'])
const BELOW_ZERO: ReadonlySet<string> = new Set(['number', 'yuan', 'percentage-point', 'score'])
const WRONG = {
  'cell.text-in-number': 'figure.not-a-number',
  'cell.number-too-large': 'figure.too-large',
  'cell.too-many-digits': 'figure.too-many-digits',
} as const

const YES = ['1', '是', '有', '√', 'yes', 'true']
const NO = ['0', '否', '无', '×', 'no', 'false']

/** "1,234.5" as a spreadsheet shows it, and as it is meant. */
const withoutSeparators = (text: string): string =>
  /^[+-]?\d{1,3}(,\d{3})+(\.\d*)?$/.test(text) ? text.replaceAll(',', '') : text

export type NumberTaken =
  | { readonly number: string }
  | { readonly wrong: FigureProblemCode; readonly found: string }

/** 读一个数 as typed or pasted: thousands separators, full-width digits and a percent sign where shares are asked. */
export function takeNumber(text: string, field: Pick<FormField, 'part' | 'unit'>): NumberTaken {
  const trimmed = text.trim()
  const found = trimmed.length > 40 ? `${trimmed.slice(0, 40)}…` : trimmed
  if (field.unit === 'truth') {
    if (YES.includes(trimmed.toLowerCase())) return { number: '1' }
    if (NO.includes(trimmed.toLowerCase())) return { number: '0' }
    return { wrong: 'figure.neither-yes-nor-no', found }
  }
  const share = field.unit === 'percent' ? trimmed.replace(/[%％]$/, '') : trimmed
  const read = readTextCell(withoutSeparators(share))
  if ('wrong' in read) return { wrong: WRONG[read.wrong], found }
  if (read.number.startsWith('-') && !(field.part === 'value' && BELOW_ZERO.has(field.unit)))
    return { wrong: 'figure.negative', found }
  if (COUNTED.has(field.unit) && read.number.includes('.')) return { wrong: 'figure.not-whole', found }
  return { number: read.number }
}

/** 查一个数 against the fields asked for: everything wrong with it, nothing when it may be written. */
export function checkFigure(figure: GivenFigure, fields: readonly FormField[]): readonly FigureProblem[] {
  const { unit, indicator, missing } = figure
  const problem = (
    code: FigureProblemCode,
    part?: FieldPart,
    facts: Readonly<Record<string, string>> = {},
  ): FigureProblem => ({ code, unit, indicator, ...(part === undefined ? {} : { part }), facts })
  const asked = fields.filter((field) => field.indicator === indicator)
  const given = (['value', 'numerator', 'denominator'] as const).filter((part) => figure[part] !== undefined)
  if (asked.length === 0) return [problem('figure.unknown-indicator')]
  if (missing !== undefined) {
    if (given.length > 0) return [problem('figure.value-and-missing', given[0], { missing })]
    return (CHOOSABLE_MISSING as readonly string[]).includes(missing)
      ? []
      : [problem('figure.missing-not-choosable', undefined, { missing })]
  }
  if (given.length === 0) return [problem('figure.nothing')]
  const stray = given.filter((part) => !asked.some((field) => field.part === part))
  if (stray.length > 0) return stray.map((part) => problem('figure.not-asked', part))
  const absent = asked.find(({ part }) => figure[part] === undefined)
  if (absent !== undefined) return [problem('figure.half-a-ratio', absent.part, { present: given[0] ?? '' })]
  const problems = asked.flatMap((field) => {
    const taken = takeNumber(figure[field.part] ?? '', field)
    return 'wrong' in taken ? [problem(taken.wrong, field.part, { found: taken.found })] : []
  })
  const { numerator, denominator } = figure
  const isShare = asked.some(({ ratio }) => ratio === 'percent' || ratio === 'per-mille')
  if (problems.length > 0 || numerator === undefined || denominator === undefined || !isShare) return problems
  return compareNumbers(numerator, denominator) > 0
    ? [problem('figure.above-denominator', 'numerator', { numerator, denominator })]
    : []
}

/** 查全部: units that are not of the report and figures given twice as well. `rows` are the codes of its units. */
export function checkFigures(
  figures: readonly GivenFigure[],
  form: Pick<EntryForm, 'fields'>,
  rows: ReadonlySet<string>,
): readonly FigureProblem[] {
  const seen = new Set<string>()
  return figures.flatMap((figure): readonly FigureProblem[] => {
    const { unit, indicator } = figure
    const key = `${unit} ${indicator}`
    const twice = seen.has(key)
    seen.add(key)
    if (!rows.has(unit)) return [{ code: 'figure.unknown-unit', unit, indicator, facts: {} }]
    if (twice) return [{ code: 'figure.twice', unit, indicator, facts: {} }]
    return checkFigure(figure, form.fields)
  })
}
