import type { Expression } from '../formula/expression.ts'
import { atMost, choose, relate, whole } from '../formula/make-expression.ts'
import { exactText } from '../value/decimal-text.ts'
import { compare } from '../value/rational.ts'
import type { ClauseReader } from './clause-reader.ts'
import { deductFromFull, readDeductionEnds } from './deduct-from-full.ts'
import { amountField, choiceField, conditionField, floorFields, scoreField, valueField } from './fields.ts'
import type { Kind } from './kind.ts'
import { startLowering, zero } from './lowering.ts'
import { warnPriceAboveFull } from './price-within-full.ts'
import { classFact, constantFor, type Quantity, standpoints } from './quantity.ts'
import { valueTerm } from './value-term.ts'

/** 酌情: a mark a person sets within a range that may grow with what is judged, and counts only with a reason beside it. */
export const judgement: Kind = {
  name: 'judgement',
  open: true,
  fields: [
    valueField('value', ['score', 'number']),
    scoreField('lowest'),
    scoreField('highest'),
    choiceField('counts', ['as-points', 'as-deduction']),
    conditionField('when', 'optional'),
    amountField('cap', 'score', { with: 'counts', is: 'as-deduction', may: true }),
    ...floorFields({ with: 'counts', is: 'as-deduction' }),
  ],
  read(reader) {
    const value = reader.getValue('value', ['score', 'number'])
    const indicator = value && judgedIndicator(reader, value)
    const lowest = reader.getScore('lowest', 'not-negative')
    const highest = reader.getScore('highest', 'positive')
    const counts = reader.getChoice('counts', ['as-points', 'as-deduction'])
    const when = reader.findValue('when', ['truth'])
    const ends = counts === 'as-deduction' ? readDeductionEnds(reader) : undefined
    if (counts === undefined) reader.alsoKnows('cap', 'floor', 'below-zero')
    if (value === undefined || indicator === undefined || lowest === undefined || highest === undefined)
      return undefined
    if (counts === undefined || (reader.has('when') && when === undefined)) return undefined
    if (counts === 'as-deduction' && ends === undefined) return undefined
    if (!rangeFits(reader, lowest, highest)) return undefined
    if (ends !== undefined && ends.floor !== 'below-zero') warnPriceAboveFull(reader, highest)
    if (
      counts === 'as-points' &&
      reader.withinFull('clause.points-above-full', 'points', highest) === undefined
    )
      return undefined

    const lowering = startLowering(reader.full)
    const due = when && valueTerm(lowering, 'when', when)
    const mark = valueTerm(lowering, 'value', value)
    const low = lowering.quantity('lowest', lowest)
    const high = lowering.quantity('highest', highest)
    const reason = lowering.term('reason', 'truth', reasonOf(indicator))
    lowering.fact('counts', counts)
    const inside: Expression = { op: 'and', of: [relate('>=', mark, low), relate('<=', mark, high)] }
    const reasoned = choose(reason, mark, { op: 'missing', name: 'not-reported' })
    const sound = choose(inside, reasoned, { op: 'missing', name: 'undefined' })
    const counted = due === undefined ? sound : choose(due, sound, zero('score'))
    if (ends !== undefined) return lowering.done(deductFromFull(reader, lowering, counted, ends))
    const held = reader.context.open || isConstant(highest)
    return lowering.done(held ? counted : atMost(reader.full.expression, counted))
  },
}

/** A limit that is computed may go beyond the item's points; a constant one is refused when it does. */
const isConstant = (limit: Quantity): boolean =>
  standpoints(limit).every((id) => constantFor(limit, id) !== undefined)

/** Only an indicator's figure has a reason beside it. */
function judgedIndicator(reader: ClauseReader, { expression, at }: Quantity): string | undefined {
  if (expression.op === 'figure' && expression.part === 'value' && expression.when === 'current')
    return expression.indicator
  return reader.report('clause.judged-formula', {}, at)
}

const reasonOf = (indicator: string): Expression => ({
  op: 'coalesce',
  of: [{ op: 'figure', indicator, part: 'reason', when: 'current' }, whole(0, 'truth')],
})

function rangeFits(reader: ClauseReader, lowest: Quantity, highest: Quantity): boolean {
  const before = reader.findings.length
  for (const id of standpoints(lowest, highest)) {
    const [low, high] = [constantFor(lowest, id), constantFor(highest, id)]
    if (low === undefined || high === undefined || compare(low, high) < 0) continue
    const facts = { lowest: exactText(low), highest: exactText(high), ...classFact(id) }
    reader.report('clause.range-empty', facts, highest.at)
  }
  return reader.findings.length === before
}
