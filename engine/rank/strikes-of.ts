import { struckCell } from '../plan/veto-cells.ts'
import type { Scheme, Veto, VetoEffect } from '../scheme/scheme.ts'
import type { Strike } from '../score/assessment.ts'
import { holdsIn } from '../score/holds-in.ts'
import type { CellValues } from '../score/values.ts'

/** 一次否决, with the rule that struck. */
export interface Struck extends Strike {
  readonly rule: Veto
}

/** 生效的否决 of one unit, in the order of the scheme. */
export function strikesOf({ vetoes }: Scheme, values: CellValues, at: number): readonly Struck[] {
  return vetoes.flatMap((rule): Struck[] => {
    const { id, second } = rule
    if (!holdsIn(values, `veto:${id}`, at)) return []
    const twice = second !== undefined && holdsIn(values, `second:${id}`, at)
    return [{ veto: id, rule, second: twice, because: becauseOf(rule, values, at) }]
  })
}

function becauseOf(rule: Veto, values: CellValues, at: number): Strike['because'] {
  if (struckCell(rule) === `veto:${rule.id}` || holdsIn(values, `condition:${rule.id}`, at)) return 'struck'
  const later = rule.retroactive !== undefined && holdsIn(values, `retroactive:${rule.id}`, at)
  return later ? 'found-later' : 'window'
}

/** The effects in force, those of a second time included. */
export const effectsOf = (strikes: readonly Struck[]): ReadonlySet<VetoEffect> =>
  new Set(
    strikes.flatMap(({ rule, second }) =>
      second && rule.second !== undefined ? [rule.effect, rule.second.effect] : [rule.effect],
    ),
  )

/** How many grades vetoes lower a unit by, together. */
export const loweredBy = (strikes: readonly Struck[]): number =>
  strikes.reduce(
    (sum, { rule, second }) => sum + (rule.steps ?? 0) + (second ? (rule.second?.steps ?? 0) : 0),
    0,
  )

/** The grades vetoes leave open at best. */
export const gradeCapsOf = (strikes: readonly Struck[]): readonly string[] =>
  strikes.flatMap(({ rule, second }) => [
    ...(rule.effect === 'cap-grade' && rule.grade !== undefined ? [rule.grade] : []),
    ...(second && rule.second?.grade !== undefined ? [rule.second.grade] : []),
  ])
