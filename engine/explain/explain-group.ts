import type { Expression, Fold, TrimmedMean } from '../formula/expression.ts'
import { trimmingOf } from '../formula/trimmed-mean.ts'
import { isMissing } from '../value/missing.ts'
import type { Explanation } from './explanation.ts'
import { expressionUnit } from './expression-unit.ts'
import { shown, unitNames } from './shown.ts'
import type { Standpoint } from './standpoint.ts'

type GroupExpression = Extract<Expression, { op: 'group' | 'rank' }>

/**
 * 同类比较的解释: a mean, sum or place among other units, and who was in it.
 *
 * Units whose own value is missing are not in the fold; they are counted apart, so that nobody wonders where they went.
 */
export function explainGroup(id: string, expression: GroupExpression, from: Standpoint): Explanation {
  const { units } = from.assessment.figures
  const unit = expressionUnit(expression.of, from)
  const peers = units.flatMap((peer, place) =>
    expression.over === 'all' || peer.class === from.class
      ? [{ peer, value: from.evaluate(expression.of, place) }]
      : [],
  )
  const counted = peers.filter(({ value }) => !isMissing(value))
  const trimming = expression.op === 'rank' ? undefined : trimmingOf(expression.fold)
  const fold = expression.op === 'rank' ? 'rank' : untrimmed(expression.fold)
  return {
    id,
    role: 'term',
    name: { zh: fold, en: fold },
    value: shown(from.evaluate(expression), expressionUnit(expression, from)),
    code: `group.${fold}`,
    facts: {
      over: expression.over,
      class: from.class,
      counted: String(counted.length),
      'left-out': String(peers.length - counted.length),
      ...(trimming && { least: String(trimming.least), greatest: String(trimming.greatest) }),
      ...(expression.op === 'rank' && { order: expression.order, ties: expression.ties }),
    },
    children:
      counted.length > from.mostMembers
        ? []
        : counted.map(({ peer, value }) => ({
            id: `${id}/unit:${peer.code}`,
            role: 'figure',
            name: unitNames(peer),
            value: shown(value, unit),
            code: 'group.member',
            facts: { unit: peer.code, class: peer.class },
            children: [],
          })),
  }
}

const untrimmed = (fold: Fold): Exclude<Fold, TrimmedMean> | 'mean-without' =>
  isTrimmed(fold) ? 'mean-without' : fold

const isTrimmed = (fold: Fold): fold is TrimmedMean => trimmingOf(fold) !== undefined
