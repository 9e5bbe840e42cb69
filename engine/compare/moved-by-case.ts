import type { CaseRecord } from '../facts/case-record.ts'
import type { Fact, UnitRecord } from '../facts/fact.ts'
import { gatherFigures } from '../facts/gather-figures.ts'
import type { Program } from '../plan/program.ts'
import { assess } from '../score/assess.ts'
import { evaluateColumns } from '../score/columns.ts'
import type { MovedByOptions } from './moved-by.ts'
import type { Movement } from './movement.ts'
import { movements } from './movements.ts'

/**
 * 这一个案件动了哪些分: every score and place, of its units and of others, that stands differently with the case than
 * without it. Without it the others of the register count as they then would: the second of one matter becomes the first.
 *
 * `options.cases` holds every case, this one among them. Empty where the case is not there, or nothing can be gathered.
 */
export function movedByCase(
  program: Program,
  units: readonly UnitRecord[],
  facts: readonly Fact[],
  { register, number }: Pick<CaseRecord, 'register' | 'number'>,
  options: MovedByOptions & { readonly cases: readonly CaseRecord[] },
): readonly Movement[] {
  const { evaluate = evaluateColumns, cases } = options
  const others = cases.filter((one) => one.register !== register || one.number !== number)
  if (others.length === cases.length) return []
  const [before, after] = [others, cases].map((known) => {
    const { figures } = gatherFigures(program.scheme, units, facts, { ...options, cases: known })
    return figures === undefined ? undefined : assess(program, figures, evaluate)
  })
  return before === undefined || after === undefined ? [] : movements(before, after)
}
