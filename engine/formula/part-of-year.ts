import type { FigureWhen, PartOfYear } from './expression.ts'

/** 期别: a month or quarter of an indicator's year. */
export type Span = 'month' | 'quarter'

export const PARTS_IN_YEAR: Readonly<Record<Span, number>> = { month: 12, quarter: 4 }

export interface Part {
  readonly span: Span
  /** From 1; 0 and below count back into the year before. */
  readonly number: number
  /** From the year's start to the end of the part, not the part alone. */
  readonly toDate: boolean
}

export const partOfYear = ({ span, number, toDate }: Part): PartOfYear =>
  `${toDate ? 'to-' : ''}${span}:${number}` as PartOfYear

export function readPart(when: FigureWhen): Part | undefined {
  const [, to, span, number] = /^(to-)?(month|quarter):(-?\d+)$/.exec(when) ?? []
  if (span !== 'month' && span !== 'quarter') return undefined
  return { span, number: Number(number), toDate: to !== undefined }
}

/** 一期的计算步骤: the cell of a card by month in one month, `card:yellow:month-3`. */
export const partCell = (cell: string, { span, number }: Pick<Part, 'span' | 'number'>): string =>
  `${cell}:${span}-${number}`

export const isPartCell = (cell: string): boolean => /:(month|quarter)-\d+$/.test(cell)

/** 上年同期: undefined for what is last year's already. */
export function yearBefore(when: FigureWhen): FigureWhen | undefined {
  if (when === 'current') return 'previous'
  const part = readPart(when)
  return part && partOfYear({ ...part, number: part.number - PARTS_IN_YEAR[part.span] })
}

/** As a formula writes it after an indicator's id: `.previous`, `.month-3`, `.to-quarter-2.previous`; '' for the year. */
export function whenWritten(when: FigureWhen): string {
  const part = readPart(when)
  if (part === undefined) return when === 'previous' ? '.previous' : ''
  const { span, toDate } = part
  const years = Math.ceil((1 - part.number) / PARTS_IN_YEAR[span])
  const word = `.${toDate ? 'to-' : ''}${span}-${part.number + years * PARTS_IN_YEAR[span]}`
  return word + '.previous'.repeat(years)
}
