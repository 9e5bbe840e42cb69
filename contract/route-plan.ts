import { z } from 'zod'
import { ResultHead } from './result.ts'
import { route } from './route.ts'
import { Amount, Month, Names, UnitParams, WhichResult } from './shapes.ts'

/** A decimal as a person writes it. */
const Decimal = z.string().regex(/^-?\d{1,15}(\.\d{1,9})?$/)
const Price = z.string().regex(/^\d{1,15}(\.\d{1,9})?$/)

const MOST_LEVERS = 200
const MOST_UNITS = 100_000

/** 可改进的指标: what the form begins with; the best of its class as ceiling, one unit of measure at the price of one. */
export const LeverView = z.object({
  indicator: z.string(),
  name: Names,
  unit: z.string(),
  better: z.enum(['higher', 'lower']),
  now: Amount,
  /** What the numerator is called, where the figure is a quotient of counts. */
  counted: Names.optional(),
  ceiling: z.string(),
  cost: z.string(),
})
export type LeverView = z.infer<typeof LeverView>

export const RouteGoalView = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('line') }),
  z.object({ kind: z.literal('rank'), rank: z.number().int().min(1).max(MOST_UNITS) }),
  z.object({ kind: z.literal('total'), total: Decimal }),
])
export type RouteGoalView = z.infer<typeof RouteGoalView>

const StandingPoint = z.object({
  total: Amount.optional(),
  rank: z.number().optional(),
  commended: z.boolean(),
})

export const RouteFormView = z.object({
  head: ResultHead,
  unit: z.string(),
  unitName: Names,
  now: StandingPoint,
  /** Units ranked in its group, and places of commendation. */
  ranked: z.number(),
  places: z.number(),
  commends: z.boolean(),
  /** Months that may be the cut-off, the first being the one counted last. */
  months: z.array(Month),
  levers: z.array(LeverView),
})
export type RouteFormView = z.infer<typeof RouteFormView>

const REFUSALS = ['scheme.unknown', 'result.no-facts', 'unit.unknown', 'route.not-your-unit'] as const

export const readRouteForm = route('readRouteForm', {
  method: 'GET',
  path: '/schemes/:scheme/units/:unit/route-form',
  permission: 'route.plan',
  params: UnitParams,
  query: WhichResult,
  answer: RouteFormView,
  refusals: REFUSALS,
  summary: 'Where a unit stands and which of its indicators may still move, to begin a route with.',
})

export const RouteWish = WhichResult.extend({
  goal: RouteGoalView,
  /** The cut-off: the last month that counts. */
  by: Month,
  budget: Price.optional(),
  levers: z
    .array(z.object({ indicator: z.string().max(100), ceiling: Decimal, cost: Price }))
    .max(MOST_LEVERS),
})
export type RouteWish = z.infer<typeof RouteWish>

export const startRoutePlan = route('startRoutePlan', {
  method: 'POST',
  path: '/schemes/:scheme/units/:unit/route-plans',
  permission: 'route.plan',
  params: UnitParams,
  body: RouteWish,
  answer: z.object({ plan: z.string() }),
  refusals: [...REFUSALS, 'route.one-at-a-time', 'route.indicator-unknown', 'route.cut-off'],
  summary:
    'Begins to look for the cheapest improvements that reach a goal; one search at a time for each session.',
})

export const RoutePlanView = z.object({
  head: ResultHead,
  unit: z.string(),
  unitName: Names,
  goal: RouteGoalView,
  by: Month,
  budget: z.string().optional(),
  reached: z.boolean(),
  /** Why there is no plan. */
  because: z.enum(['already', 'unranked', 'veto', 'no-lever', 'levers', 'budget', 'unverified']).optional(),
  before: StandingPoint,
  /** Weighed again with every move made; or, without a plan, the most that can be reached. */
  after: StandingPoint.optional(),
  cost: Amount.optional(),
  coarse: z.boolean(),
  moves: z.array(
    z.object({
      indicator: z.string(),
      name: Names,
      unit: z.string(),
      from: Amount,
      to: Amount,
      /** By how many persons or cases the numerator moves. */
      count: z.string().optional(),
      counted: Names.optional(),
      points: Amount,
      cost: Amount,
    }),
  ),
  gains: z.array(
    z.object({ indicator: z.string(), name: Names, unit: z.string(), to: Amount, gain: Amount }),
  ),
  closed: z.array(
    z.object({
      indicator: z.string(),
      name: Names,
      because: z.enum(['no-figure', 'at-ceiling', 'all-reported']),
    }),
  ),
})
export type RoutePlanView = z.infer<typeof RoutePlanView>

/** 进展: waiting its turn, at work (what it is at, and how far), or ended one way or another. */
export const RouteProgressView = z.object({
  state: z.enum(['waiting', 'working', 'done', 'cancelled', 'too-long', 'failed']),
  stage: z.enum(['tracing', 'solving']).optional(),
  done: z.number().optional(),
  of: z.number().optional(),
  seconds: z.number(),
  answer: RoutePlanView.optional(),
})
export type RouteProgressView = z.infer<typeof RouteProgressView>

const PlanParams = z.object({ plan: z.string().max(100) })

export const readRoutePlan = route('readRoutePlan', {
  method: 'GET',
  path: '/route-plans/:plan',
  permission: 'route.plan',
  params: PlanParams,
  answer: RouteProgressView,
  refusals: ['route.unknown'],
  summary: 'How far the search is, and its answer; readable by the session that began it.',
})

export const cancelRoutePlan = route('cancelRoutePlan', {
  method: 'DELETE',
  path: '/route-plans/:plan',
  permission: 'route.plan',
  params: PlanParams,
  answer: RouteProgressView,
  refusals: ['route.unknown'],
  summary: 'Stops the search; what has ended stays as it ended.',
})

export const downloadRoutePlan = route('downloadRoutePlan', {
  method: 'GET',
  path: '/route-plans/:plan/file',
  permission: 'route.plan',
  params: PlanParams,
  query: z.object({ as: z.enum(['xlsx', 'csv']), language: z.enum(['zh-CN', 'en']).default('zh-CN') }),
  answer: z.any(),
  refusals: ['route.unknown', 'route.no-plan'],
  carries: 'file',
  summary: 'The plan as .xlsx or .csv.',
})
