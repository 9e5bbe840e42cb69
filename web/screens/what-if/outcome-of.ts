import {
  type Assessment,
  isMissing,
  itemsOf,
  type Names,
  type Standing,
  subtract,
  type Value,
  type WhatIfAnswer,
} from '#engine'

/** 假如的结果 for one unit, beside what stands. */
export interface Outcome {
  readonly before: Standing
  readonly after: Standing
  /** Units ranked in the group. */
  readonly group: number
  /** Units it passes, and units that pass it. */
  readonly passed: readonly Standing[]
  readonly passedBy: readonly Standing[]
  /** Other units whose rank or commendation differs. */
  readonly others: readonly Moved[]
  /** Items of the unit whose points differ, in the order of the scheme. */
  readonly items: readonly MovedItem[]
  /** Other units whose total differs: the figure is compared with theirs. */
  readonly rippled: number
}

export interface Moved {
  readonly before: Standing
  readonly after: Standing
}

export interface MovedItem {
  readonly item: string
  readonly name: Names
  readonly leaf: boolean
  readonly before: Value
  readonly after: Value
}

export function outcomeOf(assessment: Assessment, answer: WhatIfAnswer, place: number): Outcome | undefined {
  const { program, values } = assessment
  const now = answer.assessment.standings
  const pairs = assessment.standings.flatMap((before, at): Moved[] => {
    const after = now[at]
    return after === undefined ? [] : [{ before, after }]
  })
  const own = pairs[place]
  if (own === undefined) return undefined
  const within = program.scheme.rank.within
  const rivals = pairs.filter(
    (pair, at) => at !== place && (within === 'all' || pair.before.unit.class === own.before.unit.class),
  )
  const ahead = (one: Standing, other: Standing): boolean =>
    one.rank !== undefined && (other.rank === undefined || one.rank < other.rank)
  return {
    ...own,
    group:
      answer.assessment.groups.find(
        ({ group }) => group === (within === 'all' ? 'all' : own.before.unit.class),
      )?.ranked ?? 0,
    passed: rivals
      .filter(({ before, after }) => !ahead(own.before, before) && ahead(own.after, after))
      .map(({ after }) => after),
    passedBy: rivals
      .filter(({ before, after }) => !ahead(before, own.before) && ahead(after, own.after))
      .map(({ after }) => after),
    others: pairs
      .filter((pair) => pair !== own)
      .filter(({ before, after }) => before.rank !== after.rank || before.commended !== after.commended),
    items: [...itemsOf(program.scheme)].flatMap(({ id, name, items }): MovedItem[] => {
      const [before, after] = [values.value(`item:${id}`, place), answer.values.value(`item:${id}`, place)]
      return same(before, after) ? [] : [{ item: id, name, leaf: items.length === 0, before, after }]
    }),
    rippled: pairs.filter((pair) => pair !== own && !same(pair.before.total, pair.after.total)).length,
  }
}

const same = (a: Value, b: Value): boolean =>
  isMissing(a) || isMissing(b)
    ? isMissing(a) && isMissing(b) && a.missing === b.missing
    : subtract(a, b).n === 0n
