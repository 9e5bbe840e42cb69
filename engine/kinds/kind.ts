import type { Expression } from '../formula/expression.ts'
import type { Term } from '../scheme/scheme.ts'
import type { ClauseReader } from './clause-reader.ts'

/** 计分办法的一种: a word of the scheme language, and how its keys become the core expression. */
export interface Kind {
  readonly name: string
  /** Undefined once the reader holds a finding that says why. Keys not asked for are reported by the caller. */
  read(reader: ClauseReader): Lowered | undefined
}

export interface Lowered {
  readonly expression: Expression
  readonly terms: readonly Term[]
  readonly facts: Readonly<Record<string, string>>
}
