import type { Expression } from '../formula/expression.ts'
import { arithmetic, choose, number, relate } from '../formula/make-expression.ts'
import { previousOf } from '../formula/previous-of.ts'
import { parseDecimal } from '../value/decimal-text.ts'
import { add, divide, type Rational } from '../value/rational.ts'
import { differenceUnit } from '../value/unit.ts'
import type { ClauseReader } from './clause-reader.ts'
import { amountField, betterField, OVER, valueField } from './fields.ts'
import { groupMeanOf } from './group-mean.ts'
import { heldInOne } from './held-in-one.ts'
import type { Kind } from './kind.ts'
import { one, startLowering } from './lowering.ts'
import { simpleRatio } from './proportional.ts'
import type { Quantity } from './quantity.ts'
import { valueTerm } from './value-term.ts'

/** 水平与进步: where a unit stands and how far it came, weighed 7:3 or 3:7 by its side of the group's mean. */
export const levelProgress: Kind = {
  name: 'level-progress',
  fields: [
    valueField('value'),
    amountField('level-full-at', 'of-value'),
    amountField('progress-full-at', 'of-difference'),
    {
      key: 'weights',
      type: 'part',
      need: 'mandatory',
      parts: [
        { key: 'at-or-above-mean', type: 'shares', need: 'mandatory' },
        { key: 'below-mean', type: 'shares', need: 'mandatory' },
      ],
    },
    OVER,
    betterField(),
  ],
  read(reader) {
    const value = reader.getValue('value')
    const levelAt = reader.getAmount('level-full-at', value?.unit, 'positive')
    const progressAt = reader.getAmount('progress-full-at', value && differenceUnit(value.unit), 'positive')
    const weights = readWeights(reader)
    const over = reader.getChoice('over', ['class', 'all'])
    const better = value && reader.getBetter(value)
    const before = value && lastYear(reader, value)
    if (value === undefined || levelAt === undefined || progressAt === undefined) return undefined
    if (weights === undefined || over === undefined || better === undefined || before === undefined)
      return undefined

    const lowering = startLowering(reader.full)
    const full = reader.full.expression
    const now = valueTerm(lowering, 'value', value)
    const earlier = lowering.term('previous', value.unit, before)
    const mean = lowering.term('mean', value.unit, groupMeanOf(now, over))
    for (const [name, text] of Object.entries({ better, over, ...weights.text })) lowering.fact(name, text)
    const ahead: Expression = relate(better === 'higher' ? '>=' : '<=', now, mean)
    const weigh: Expression = choose(ahead, number(weights.ahead), number(weights.behind))
    const weight = lowering.term('level-weight', 'number', weigh)
    const level = simpleRatio(now, lowering.quantity('level-full-at', levelAt), better)
    const levelShare = lowering.term('level-share', 'number', heldInOne(level))
    const [up, from] = better === 'higher' ? [now, earlier] : [earlier, now]
    const progress = lowering.term('progress', differenceUnit(value.unit), arithmetic('subtract', up, from))
    const reached = arithmetic('divide', progress, lowering.quantity('progress-full-at', progressAt))
    const progressShare = lowering.term('progress-share', 'number', heldInOne(reached))
    const rest = arithmetic('subtract', one('number'), weight)
    const part = (share: Expression, by: Expression): Expression =>
      arithmetic('multiply', full, arithmetic('multiply', by, share))
    const forLevel = lowering.term('level-points', 'score', part(levelShare, weight))
    const forProgress = lowering.term('progress-points', 'score', part(progressShare, rest))
    return lowering.done(arithmetic('add', forLevel, forProgress))
  },
}

function lastYear(reader: ClauseReader, value: Quantity): Expression | undefined {
  const before = previousOf(value.expression)
  if (before !== undefined) return before
  return reader.report('clause.no-previous', { value: value.choices.get('')?.text ?? '' }, value.at)
}

interface Weights {
  readonly ahead: Rational
  readonly behind: Rational
  readonly text: Readonly<Record<string, string>>
}

function readWeights(reader: ClauseReader): Weights | undefined {
  const part = reader.getPart('weights')
  const ahead = part && readWeight(part, 'at-or-above-mean')
  const behind = part && readWeight(part, 'below-mean')
  if (ahead === undefined || behind === undefined) return undefined
  const text = { 'at-or-above-mean': ahead.text, 'below-mean': behind.text }
  return { ahead: ahead.share, behind: behind.share, text }
}

/** "7:3" → level's share 0.7. */
function readWeight(
  reader: ClauseReader,
  key: string,
): { readonly text: string; readonly share: Rational } | undefined {
  const text = reader.getText(key)
  if (text === undefined) return undefined
  const [level, progress, ...more] = text.split(':').map((piece) => parseDecimal(piece.trim()))
  const sound =
    level !== undefined && progress !== undefined && more.length === 0 && level.n >= 0n && progress.n >= 0n
  const share = sound ? divide(level, add(level, progress)) : undefined
  if (share === undefined)
    return reader.report('clause.weights-malformed', { key, text }, reader.find(key)?.at)
  return { text, share }
}
