import { z } from 'zod'

/** 拒绝: what an answer outside 2xx carries; `words` has the sentence for every code. */
export const RefusalAnswer = z.object({
  refusal: z.string(),
  facts: z.record(z.string(), z.string()),
})
export type RefusalAnswer = z.infer<typeof RefusalAnswer>

/** Refusals any route may give. */
export const GENERAL_REFUSALS = [
  'session.none',
  'session.step-up-needed',
  'session.second-factor-needed',
  'permission.none',
  'request.invalid',
  'request.too-many',
  'request.not-found',
  'server.failed',
  'server.busy',
] as const
