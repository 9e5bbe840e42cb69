import type * as contract from '#contract'
import type { GENERAL_REFUSALS } from '#contract'
import type { PublicationRefusal } from '#domain/guard'

type RefusalOf<R> = R extends { readonly refusals: readonly (infer C)[] } ? C : never

/** 拒绝代码: every refusal a route of the contract declares, the general ones, and why a scheme may not be published. */
export type RefusalCode =
  | (typeof GENERAL_REFUSALS)[number]
  | Extract<RefusalOf<(typeof contract)[keyof typeof contract]>, string>
  | PublicationRefusal
