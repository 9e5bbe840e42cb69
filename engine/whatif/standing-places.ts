import type { Contender, Placed } from '../rank/contender.ts'
import { contenderOf } from '../rank/contender-of.ts'
import { ordering, placeUnits, type RankingKey, rankingKey, unrankedBecause } from '../rank/place-units.ts'
import { strikesOf } from '../rank/strikes-of.ts'
import type { RankRule, Scheme } from '../scheme/scheme.ts'
import type { Assessment } from '../score/assessment.ts'
import type { CellValues } from '../score/values.ts'

/** 名次的变动 of one unit (a place in `figures.units`); undefined: without a rank. */
export interface MovedPlace {
  readonly unit: number
  readonly before: number | undefined
  readonly after: number | undefined
}

/** 排好的名次: who stands where, ready for a few to be moved. */
export interface StandingPlaces {
  /** Cells a unit's place is read from. */
  readonly cells: ReadonlySet<string>
  /** Every place that differs when these units' cells read `values`; theirs first, then those they pass. */
  move(units: readonly number[], values: CellValues): readonly MovedPlace[]
}

interface Group {
  /** From the first to the last, with the rank of each. */
  readonly keys: readonly RankingKey[]
  readonly ranks: readonly number[]
  /** Place in `keys` by unit. */
  readonly at: ReadonlyMap<number, number>
  readonly contenders: ReadonlyMap<number, Contender>
}

export function standingPlaces({ program, figures, values }: Assessment): StandingPlaces {
  const { scheme } = program
  const { rank } = scheme
  const contenderAt = (unit: number, from: CellValues): Contender => {
    const record = figures.units[unit]
    if (record === undefined) throw new RangeError(`no unit ${unit}`)
    return contenderOf(scheme, record, from, unit, strikesOf(scheme, from, unit))
  }
  const groupOf = (unit: number): string =>
    rank.within === 'all' ? '' : `class:${figures.units[unit]?.class ?? ''}`
  const members = new Map<string, Map<number, Contender>>()
  for (const unit of figures.units.keys()) {
    const group = members.get(groupOf(unit)) ?? new Map<number, Contender>()
    members.set(groupOf(unit), group.set(unit, contenderAt(unit, values)))
  }
  const groups = new Map([...members].map(([id, contenders]) => [id, placed(contenders, rank)]))
  return {
    cells: cellsOf(scheme),
    move(units, after) {
      const touched = new Map<string, number[]>()
      for (const unit of units) {
        const list = touched.get(groupOf(unit)) ?? []
        touched.set(groupOf(unit), list)
        list.push(unit)
      }
      const moved = [...touched].flatMap(([id, changed]) => {
        const group = groups.get(id)
        if (group === undefined) return []
        const [only] = changed
        const now = new Map(changed.map((unit) => [unit, contenderAt(unit, after)]))
        const one = changed.length === 1 && only !== undefined ? moveOne(group, only, now, rank) : undefined
        return one ?? moveMany(group, now, rank)
      })
      const own = new Set(units)
      return [...moved.filter(({ unit }) => own.has(unit)), ...moved.filter(({ unit }) => !own.has(unit))]
    },
  }
}

function cellsOf({ vetoes, rank: { ties } }: Scheme): ReadonlySet<string> {
  const chain = typeof ties === 'string' ? [] : ties.breakBy.map((_, at) => `tie:${at + 1}`)
  return new Set([
    'total',
    'unranked',
    'no-merit',
    ...chain,
    ...vetoes.flatMap(({ id }) => [`veto:${id}`, `second:${id}`]),
  ])
}

const inOrder = (contenders: ReadonlyMap<number, Contender>, rule: RankRule): readonly Placed[] =>
  placeUnits(
    [...contenders.values()].filter((one) => unrankedBecause(one, rule) === undefined),
    rule,
  )

function placed(contenders: ReadonlyMap<number, Contender>, rule: RankRule): Group {
  const ranked = inOrder(contenders, rule)
  const keys = ranked.flatMap(({ contender }) => rankingKey(contender, rule) ?? [])
  return {
    keys,
    ranks: ranked.map(({ rank }) => rank),
    at: new Map(keys.map(({ contender }, at) => [contender.at, at])),
    contenders,
  }
}

/** Many at once: the group is placed anew. */
function moveMany(group: Group, now: ReadonlyMap<number, Contender>, rule: RankRule): MovedPlace[] {
  const ranked = inOrder(new Map([...group.contenders, ...now]), rule)
  const after = new Map(ranked.map(({ contender, rank }) => [contender.at, rank]))
  return [...group.contenders.keys()].flatMap((unit) => {
    const [before, is] = [group.ranks[group.at.get(unit) ?? -1], after.get(unit)]
    return before === is ? [] : [{ unit, before, after: is }]
  })
}

/**
 * One unit that is ranked before and after: only those between its two places can move, and whoever is level with one of
 * the two. Undefined where that does not suffice: dense ranks move to the end of the list.
 */
function moveOne(
  { keys, ranks, at }: Group,
  unit: number,
  now: ReadonlyMap<number, Contender>,
  rule: RankRule,
): MovedPlace[] | undefined {
  const contender = now.get(unit)
  const from = at.get(unit)
  const old = keys[from ?? -1]
  if (from === undefined || old === undefined || contender === undefined || rule.ties === 'dense')
    return undefined
  const key = unrankedBecause(contender, rule) === undefined ? rankingKey(contender, rule) : undefined
  if (key === undefined) return undefined
  const order = ordering(rule)
  const before = (other: RankingKey): boolean => (order(other, key) || other.contender.at - contender.at) < 0
  let [low, high] = [0, keys.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (before(keys[middle] as RankingKey)) low = middle + 1
    else high = middle
  }
  // Its own old key may stand in the half that was searched.
  const to = low > from ? low - 1 : low
  const keyAt = (place: number): RankingKey | undefined => {
    if (place === to) return key
    const shifted =
      from < to
        ? place >= from && place < to
          ? place + 1
          : place
        : place > to && place <= from
          ? place - 1
          : place
    return keys[shifted]
  }
  const level = (a: RankingKey | undefined, b: RankingKey | undefined): boolean =>
    a !== undefined && b !== undefined && order(a, b) === 0
  const first = Math.min(from, to)
  let last = Math.max(from, to)
  while (last + 1 < keys.length && (level(keyAt(last), keyAt(last + 1)) || level(old, keyAt(last + 1))))
    last++
  let rank = first + 1
  if (first > 0 && level(keyAt(first - 1), keyAt(first))) rank = ranks[first - 1] as number
  const moved: MovedPlace[] = []
  for (let place = first; place <= last; place++) {
    const here = keyAt(place) as RankingKey
    if (place > first && !level(keyAt(place - 1), here)) rank = place + 1
    const was = ranks[at.get(here.contender.at) as number] as number
    if (was !== rank) moved.push({ unit: here.contender.at, before: was, after: rank })
  }
  return moved
}
