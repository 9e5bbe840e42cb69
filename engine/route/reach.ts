import type { Assessment } from '../score/assessment.ts'
import { isMissing } from '../value/missing.ts'
import { compare, type Rational, ZERO } from '../value/rational.ts'
import type { RouteGoal } from './route.ts'

/** 是否达到目标. */
export function reaches({ standings }: Assessment, place: number, goal: RouteGoal): boolean {
  const standing = standings[place]
  if (standing === undefined || isMissing(standing.total)) return false
  if (goal.kind === 'total') return compare(standing.total, goal.total) >= 0
  if (goal.kind === 'rank') return standing.rank !== undefined && standing.rank <= goal.rank
  return standing.commended
}

/** 要达到目标总分须到多少, with the others as they stand in this assessment; ties may still decide otherwise. */
export function targetTotal(assessment: Assessment, place: number, goal: RouteGoal): Rational {
  if (goal.kind === 'total') return goal.total
  const { program, standings, groups } = assessment
  const own = standings[place]
  const { rank, commendation } = program.scheme
  const inGroup = (other: number): boolean =>
    rank.within === 'all' || standings[other]?.unit.class === own?.unit.class
  const others = standings
    .filter((standing, other) => other !== place && inGroup(other) && standing.rank !== undefined)
    .flatMap(({ total }) => (isMissing(total) ? [] : [total]))
    .sort((a, b) => compare(b, a))
  const places =
    goal.kind === 'rank'
      ? goal.rank
      : (groups.find(({ group }) => group === (rank.within === 'all' ? 'all' : own?.unit.class))?.places ?? 0)
  const needed = others[places - 1] ?? ZERO
  const least = goal.kind === 'line' ? commendation?.atLeast : undefined
  return least !== undefined && compare(least, needed) > 0 ? least : needed
}
