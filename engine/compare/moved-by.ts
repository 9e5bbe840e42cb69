import type { Fact, UnitRecord } from '../facts/fact.ts'
import { type GatherOptions, gatherFigures } from '../facts/gather-figures.ts'
import type { Program } from '../plan/program.ts'
import { assess } from '../score/assess.ts'
import { evaluateColumns } from '../score/columns.ts'
import type { Evaluate } from '../score/values.ts'
import type { Movement } from './movement.ts'
import { movements } from './movements.ts'

export interface MovedByOptions extends GatherOptions {
  readonly evaluate?: Evaluate
}

/**
 * 这一条数据动了哪些分: every score and place, of this unit and of others, that stands differently with the fact than
 * without it. "Without" is the version before it, or its absence where it is the first.
 *
 * Later versions of the same fact are set aside, so an old restatement can still be asked about. Empty where the facts
 * cannot be gathered at all: `checkFacts` says why.
 */
export function movedBy(
  program: Program,
  units: readonly UnitRecord[],
  facts: readonly Fact[],
  fact: Fact,
  options: MovedByOptions = {},
): readonly Movement[] {
  const { evaluate = evaluateColumns } = options
  const earlier = facts.filter((one) => !(sameFact(one, fact) && one.version >= fact.version))
  const [before, after] = [earlier, [...earlier, fact]].map((known) => {
    const { figures } = gatherFigures(program.scheme, units, known, options)
    return figures === undefined ? undefined : assess(program, figures, evaluate)
  })
  return before === undefined || after === undefined ? [] : movements(before, after)
}

/** 同一条数据的各个版本: one unit, indicator, period and kind. */
const sameFact = (a: Fact, b: Fact): boolean =>
  a.unit === b.unit && a.indicator === b.indicator && a.period === b.period && a.kind === b.kind
