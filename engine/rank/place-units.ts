import type { RankRule } from '../scheme/scheme.ts'
import type { Standing } from '../score/assessment.ts'
import { isMissing, type Value } from '../value/missing.ts'
import { nearestDouble } from '../value/nearest-double.ts'
import { compare, type Rational } from '../value/rational.ts'
import type { Contender, Placed } from './contender.ts'

export type Unranked = NonNullable<Standing['unrankedBecause']>

/** 不排名的缘由, the first that holds; undefined: it is ranked. */
export function unrankedBecause(contender: Contender, rule: RankRule): Unranked | undefined {
  if (rule.unranked.includes(contender.code)) return 'listed-apart'
  if (isMissing(contender.total)) return 'no-total'
  if (contender.apart) return 'missing'
  return rule.vetoed === 'unranked' && contender.effects.has('fail') ? 'vetoed' : undefined
}

/** 排名所依: the total beside its nearest double, by which most pairs are told apart. */
export interface RankingKey {
  readonly contender: Contender
  readonly total: Rational
  readonly nearest: number
  readonly fallen: boolean
}

/**
 * 排名: the units of one group from the first to the last, on exact unrounded totals. Units still equal after the
 * tie-break chain share a rank; in the chain a missing value stands last in either direction.
 *
 * `contenders` are those that are ranked at all.
 */
export function placeUnits(contenders: readonly Contender[], rule: RankRule): readonly Placed[] {
  const keys = contenders.flatMap((contender) => rankingKey(contender, rule) ?? [])
  const order = ordering(rule)
  keys.sort((a, b) => order(a, b) || a.contender.at - b.contender.at)
  const placed: Placed[] = []
  let run: Placed[] = []
  let runs = 0
  let before: RankingKey | undefined
  for (const key of keys) {
    if (before === undefined || order(before, key) !== 0) [run, runs] = [[], runs + 1]
    const rank = rule.ties === 'dense' ? runs : placed.length + 1 - run.length
    const { contender, total, fallen } = key
    run.push({ contender, total, fallen, rank, sharing: run })
    placed.push(run[run.length - 1] as Placed)
    before = key
  }
  return placed
}

/** Undefined without a total. */
export function rankingKey(contender: Contender, rule: RankRule): RankingKey | undefined {
  const { total } = contender
  if (isMissing(total)) return undefined
  const fallen = rule.vetoed === 'last' && contender.effects.has('fail')
  return { contender, total, nearest: nearestDouble(total), fallen }
}

/** Negative when a stands before b, zero when nothing tells them apart. */
export function ordering(rule: RankRule): (a: RankingKey, b: RankingKey) => number {
  const sign = rule.order === 'descending' ? -1 : 1
  const chain = typeof rule.ties === 'string' ? [] : rule.ties.breakBy
  return (a, b) => {
    if (a.fallen !== b.fallen) return a.fallen ? 1 : -1
    if (a.nearest !== b.nearest) return a.nearest < b.nearest ? -sign : sign
    const byTotal = compare(a.total, b.total) * sign
    if (byTotal !== 0) return byTotal
    for (const [at, { order }] of chain.entries()) {
      const byTie = compareTie(a.contender.ties[at], b.contender.ties[at], order === 'descending' ? -1 : 1)
      if (byTie !== 0) return byTie
    }
    return 0
  }
}

function compareTie(a: Value | undefined, b: Value | undefined, sign: number): number {
  const [left, right] = [present(a), present(b)]
  if (left === undefined || right === undefined)
    return Number(left === undefined) - Number(right === undefined)
  return compare(left, right) * sign
}

const present = (value: Value | undefined): Rational | undefined =>
  value === undefined || isMissing(value) ? undefined : value
