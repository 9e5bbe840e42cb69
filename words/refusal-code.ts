import type * as contract from '#contract'
import type { GENERAL_REFUSALS } from '#contract'

type RefusalOf<R> = R extends { readonly refusals: readonly (infer C)[] } ? C : never

/** 拒绝代码: every refusal a route of the contract declares, and the general ones; each must have a sentence. */
export type RefusalCode =
  | (typeof GENERAL_REFUSALS)[number]
  | Extract<RefusalOf<(typeof contract)[keyof typeof contract]>, string>
