import type { Fact } from '#engine'
import type { WorkbookProblem } from '../problem.ts'
import type { WorkbookIdentity } from './identity.ts'

/** 读到的数, at its cell; decimal texts as everywhere. */
export type FactRead = Pick<
  Fact,
  'unit' | 'indicator' | 'period' | 'value' | 'numerator' | 'denominator' | 'missing'
> & {
  readonly sheet: string
  /** "E12", or "D12:E12" for numerator and denominator. */
  readonly cell: string
}

/** 改动: one figure that differs from what stands now; a quotient is written "12/34". */
export interface FigureChangeRead {
  readonly unit: string
  readonly indicator: string
  readonly part: 'value' | 'ratio' | 'missing'
  readonly before?: string
  readonly after: string
  readonly sheet: string
  readonly cell: string
}

/** 读表结果: never a thrown error for a bad file; with any problem of severity error nothing should be written. */
export interface WorkbookReading {
  readonly identity?: WorkbookIdentity
  /** Errors first, then in the order of the sheet. */
  readonly problems: readonly WorkbookProblem[]
  readonly errors: number
  /** Figures of cells without an error, changed or not. */
  readonly facts: readonly FactRead[]
  readonly changes: readonly FigureChangeRead[]
  readonly summary: {
    readonly figures: number
    readonly changed: number
    readonly unchanged: number
    /** Empty although a figure stands; the figure stays. */
    readonly cleared: number
    /** Empty, and nothing stands. */
    readonly blank: number
  }
  readonly signatures: { readonly filledBy?: string; readonly checkedBy?: string; readonly filledOn?: string }
}

const EMPTY = { figures: 0, changed: 0, unchanged: 0, cleared: 0, blank: 0 }

/** A file of which nothing could be taken. */
export const nothingRead = (
  problems: readonly WorkbookProblem[],
  identity?: WorkbookIdentity,
): WorkbookReading => ({
  ...(identity === undefined ? {} : { identity }),
  problems,
  errors: problems.filter(({ severity }) => severity === 'error').length,
  facts: [],
  changes: [],
  summary: EMPTY,
  signatures: {},
})
