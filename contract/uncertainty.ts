import { z } from 'zod'
import { ResultHead } from './result.ts'
import { route } from './route.ts'
import { Amount, Names, SchemeParams, WhichResult } from './shapes.ts'

/** 名次有多可靠: what sampling error alone may make of ranks and of the line. */
export const UncertaintyView = z.object({
  head: ResultHead,
  /** Draws made, 0 where nothing is sampled; and the seed anyone may draw from again. */
  draws: z.number(),
  seed: z.string(),
  /** Indicators whose figures carry a standard error; with none every rank is as certain as the counting. */
  sampled: z.array(z.object({ indicator: z.string(), name: Names })),
  units: z.array(
    z.object({
      unit: z.string(),
      /** Ranks at 2.5 and 97.5 % of the draws; absent for a unit without a rank. */
      low: z.number().optional(),
      high: z.number().optional(),
      totalLow: Amount.optional(),
      totalHigh: Amount.optional(),
      /** Share of the draws in which it is commended, 0 to 1. */
      commended: z.number().optional(),
    }),
  ),
})
export type UncertaintyView = z.infer<typeof UncertaintyView>

export const readUncertainty = route('readUncertainty', {
  method: 'GET',
  path: '/schemes/:scheme/uncertainty',
  permission: 'ranking.read',
  params: SchemeParams,
  query: WhichResult,
  answer: UncertaintyView,
  refusals: ['scheme.unknown', 'result.no-facts', 'uncertainty.too-long'],
  summary: 'Rank intervals and the chance of commendation from the standard errors of sampled figures.',
})
