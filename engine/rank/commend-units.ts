import type { Commendation } from '../scheme/scheme.ts'
import type { Standing } from '../score/assessment.ts'
import { compare, equal, integer, multiply } from '../value/rational.ts'
import { round } from '../value/rounding.ts'
import type { Placed } from './contender.ts'

export type NotCommended = NonNullable<Standing['notCommendedBecause']>

/** 表彰结果 of one group. */
export interface Commended {
  readonly places: number
  readonly units: ReadonlySet<Placed>
  /** Units within the quota by rank that are not commended. */
  readonly because: ReadonlyMap<Placed, NotCommended>
}

/** 名额: the share of the base after rounding, never below the minimum nor above the maximum. */
export function placesOf(rule: Commendation, base: number): number {
  const { quota, rounding, minimum, maximum = Number.POSITIVE_INFINITY } = rule
  const places =
    'count' in quota ? quota.count : Number(round(multiply(quota.share, integer(base)), 0, rounding).n)
  return Math.min(Math.max(places, minimum), maximum)
}

/**
 * 评定表彰: the first places of one group.
 *
 * `pass-on`: whoever is excluded is passed over before the places are counted. `leave-empty`: the excluded stand in
 * their places, which nobody takes. At the cut, `all-in` and `all-out` look at equal totals; `tie-break` at the whole
 * chain, and units even that cannot tell apart are all in, for nobody loses by lot.
 *
 * `ranked` is the group from the first to the last.
 */
export function commendUnits(ranked: readonly Placed[], rule: Commendation, base: number): Commended {
  const places = placesOf(rule, base)
  const excluded = new Map(
    ranked.flatMap((placed) => {
      const reason = exclusion(placed, rule)
      return reason === undefined ? [] : [[placed, reason] as const]
    }),
  )
  const byRank = withinQuota(ranked, places, rule)
  const passOn = rule.vacancies === 'pass-on'
  const chosen = passOn
    ? withinQuota(
        ranked.filter((placed) => !excluded.has(placed)),
        places,
        rule,
      )
    : byRank
  const because = new Map<Placed, NotCommended>(chosen.tied.map((placed) => [placed, 'tie-at-the-cut']))
  for (const placed of [...byRank.units, ...byRank.tied]) {
    const reason = excluded.get(placed)
    if (reason !== undefined) because.set(placed, reason)
  }
  return { places, units: new Set(chosen.units.filter((placed) => !excluded.has(placed))), because }
}

function exclusion({ contender, total }: Placed, rule: Commendation): NotCommended | undefined {
  if (rule.excludes.some((effect) => contender.effects.has(effect))) return 'veto'
  if (contender.withoutMerit) return 'no-merit'
  const { atLeast } = rule
  return atLeast !== undefined && compare(total, atLeast) < 0 ? 'below-the-minimum-total' : undefined
}

interface Within {
  readonly units: readonly Placed[]
  /** Left out only because they are tied at the cut. */
  readonly tied: readonly Placed[]
}

function withinQuota(list: readonly Placed[], places: number, rule: Commendation): Within {
  const [last, next] = [list[places - 1], list[places]]
  if (last === undefined || next === undefined) return { units: list.slice(0, places), tied: [] }
  const same =
    rule.ties === 'tie-break'
      ? (other: Placed) => other.sharing === last.sharing
      : (other: Placed) => other.fallen === last.fallen && equal(other.total, last.total)
  if (!same(next)) return { units: list.slice(0, places), tied: [] }
  const start = list.findIndex(same)
  const end = list.findLastIndex(same) + 1
  if (rule.ties === 'all-out') return { units: list.slice(0, start), tied: list.slice(start, end) }
  return { units: list.slice(0, end), tied: [] }
}
