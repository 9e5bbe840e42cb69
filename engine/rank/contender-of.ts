import type { AssessedUnit } from '../facts/figures.ts'
import type { Scheme } from '../scheme/scheme.ts'
import { holdsIn } from '../score/holds-in.ts'
import type { CellValues } from '../score/values.ts'
import type { Contender } from './contender.ts'
import { effectsOf, type Struck } from './strikes-of.ts'

/** 一个单位在排名中的样子, read from its cells: the whole assessment and a what-if see it alike. */
export function contenderOf(
  { rank: { ties } }: Scheme,
  { code, class: unitClass }: AssessedUnit,
  values: CellValues,
  at: number,
  strikes: readonly Struck[],
): Contender {
  return {
    at,
    code,
    class: unitClass,
    total: values.value('total', at),
    ties: typeof ties === 'string' ? [] : ties.breakBy.map((_, tie) => values.value(`tie:${tie + 1}`, at)),
    effects: effectsOf(strikes),
    apart: holdsIn(values, 'unranked', at),
    withoutMerit: holdsIn(values, 'no-merit', at),
  }
}
