import type { Trial } from './run-trial.ts'

/** 图谱的一条: one published clause, encoded and computed, or the reason why it is not. */
export type AtlasEntry = EncodedClause | ClauseNotComputed

interface Entry {
  /** The clause's id in the collected clauses. */
  readonly id: string
  readonly family: string
  /** `A1.yaml:12`. */
  readonly at: string
}

/** 写成的条款: a piece of a scheme, put into the atlas's own whole one. */
export interface EncodedClause extends Entry {
  readonly scheme: string
  readonly trial: Trial | undefined
}

/** 未计算的条款. */
export interface ClauseNotComputed extends Entry {
  readonly notComputed: NotComputed
  /** What the clause says, in our own words. */
  readonly why: string
  /** For `refused`: the name the guards refuse. */
  readonly refused: string | undefined
}

/**
 * `bare-target` 只有目标值，没有计分办法 · `no-rule` 不是计分的规定（程序、文书、分组等）· `refused` 系统拒绝（涉及个人生育等）.
 */
export const NOT_COMPUTED = ['bare-target', 'no-rule', 'refused'] as const
export type NotComputed = (typeof NOT_COMPUTED)[number]
