import type { Fold, TrimmedMean } from '../formula/expression.ts'
import { trimmingOf } from '../formula/trimmed-mean.ts'
import type { Explanation } from './explanation.ts'
import { expressionUnit } from './expression-unit.ts'
import { type GroupExpression, peersOf } from './peers-of.ts'
import { shown } from './shown.ts'
import type { Standpoint } from './standpoint.ts'

/**
 * 同类比较的解释: a mean, sum or place among other units, and who was in it.
 *
 * Units whose own value is missing are not in the fold; they are counted apart, so that nobody wonders where they went.
 */
export function explainGroup(id: string, expression: GroupExpression, from: Standpoint): Explanation {
  const { counted, leftOut, listed } = peersOf(expression, from)
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
      'left-out': String(leftOut),
      ...(trimming && { least: String(trimming.least), greatest: String(trimming.greatest) }),
      ...(expression.op === 'rank' && { order: expression.order, ties: expression.ties }),
    },
    children: counted.length > from.mostMembers ? [] : listed(id, expressionUnit(expression.of, from)),
  }
}

const untrimmed = (fold: Fold): Exclude<Fold, TrimmedMean> | 'mean-without' =>
  isTrimmed(fold) ? 'mean-without' : fold

const isTrimmed = (fold: Fold): fold is TrimmedMean => trimmingOf(fold) !== undefined
