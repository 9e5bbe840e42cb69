import type { Commendation, QuotaRule } from '../scheme/scheme.ts'
import type { Standing } from '../score/assessment.ts'
import { compare } from '../value/rational.ts'
import type { Contender, Placed } from './contender.ts'
import { type QuotaShare, quotaShares, withinQuota } from './within-quota.ts'

export type NotCommended = NonNullable<Standing['notCommendedBecause']>

/** 表彰结果 of one group. */
export interface Commended {
  readonly places: number
  /** Those of each class, where the places are by class. */
  readonly shares: readonly { readonly class: string; readonly places: number }[]
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
  members: readonly Contender[],
  rule: CommendationRule,
  classes: readonly { readonly id: string }[],
  barred: Barred,
): Commended {
  const shares = quotaShares(rule, ranked, members, classes)
  const parts = shares.map((share) => commendShare(share, rule, barred))
  return {
    places: shares.reduce((sum, { places }) => sum + places, 0),
    shares: shares.flatMap(({ class: id, places }) => (id === undefined ? [] : [{ class: id, places }])),
    units: new Set(parts.flatMap(({ units }) => units)),
    because: new Map(parts.flatMap(({ because }) => [...because])),
  }
}

/** 表彰办法 as far as it chooses among units that are in order. */
export type CommendationRule = QuotaRule & Pick<Commendation, 'excludes' | 'vacancies' | 'atLeast'>

function commendShare(
  { ranked, places }: QuotaShare,
  rule: CommendationRule,
  barred: Barred,
): { readonly units: readonly Placed[]; readonly because: ReadonlyMap<Placed, NotCommended> } {
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
  return { units: chosen.units.filter((placed) => !excluded.has(placed)), because }
}

function exclusion({ contender, total }: Placed, rule: CommendationRule): NotCommended | undefined {
  if (rule.excludes.some((effect) => contender.effects.has(effect))) return 'veto'
  if (contender.withoutMerit) return 'no-merit'
  const { atLeast } = rule
  return atLeast !== undefined && compare(total, atLeast) < 0 ? 'below-the-minimum-total' : undefined
}
