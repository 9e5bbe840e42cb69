import type { Expression } from '../formula/expression.ts'
import { arithmetic, atLeast, atMost, number } from '../formula/make-expression.ts'
import { compare, type Rational, ZERO } from '../value/rational.ts'
import type { Answer } from './answer.ts'
import { ENDS } from './band.ts'
import { bandTerms, readBands } from './band-table.ts'
import type { ClauseReader } from './clause-reader.ts'
import { amountField, bandsField, choiceField, NAME, partsField, valueField } from './fields.ts'
import type { FieldNeed, Kind, KindField } from './kind.ts'
import { type Lowering, one, startLowering, zero } from './lowering.ts'
import { constantFor, type Quantity, standpoints } from './quantity.ts'
import { ANSWERED, EMPTY_GROUP, readAsked, satisfactionTerm } from './read-answers.ts'
import { readExcluded } from './satisfaction-excluded.ts'
import { valueTerm } from './value-term.ts'

type Conversion = (lowering: Lowering, satisfaction: Expression) => Expression

const answersField = (need: FieldNeed = 'mandatory'): KindField =>
  partsField('answers', [valueField('count', ANSWERED), amountField('value', 'number'), NAME], need)

/** 满意度: the mean value of the answers that count, turned into points in proportion or by bands. */
export const satisfaction: Kind = {
  name: 'satisfaction',
  fields: [
    answersField({ oneOf: 'asked' }),
    partsField('groups', [NAME, amountField('weight', 'number'), answersField()], { oneOf: 'asked' }),
    choiceField('empty-group', EMPTY_GROUP, { with: 'groups' }),
    { key: 'excluded', type: 'values', need: 'optional' },
    choiceField('convert', ['proportional', 'bands']),
    amountField('full-at', 'number', { with: 'convert', is: 'proportional', may: true }),
    bandsField({ with: 'convert', is: 'bands' }, 'number'),
    choiceField('includes', ENDS, { with: 'convert', is: 'bands', may: true }),
    choiceField('below-zero', ['allowed'], { with: 'convert', is: 'bands', may: true }),
  ],
  read(reader) {
    const asked = readAsked(reader)
    const excluded = readExcluded(reader, asked?.answers ?? [])
    const convert = readConversion(reader, asked?.answers)
    if (asked === undefined || excluded === undefined || convert === undefined) return undefined
    const lowering = startLowering(reader.full)
    const points = convert(lowering, satisfactionTerm(lowering, asked))
    if (excluded.length > 0) lowering.fact('excluded', String(excluded.length))
    for (const [index, one] of excluded.entries()) valueTerm(lowering, `excluded-${index + 1}`, one)
    return lowering.done(points)
  },
}

function readConversion(
  reader: ClauseReader,
  answers: readonly Answer[] | undefined,
): Conversion | undefined {
  const convert = reader.getChoice('convert', ['proportional', 'bands'])
  if (convert === undefined) reader.alsoKnows('bands', 'below-zero', 'full-at', 'includes')
  if (convert === 'bands') {
    const table = readBands(reader, 'number')
    return table && bandConversion(table)
  }
  const fullAt = reader.findAmount('full-at', 'number', 'positive')
  if (convert === undefined || answers === undefined || (reader.has('full-at') && fullAt === undefined))
    return undefined
  const most = greatest(answers)
  if (fullAt === undefined && most.n === 0n) return reader.report('clause.answer-values-equal')
  return (lowering, seen) => {
    lowering.fact('convert', 'proportional')
    const best = fullAt ?? constantQuantity(most, reader)
    const ratio = arithmetic('divide', seen, lowering.quantity('full-at', best))
    const share = lowering.term('share', 'number', atLeast(zero('number'), atMost(one('number'), ratio)))
    return arithmetic('multiply', reader.full.expression, share)
  }
}

const bandConversion =
  (table: NonNullable<ReturnType<typeof readBands>>): Conversion =>
  (lowering, seen) => {
    lowering.fact('convert', 'bands')
    return bandTerms(lowering, table, seen)
  }

const constantQuantity = (value: Rational, reader: ClauseReader): Quantity => {
  const expression = number(value)
  return { unit: 'number', expression, at: reader.map.at, choices: new Map([['', { expression, text: '' }]]) }
}

const greatest = (answers: readonly Answer[]): Rational =>
  answers
    .flatMap(({ value }) => standpoints(value).map((id) => constantFor(value, id) ?? ZERO))
    .reduce((best, value) => (compare(value, best) > 0 ? value : best), ZERO)
