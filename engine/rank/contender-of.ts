import type { AssessedUnit } from '../facts/figures.ts'
import type { Scheme, Veto } from '../scheme/scheme.ts'
import type { CellValues } from '../score/values.ts'
import { isMissing } from '../value/missing.ts'
import type { Contender } from './contender.ts'

/** 一个单位在排名中的样子, read from its cells: the whole assessment and a what-if see it alike. */
export function contenderOf(
  { rank: { ties } }: Scheme,
  { code, class: unitClass }: AssessedUnit,
  values: CellValues,
  at: number,
  struck: readonly Veto[],
): Contender {
  return {
    at,
    code,
    class: unitClass,
    total: values.value('total', at),
    ties: typeof ties === 'string' ? [] : ties.breakBy.map((_, tie) => values.value(`tie:${tie + 1}`, at)),
    effects: new Set(struck.map(({ effect }) => effect)),
    apart: isTrue(values, 'unranked', at),
    withoutMerit: isTrue(values, 'no-merit', at),
  }
}

/** 触发的一票否决. */
export const struckVetoes = (scheme: Scheme, values: CellValues, at: number): readonly Veto[] =>
  scheme.vetoes.filter(({ id }) => isTrue(values, `veto:${id}`, at))

const isTrue = (values: CellValues, cell: string, at: number): boolean => {
  const value = values.value(cell, at)
  return !isMissing(value) && value.n !== 0n
}
