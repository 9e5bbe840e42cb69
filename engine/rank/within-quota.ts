import { amountFor, isOneAmount } from '../scheme/by-class.ts'
import type { CountByClass, QuotaRule } from '../scheme/scheme.ts'
import { equal, integer, multiply } from '../value/rational.ts'
import { round } from '../value/rounding.ts'
import type { Contender, Placed } from './contender.ts'

/** 名额: the share of the base after rounding, never below the minimum nor above the maximum. */
function placesOf(rule: QuotaRule, base: number, classId: string): number {
  const { quota, rounding, minimum, maximum = Number.POSITIVE_INFINITY } = rule
  const places =
    'count' in quota
      ? countFor(quota.count, classId)
      : Number(round(multiply(amountFor(quota.share, classId), integer(base)), 0, rounding).n)
  return Math.min(Math.max(places, countFor(minimum, classId)), countFor(maximum, classId))
}

/** 一个类别的个数. */
export const countFor = (count: CountByClass, classId: string): number =>
  typeof count === 'number' ? count : (count[classId] ?? 0)

/** 按类别分配的名额: each class has places of its own. */
export function isByClass({ quota, minimum, maximum }: QuotaRule): boolean {
  const own = 'share' in quota ? !isOneAmount(quota.share) : typeof quota.count !== 'number'
  return own || typeof minimum !== 'number' || (maximum !== undefined && typeof maximum !== 'number')
}

/** 分名额的一组: the units that share so many places, from the first to the last. */
export interface QuotaShare {
  /** Where the places are those of a class. */
  readonly class?: string
  readonly ranked: readonly Placed[]
  readonly places: number
}

/** 名额的分配 within one ranked group: all its places together, or those of each class, in the order of the scheme. */
export function quotaShares(
  rule: QuotaRule,
  ranked: readonly Placed[],
  members: readonly Contender[],
  classes: readonly { readonly id: string }[],
): readonly QuotaShare[] {
  const base = (some: readonly Placed[], all: readonly Contender[]) =>
    rule.base === 'ranked' ? some.length : all.length
  if (!isByClass(rule)) return [{ ranked, places: placesOf(rule, base(ranked, members), '') }]
  return classes.flatMap(({ id }) => {
    const all = members.filter((member) => member.class === id)
    if (all.length === 0) return []
    const some = ranked.filter(({ contender }) => contender.class === id)
    return [{ class: id, ranked: some, places: placesOf(rule, base(some, all), id) }]
  })
}

/** 名额之内的单位. */
export interface Within {
  readonly units: readonly Placed[]
  /** Left out only because they are tied at the cut. */
  readonly tied: readonly Placed[]
}

/**
 * 按名额取前若干名, for grades and commendation alike. At the cut, `all-in` and `all-out` look at equal totals;
 * `tie-break` at the whole chain, and units even that cannot tell apart are all in, for nobody loses by lot.
 *
 * `list` is from the first to the last.
 */
export function withinQuota(list: readonly Placed[], places: number, { ties }: QuotaRule): Within {
  const [last, next] = [list[places - 1], list[places]]
  if (last === undefined || next === undefined) return { units: list.slice(0, places), tied: [] }
  const same =
    ties === 'tie-break'
      ? (other: Placed) => other.sharing === last.sharing
      : (other: Placed) => other.fallen === last.fallen && equal(other.total, last.total)
  if (!same(next)) return { units: list.slice(0, places), tied: [] }
  const start = list.findIndex(same)
  const end = list.findLastIndex(same) + 1
  if (ties === 'all-out') return { units: list.slice(0, start), tied: list.slice(start, end) }
  return { units: list.slice(0, end), tied: [] }
}
