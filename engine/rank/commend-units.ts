import type { Commendation } from '../scheme/scheme.ts'
import type { Standing } from '../score/assessment.ts'
import { compare } from '../value/rational.ts'
import type { Placed } from './contender.ts'
import { placesOf, withinQuota } from './within-quota.ts'

export type NotCommended = NonNullable<Standing['notCommendedBecause']>

/** 表彰结果 of one group. */
export interface Commended {
  readonly places: number
  readonly units: ReadonlySet<Placed>
  /** Units within the quota by rank that are not commended. */
  readonly because: ReadonlyMap<Placed, NotCommended>
}

/** 排名之后才知道的排除缘由: a card, or a condition of the commendation that is not met. */
export type Barred = (at: number) => 'card' | 'requires' | undefined

/**
 * 评定表彰: the first places of one group.
 *
 * `pass-on`: whoever is excluded is passed over before the places are counted. `leave-empty`: the excluded stand in
 * their places, which nobody takes.
 *
 * `ranked` is the group from the first to the last.
 */
export function commendUnits(
  ranked: readonly Placed[],
  rule: Commendation,
  base: number,
  barred: Barred,
): Commended {
  const places = placesOf(rule, base)
  const excluded = new Map(
    ranked.flatMap((placed) => {
      const reason = exclusion(placed, rule) ?? barred(placed.contender.at)
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
