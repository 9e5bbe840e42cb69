import type { Assessment } from '../score/assessment.ts'
import { isMissing } from '../value/missing.ts'
import { add, compare, type Rational, rational, subtract, ZERO } from '../value/rational.ts'
import { prepareWhatIf, type WhatIf } from '../whatif/prepare-what-if.ts'
import { type OpenLever, openLevers } from './open-levers.ts'
import { reaches, targetTotal } from './reach.ts'
import type { Route, RouteAsked, RouteBlocked, RouteMove, RouteProgress, RouteStanding } from './route.ts'
import { routeModel, type SolveRoute, stepsOf } from './route-model.ts'
import { indicatorsTogether } from './together.ts'
import { type Way, waysOf } from './way.ts'

/** Plans weighed again before giving up. */
const ROUNDS = 12
/** What the aim is raised by when a plan falls short of it by a hair. */
const HAIR = rational(1n, 1_000_000n)

/**
 * 通往目标的路线: the cheapest moves of the unit's own figures, others held as they stand. What each move is worth is read
 * from the rulebook itself (what-if, exactly); the choice among them is a mixed-integer programme; and the plan counts only
 * when the whole, weighed again, reaches the goal. Where others' scores depend on this unit's figures the aim moves with
 * them, and the plan is made again.
 *
 * Throws RangeError for a unit or an indicator the assessment does not have.
 */
export async function planRoute(
  assessment: Assessment,
  asked: RouteAsked,
  solve: SolveRoute,
  tell: (progress: RouteProgress) => void = () => undefined,
): Promise<Route> {
  const place = assessment.figures.units.findIndex(({ code }) => code === asked.unit)
  if (place < 0) throw new RangeError(`no unit ${asked.unit}`)
  const { scheme } = assessment.program
  const { open, closed } = openLevers(scheme, assessment.figures, place, asked)
  const before = standingOf(assessment, place)
  const blocked = (because: RouteBlocked['because'], more: Partial<RouteBlocked> = {}): RouteBlocked => ({
    reached: false,
    because,
    before,
    gains: [],
    closed,
    ...more,
  })
  if (reaches(assessment, place, asked.goal)) return blocked('already')
  if (before.total === undefined || (asked.goal.kind !== 'total' && before.rank === undefined))
    return blocked('unranked')
  if (asked.goal.kind !== 'total' && vetoed(assessment, place)) return blocked('veto')
  if (open.length === 0) return blocked('no-lever')

  const whatIf = prepareWhatIf(assessment)
  const { groups, rough } = indicatorsTogether(
    assessment,
    place,
    open.map(({ indicator }) => indicator),
  )
  const levers = new Map(open.map((lever) => [lever.indicator, lever]))
  const ways = waysOf(
    groups.map((group) => group.flatMap((id) => levers.get(id) ?? [])),
    whatIf,
    place,
    (done) => tell({ stage: 'tracing', done, of: groups.length }),
  )
  const weigh = (steps: readonly (readonly number[])[]): Assessment =>
    whatIf.ask(changesOf(ways, steps)).assessment

  let aim = targetTotal(assessment, place, asked.goal)
  for (let round = 0; round < ROUNDS; round++) {
    tell({ stage: 'solving', round: round + 1 })
    const solution = await solve(routeModel(ways, subtract(aim, before.total), asked.budget))
    if (solution.status !== 'optimal') return noPlan()
    const steps = stepsOf(ways, solution)
    const after = weigh(steps)
    if (reaches(after, place, asked.goal)) {
      const { moves, cost } = movesOf(ways, steps, whatIf, place)
      return {
        reached: true,
        before,
        after: standingOf(after, place),
        cost,
        moves,
        coarse: rough || ways.some((way) => way.levers.length > 1),
        closed,
      }
    }
    const wanted = targetTotal(after, place, asked.goal)
    const next = compare(wanted, aim) > 0 ? wanted : add(aim, HAIR)
    aim = next
  }
  return blocked('unverified')

  /** Why there is none, and how far one can get. */
  async function noPlan(): Promise<RouteBlocked> {
    const most = await solve(routeModel(ways, undefined, undefined))
    const best = most.status === 'optimal' ? weigh(stepsOf(ways, most)) : undefined
    const enough = best !== undefined && reaches(best, place, asked.goal)
    const gains = ways
      .flatMap((way) => way.levers.map((lever) => ({ lever, ...bestAlone(lever, whatIf, place) })))
      .map(({ lever, gain, step }) => ({ indicator: lever.indicator, gain, to: lever.valueAt(step) }))
      .sort((a, b) => compare(b.gain, a.gain))
    const shown = asked.budget === undefined || !enough ? best : await withinBudget()
    return blocked(enough && asked.budget !== undefined ? 'budget' : 'levers', {
      gains,
      ...(shown !== undefined && { best: standingOf(shown, place) }),
    })
  }

  async function withinBudget(): Promise<Assessment | undefined> {
    const most = await solve(routeModel(ways, undefined, asked.budget))
    return most.status === 'optimal' ? weigh(stepsOf(ways, most)) : undefined
  }
}

const standingOf = ({ standings }: Assessment, place: number): RouteStanding => {
  const standing = standings[place]
  if (standing === undefined) throw new RangeError(`no unit at ${place}`)
  const { total, rank, commended } = standing
  return { ...(!isMissing(total) && { total }), ...(rank !== undefined && { rank }), commended }
}

const vetoed = ({ program, standings }: Assessment, place: number): boolean => {
  const struck = standings[place]?.vetoes ?? []
  return program.scheme.vetoes.some(({ id, effect }) => effect !== 'item-zero' && struck.includes(id))
}

const changesOf = (ways: readonly Way[], steps: readonly (readonly number[])[]) =>
  ways.flatMap(({ levers }, way) =>
    levers.flatMap((lever, at) => {
      const count = steps[way]?.[at] ?? 0
      return count === 0 ? [] : [lever.changeTo(count)]
    }),
  )

const totalOf = (whatIf: WhatIf, changes: Parameters<WhatIf['ask']>[0], place: number): Rational => {
  const total = whatIf.ask(changes).values.value('total', place)
  return isMissing(total) ? ZERO : total
}

function bestAlone(lever: OpenLever, whatIf: WhatIf, place: number): { gain: Rational; step: number } {
  const start = totalOf(whatIf, [], place)
  const gain = subtract(totalOf(whatIf, [lever.changeTo(lever.steps)], place), start)
  return { gain, step: lever.steps }
}

/** The moves made one after another, those that give most for their cost first, and what each then adds. */
function movesOf(
  ways: readonly Way[],
  steps: readonly (readonly number[])[],
  whatIf: WhatIf,
  place: number,
): { readonly moves: readonly RouteMove[]; readonly cost: Rational } {
  const start = totalOf(whatIf, [], place)
  const chosen = ways
    .flatMap(({ levers }, way) => levers.map((lever, at) => ({ lever, count: steps[way]?.[at] ?? 0 })))
    .filter(({ count }) => count > 0)
    .map(({ lever, count }) => {
      const alone = subtract(totalOf(whatIf, [lever.changeTo(count)], place), start)
      const cost = lever.costOf(count)
      const worth = Number(alone.n) / Number(alone.d) / Math.max(1e-9, Number(cost.n) / Number(cost.d))
      return { lever, count, cost, worth }
    })
    .sort((a, b) => b.worth - a.worth || (a.lever.indicator < b.lever.indicator ? -1 : 1))
  let total = start
  const moves = chosen.map(({ lever, count, cost }, at): RouteMove => {
    const made = chosen.slice(0, at + 1).map((one) => one.lever.changeTo(one.count))
    const now = totalOf(whatIf, made, place)
    const points = subtract(now, total)
    total = now
    const more = lever.countOf(count)
    return {
      indicator: lever.indicator,
      from: lever.valueAt(0),
      to: lever.valueAt(count),
      ...(more !== undefined && { count: more }),
      cost,
      points,
    }
  })
  return { moves, cost: moves.map(({ cost }) => cost).reduce(add, ZERO) }
}
