import type { MissingName } from '#engine'
import {
  CHOOSABLE_MISSING,
  checkFigure,
  type FigureProblemCode,
  type GivenFigure,
  takeNumber,
} from './check-figure.ts'
import { type FieldPart, type FormField, fieldKey } from './entry-form.ts'

/** 一行的文字 by field: what stands in each cell as people see it; "" is an empty cell. */
export type RowTexts = Readonly<Record<string, string>>

/** 缺报原因 as a cell holds it. */
export const missingText = (missing: MissingName): string => `#${missing}`

export const missingIn = (text: string): MissingName | undefined =>
  CHOOSABLE_MISSING.find((missing) => text === missingText(missing))

/** A name in both languages, as it comes over the contract too. */
export interface ThingName {
  readonly zh: string
  readonly en?: string | undefined
}

/** 带出的数: what a cell would say if nobody typed, and where that comes from. */
export interface Suggestion {
  readonly text: string
  readonly from: 'same-form' | 'other-form' | 'period-before'
  /** The indicator the same thing was counted for, or the period before. */
  readonly of: ThingName
}

export type CellProblemCode = FigureProblemCode | 'figure.cleared' | 'figure.two-reasons'

export interface CellProblem {
  readonly field: string
  readonly code: CellProblemCode
  readonly facts: Readonly<Record<string, string>>
}

export interface RowReading {
  readonly figures: readonly GivenFigure[]
  readonly problems: readonly CellProblem[]
  /** Indicators with nothing typed at all: they stay not reported. */
  readonly blank: readonly string[]
  /** Fields whose suggestion was taken because the other part was typed. */
  readonly taken: readonly string[]
}

/**
 * 读一行: the figures its cells make, what is wrong at which cell, and what is left blank; the same in the browser as one
 * types and on the server when it is handed in.
 *
 * A suggestion counts only where the other part of its indicator was typed, so that nobody hands in last month’s
 * denominator alone. A figure handed in before cannot be emptied: it is missing for a reason or it stays.
 */
export function readRow(
  unit: string,
  fields: readonly FormField[],
  texts: RowTexts,
  standing: RowTexts,
  suggestions: Readonly<Record<string, Suggestion>>,
): RowReading {
  const [figures, problems, blank, taken]: [GivenFigure[], CellProblem[], string[], string[]] = [
    [],
    [],
    [],
    [],
  ]
  for (const indicator of new Set(fields.map((field) => field.indicator))) {
    const asked = fields.filter((field) => field.indicator === indicator)
    const typed = asked.filter(({ field }) => (texts[field] ?? '').trim() !== '')
    const [first] = asked
    if (first === undefined) continue
    if (typed.length === 0) {
      if (asked.some(({ field }) => (standing[field] ?? '') !== ''))
        problems.push({
          field: first.field,
          code: 'figure.cleared',
          facts: { before: standing[first.field] ?? '' },
        })
      else blank.push(indicator)
      continue
    }
    const reasons = typed.flatMap(({ field }) => missingIn((texts[field] ?? '').trim()) ?? [])
    if (reasons.length > 0) {
      const numbers = typed.find(({ field }) => missingIn((texts[field] ?? '').trim()) === undefined)
      const [reason] = reasons
      if (numbers !== undefined)
        problems.push({
          field: numbers.field,
          code: 'figure.value-and-missing',
          facts: { missing: reason ?? '' },
        })
      else if (new Set(reasons).size > 1)
        problems.push({ field: first.field, code: 'figure.two-reasons', facts: {} })
      else if (reason !== undefined) figures.push({ unit, indicator, missing: reason })
      continue
    }
    const numbers: Partial<Record<FieldPart, string>> = {}
    let wrong = false
    for (const field of asked) {
      const own = (texts[field.field] ?? '').trim()
      const text = own === '' ? (suggestions[field.field]?.text ?? '') : own
      if (text === '') continue
      if (own === '') taken.push(field.field)
      const read = takeNumber(text, field)
      if ('number' in read) numbers[field.part] = read.number
      else {
        wrong = true
        problems.push({ field: field.field, code: read.wrong, facts: { found: read.found } })
      }
    }
    if (wrong) continue
    const figure: GivenFigure = { unit, indicator, ...numbers }
    const found = checkFigure(figure, fields)
    for (const { code, part, facts } of found)
      problems.push({ field: part === undefined ? first.field : fieldKey(indicator, part), code, facts })
    if (found.length === 0) figures.push(figure)
  }
  return { figures, problems, blank, taken }
}

/** 现有数 as cells read it. */
export function textsOf(figures: readonly GivenFigure[], fields: readonly FormField[]): RowTexts {
  const known = new Map(figures.map((figure) => [figure.indicator, figure]))
  return Object.fromEntries(
    fields.flatMap(({ field, indicator, part }) => {
      const figure = known.get(indicator)
      const text = figure?.missing === undefined ? figure?.[part] : missingText(figure.missing)
      return text === undefined ? [] : [[field, text]]
    }),
  )
}
