import type { ResultHead, RouteGoalView, RoutePlanView, RouteProgressView, RouteWish } from '#contract'
import { exactText, isMissing, type Rational, type Route, type RouteStanding, type Scheme } from '#engine'
import type { RoutePlan } from '../solving/index.ts'
import { amount, type Display } from './amount.ts'

/** 求路线时问了什么: what its reader needs beside the answer. */
export interface RouteAbout {
  readonly head: ResultHead
  readonly scheme: Scheme
  readonly unit: string
  readonly unitName: { readonly zh: string; readonly en?: string }
  readonly wish: Pick<RouteWish, 'goal' | 'by' | 'budget'>
}

/** Figures and prices are read to two places, whatever the scheme says of scores. */
export const FIGURE_DISPLAY: Display = { digits: 2, rounding: 'half-up' }

export function presentProgress(plan: RoutePlan<RouteAbout>, now: number): RouteProgressView {
  const { end, progress, working, startedAt, endedAt = now } = plan
  const seconds = Math.round((endedAt - startedAt) / 1000)
  const state = end?.state ?? (working ? 'working' : 'waiting')
  return {
    state,
    seconds,
    ...(progress?.stage === 'tracing' ? { stage: 'tracing', done: progress.done, of: progress.of } : {}),
    ...(progress?.stage === 'solving' ? { stage: 'solving', done: progress.round } : {}),
    ...(end?.state === 'done' ? { answer: presentRoute(end.done, plan.about) } : {}),
  }
}

export function presentRoute(found: Route, about: RouteAbout): RoutePlanView {
  const { head, scheme, unit, unitName, wish } = about
  const score = (value: Rational) => amount(value, scheme.display)
  const figure = (value: Rational) => amount(value, FIGURE_DISPLAY)
  const named = (id: string) => {
    const indicator = scheme.indicators.find((one) => one.id === id)
    return { indicator: id, name: indicator?.name ?? { zh: id }, unit: indicator?.unit ?? 'number' }
  }
  const after = found.reached ? found.after : found.best
  return {
    head,
    unit,
    unitName,
    goal: wish.goal satisfies RouteGoalView,
    by: wish.by,
    ...(wish.budget === undefined ? {} : { budget: wish.budget }),
    reached: found.reached,
    ...(found.reached ? { cost: figure(found.cost) } : { because: found.because }),
    before: presentPoint(found.before, scheme.display),
    ...(after === undefined ? {} : { after: presentPoint(after, scheme.display) }),
    coarse: found.reached && found.coarse,
    moves: found.reached
      ? found.moves.map((move) => {
          const counted = scheme.indicators.find(({ id }) => id === move.indicator)?.ratio?.numerator
          return {
            ...named(move.indicator),
            from: figure(move.from),
            to: figure(move.to),
            ...(move.count === undefined ? {} : { count: exactText(move.count) }),
            ...(counted === undefined ? {} : { counted }),
            points: score(move.points),
            cost: figure(move.cost),
          }
        })
      : [],
    gains: found.reached
      ? []
      : found.gains.map(({ indicator, gain, to }) => ({
          ...named(indicator),
          to: figure(to),
          gain: score(gain),
        })),
    closed: found.closed.map(({ indicator, because }) => {
      const { name } = named(indicator)
      return { indicator, name, because }
    }),
  }
}

export const presentPoint = ({ total, rank, commended }: RouteStanding, display: Display) => ({
  ...(total === undefined || isMissing(total) ? {} : { total: amount(total, display) }),
  ...(rank === undefined ? {} : { rank }),
  commended,
})
