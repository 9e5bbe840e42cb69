import { type RouteGoalView, startRoutePlan as route } from '#contract'
import { accept, refuse } from '#domain/decision'
import { type Lever, parseDecimal, type Rational, type RouteGoal, rational } from '#engine'
import { writeFigureSheet } from '#formats'
import { action } from '../action.ts'
import { plannedUnit } from './planned-unit.ts'

/** 开始求路线, in a thread of its own; one at a time for each session. */
export const startRoutePlan = action(route, async (house, { actor, tokenSha256 }, { params, body }) => {
  const { goal, by, budget, levers, ...which } = body
  const found = await plannedUnit(house, actor, { scheme: params.scheme, ...which }, params.unit)
  if (!found.accepted) return found
  const { result, place } = found.value
  const { assessment, head, ready } = result
  const { program, figures } = assessment
  const declared = new Set(program.scheme.indicators.map(({ id }) => id))
  const stranger = levers.find(({ indicator }) => !declared.has(indicator))
  if (stranger !== undefined) return refuse('route.indicator-unknown', { indicator: stranger.indicator })
  if (!by.startsWith(`${head.period}-`) || by < head.through)
    return refuse('route.cut-off', { from: head.through, to: `${head.period}-12` })
  const job = {
    text: ready.stored.text,
    sheet: writeFigureSheet(program, figures),
    asked: {
      unit: params.unit,
      goal: goalOf(goal),
      levers: levers.map(
        ({ indicator, ceiling, cost }): Lever => ({
          indicator,
          ceiling: number(ceiling),
          cost: number(cost),
        }),
      ),
      ...(budget === undefined ? {} : { budget: number(budget) }),
      through: monthOf(head.through),
      by: monthOf(by),
    },
  }
  const unit = figures.units[place]
  const plan = house.routePlans.start(tokenSha256, job, {
    head,
    scheme: program.scheme,
    unit: params.unit,
    unitName: {
      zh: unit?.name ?? params.unit,
      ...(unit?.nameEn === undefined ? {} : { en: unit.nameEn }),
    },
    wish: { goal, by, ...(budget === undefined ? {} : { budget }) },
  })
  return plan === undefined ? refuse('route.one-at-a-time') : accept({ plan: plan.id })
})

/** Every text here has passed the contract's pattern. */
const number = (text: string): Rational => parseDecimal(text) ?? rational(0n)

const monthOf = (month: string): number => Number(month.slice(5))

const goalOf = (goal: RouteGoalView): RouteGoal =>
  goal.kind === 'total' ? { kind: 'total', total: number(goal.total) } : goal
