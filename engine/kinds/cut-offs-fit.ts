import { exactText } from '../value/decimal-text.ts'
import { compare } from '../value/rational.ts'
import type { Better, ClauseReader } from './clause-reader.ts'
import { classFact, constantFor, type Quantity, standpoints } from './quantity.ts'

/** 两点检查: the value of full marks and the value of the least lie apart, and in the direction that is better. */
export function cutOffsFit(
  reader: ClauseReader,
  target: Quantity,
  zeroAt: Quantity,
  better: Better,
): boolean {
  const before = reader.findings.length
  for (const id of standpoints(target, zeroAt)) {
    const [goal, nil] = [constantFor(target, id), constantFor(zeroAt, id)]
    if (goal === undefined || nil === undefined) continue
    const order = compare(goal, nil)
    const facts = { target: exactText(goal), 'zero-at': exactText(nil), better, ...classFact(id) }
    if (order === 0) reader.report('clause.cut-offs-equal', facts, zeroAt.at)
    else if (order > 0 !== (better === 'higher')) reader.report('clause.cut-offs-backwards', facts, zeroAt.at)
  }
  return reader.findings.length === before
}
