import type { FigurePart, FigureWhen } from './expression.ts'
import { PARTS_IN_YEAR, type Part, partOfYear, type Span, yearBefore } from './part-of-year.ts'

export const PARTS: readonly FigurePart[] = [
  'numerator',
  'denominator',
  'target',
  'reported',
  'verified',
  'evidence',
  'reason',
]
/** Said of any year. */
export const YEARS = [
  'previous',
  'month-1 … month-12',
  'to-month-1 …',
  'quarter-1 … quarter-4',
  'to-quarter-1 …',
]
/** Said within `each-month` and `each-quarter` only. */
export const NEAR = ['before', 'to-date']

export interface FigureAsked {
  readonly part: FigurePart
  readonly when: FigureWhen
}

/**
 * 指标的部分与时段: what stands after an indicator's id, `.numerator.previous`, `.to-month-6`. Within `each-month` the
 * plain id is that month, `.before` the one before, `.previous` the same a year earlier, `.to-date` from the year's
 * start. A target is one for the year. A text is the word that does not fit.
 */
export function readPath(
  words: readonly string[],
  period: Pick<Part, 'span' | 'number'> | undefined,
): FigureAsked | string {
  let part: FigurePart = 'value'
  let fixed: Part | undefined
  const said = new Set<string>()
  for (const word of words) {
    const asked = PARTS.find((known) => known === word)
    const written = writtenPart(word)
    if (said.has(word)) return word
    said.add(word)
    if (asked !== undefined && part === 'value') part = asked
    else if (written !== undefined && fixed === undefined) fixed = written
    else if (word !== 'previous' && (period === undefined || !NEAR.includes(word))) return word
  }
  const near = NEAR.find((word) => said.has(word))
  if (near !== undefined && (fixed !== undefined || part === 'target')) return near
  if (said.has('before') && said.has('to-date')) return 'before'
  const when = part === 'target' && fixed === undefined ? 'current' : (fixed ?? within(period, said))
  const now = typeof when === 'string' ? when : partOfYear(when)
  return { part, when: said.has('previous') ? (yearBefore(now) ?? now) : now }
}

function within(
  period: Pick<Part, 'span' | 'number'> | undefined,
  said: ReadonlySet<string>,
): Part | 'current' {
  if (period === undefined) return 'current'
  const number = said.has('before') ? period.number - 1 : period.number
  return { ...period, number, toDate: said.has('to-date') }
}

/** `month-3`, `to-quarter-2`. */
function writtenPart(word: string): Part | undefined {
  const [, to, span, digits] = /^(to-)?(month|quarter)-([1-9]\d?)$/.exec(word) ?? []
  const number = Number(digits)
  if ((span !== 'month' && span !== 'quarter') || number > PARTS_IN_YEAR[span satisfies Span])
    return undefined
  return { span, number, toDate: to !== undefined }
}
