import type { Shown } from '../explain/explanation.ts'
import type { Names } from '../scheme/scheme.ts'

/** 变动: one number of one unit before and after. */
export interface Movement {
  /** Unit code and name. */
  readonly unit: string
  readonly unitName: Names
  /** A cell of the program, or `rank`, `grade` or `commended`. */
  readonly cell: string
  readonly name: Names
  readonly before: Shown
  readonly after: Shown
}
