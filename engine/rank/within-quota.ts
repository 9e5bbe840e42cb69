import type { QuotaRule } from '../scheme/scheme.ts'
import { equal, integer, multiply } from '../value/rational.ts'
import { round } from '../value/rounding.ts'
import type { Placed } from './contender.ts'

/** 名额: the share of the base after rounding, never below the minimum nor above the maximum. */
export function placesOf(rule: QuotaRule, base: number): number {
  const { quota, rounding, minimum, maximum = Number.POSITIVE_INFINITY } = rule
  const places =
    'count' in quota ? quota.count : Number(round(multiply(quota.share, integer(base)), 0, rounding).n)
  return Math.min(Math.max(places, minimum), maximum)
}

/** 名额的基数: all of a group, or those of it that are ranked. */
export const baseOf = (rule: QuotaRule, ranked: number, all: number): number =>
  rule.base === 'ranked' ? ranked : all

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
