import type { WorkbookProblemCode } from '#words'

/** 导入问题: what is wrong, where, with the facts a sentence needs; sentences live in words. */
export interface WorkbookProblem {
  readonly code: WorkbookProblemCode
  /** An error keeps its figure (or the whole file) out; a warning is taken with a word; a note only tells. */
  readonly severity: 'error' | 'warning' | 'note'
  readonly sheet?: string
  /** "E12", or "E12:F12". */
  readonly cell?: string
  readonly facts: Readonly<Record<string, string>>
}

/** 拒收: thrown inside the reader, caught at its door and told as one problem; never leaves the folder. */
export class Refused extends Error {
  readonly problem: WorkbookProblem
  constructor(code: WorkbookProblemCode, facts: Readonly<Record<string, string>> = {}, sheet?: string) {
    super(code)
    this.problem = { code, severity: 'error', facts, ...(sheet === undefined ? {} : { sheet }) }
  }
}
