import type { Expression, GroupOver } from '../formula/expression.ts'
import { arithmetic, choose, relate, whole } from '../formula/make-expression.ts'
import type { Names } from '../scheme/scheme.ts'
import { exactText } from '../value/decimal-text.ts'
import { add, equal, HUNDRED, ZERO } from '../value/rational.ts'
import type { Better, ClauseReader } from './clause-reader.ts'
import { amountField, betterField, choiceField, NAME, OVER, partsField, valueField } from './fields.ts'
import { bestOf, worstOf } from './group-extreme.ts'
import type { Kind } from './kind.ts'
import { type Lowering, one, startLowering, zero } from './lowering.ts'
import { constantFor, type Quantity } from './quantity.ts'
import { sumOf } from './read-events.ts'
import { valueTerm } from './value-term.ts'

const IF_ALL_EQUAL = ['equal-weights', 'undefined'] as const

interface Line {
  readonly value: Quantity
  readonly better: Better
  readonly weight: Quantity | undefined
  readonly names: Names | undefined
}

/** 熵权法: several values between the worst and the best of the group, the more a value tells units apart the more it weighs. */
export const entropyWeights: Kind = {
  name: 'entropy-weights',
  fields: [
    partsField('lines', [
      valueField('value'),
      betterField(),
      amountField('weight', 'percent', 'optional'),
      NAME,
    ]),
    OVER,
    choiceField('if-all-equal', IF_ALL_EQUAL),
    amountField('entropy-share', 'percent', 'optional'),
  ],
  read(reader) {
    const over = reader.getChoice('over', ['class', 'all'])
    const ifAllEqual = reader.getChoice('if-all-equal', IF_ALL_EQUAL)
    const share = reader.findAmount('entropy-share', 'percent', 'not-negative')
    const parts = reader.getParts('lines')
    const lines = parts?.map((part) => readLine(part, reader.has('entropy-share')))
    const read = lines?.filter((line) => line !== undefined) ?? []
    if (over === undefined || ifAllEqual === undefined || parts === undefined) return undefined
    if (read.length < parts.length || (reader.has('entropy-share') && share === undefined)) return undefined
    if (share !== undefined && !weightsFit(reader, read)) return undefined

    const lowering = startLowering(reader.full)
    lowering.fact('lines', String(read.length))
    lowering.fact('over', over)
    lowering.fact('if-all-equal', ifAllEqual)
    const digits = reader.context.irrationalDigits ?? 30
    const told = read.map((line, index) => lineTerms(lowering, line, index + 1, over, digits))
    const divergence = lowering.term('divergence', 'number', sumOf(told.map(({ diverges }) => diverges)))
    const equalShare = arithmetic('divide', one('number'), whole(read.length))
    const allEqual: Expression =
      ifAllEqual === 'undefined' ? { op: 'missing', name: 'undefined' } : equalShare
    const part =
      share && arithmetic('divide', lowering.quantity('entropy-share', share), whole(100, 'percent'))
    const weighed = told.map(({ k, diverges, position }, index) => {
      const byEntropy = choose(
        relate('=', divergence, whole(0)),
        allEqual,
        arithmetic('divide', diverges, divergence),
      )
      const expert = read[index]?.weight
      const weight = part && expert ? blended(lowering, byEntropy, part, expert, k) : byEntropy
      return arithmetic('multiply', lowering.term(`weight-${k}`, 'number', weight), position)
    })
    const index = lowering.term('index', 'number', sumOf(weighed))
    return lowering.done(arithmetic('multiply', reader.full.expression, index))
  },
}

function readLine(reader: ClauseReader, withWeight: boolean): Line | undefined {
  const names = reader.findNames('name')
  const value = reader.getValue('value')
  const better = value && reader.getBetter(value)
  const weight = withWeight ? reader.getAmount('weight', 'percent', 'not-negative') : undefined
  if (value === undefined || better === undefined || (withWeight && weight === undefined)) return undefined
  return { value, better, weight, names }
}

/** Where the unit stands (a value alike in all units tells none apart: 0), and 1 − e, how far the value tells them apart. */
function lineTerms(
  lowering: Lowering,
  { value, better, names }: Line,
  k: number,
  over: GroupOver,
  digits: number,
): { readonly k: number; readonly position: Expression; readonly diverges: Expression } {
  lowering.name(names, k)
  const seen = valueTerm(lowering, `value-${k}`, value)
  const worst = worstOf(seen, over, better)
  const range = arithmetic('subtract', bestOf(seen, over, better), worst)
  const alike = relate('=', range, zero(value.unit))
  const way = arithmetic('divide', arithmetic('subtract', seen, worst), range)
  // Nought, or missing with the unit's own value.
  const nil = arithmetic('divide', arithmetic('subtract', seen, seen), one(value.unit))
  const position = lowering.term(`position-${k}`, 'number', choose(alike, nil, way))
  const share = arithmetic('divide', position, { op: 'group', fold: 'sum', over, of: position })
  const ln = (of: Expression): Expression => ({ op: 'real', function: 'ln', of: [of], digits })
  const shareLog = choose(
    relate('=', position, whole(0)),
    arithmetic('multiply', whole(0), position),
    arithmetic('multiply', share, ln(share)),
  )
  const sum: Expression = { op: 'group', fold: 'sum', over, of: shareLog }
  const size: Expression = { op: 'group', fold: 'count', over, of: position }
  const entropy = arithmetic('subtract', whole(0), arithmetic('divide', sum, ln(size)))
  const diverges = choose(alike, whole(0), arithmetic('subtract', one('number'), entropy))
  return { k, position, diverges: lowering.term(`divergence-${k}`, 'number', diverges) }
}

/** 熵权与专家权重结合. */
function blended(
  lowering: Lowering,
  byEntropy: Expression,
  part: Expression,
  expert: Quantity,
  k: number,
): Expression {
  const given = arithmetic('divide', lowering.quantity(`expert-weight-${k}`, expert), whole(100, 'percent'))
  const rest = arithmetic('subtract', one('number'), part)
  return arithmetic('add', arithmetic('multiply', part, byEntropy), arithmetic('multiply', rest, given))
}

function weightsFit(reader: ClauseReader, lines: readonly Line[]): boolean {
  const sum = lines.reduce(
    (total, { weight }) => add(total, (weight && constantFor(weight, '')) ?? ZERO),
    ZERO,
  )
  if (equal(sum, HUNDRED) || lines.some(({ weight }) => weight?.choices.has('') === false)) return true
  reader.report('clause.weights-not-whole', { sum: exactText(sum) }, reader.find('lines')?.at)
  return false
}
