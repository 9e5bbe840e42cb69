import type { Expression } from './expression.ts'
import { choose } from './make-expression.ts'

/**
 * 上年值: the same expression over the figures one year earlier. Undefined when it has no earlier self: it already
 * reads last year, or reads other items' points, which are of this year only.
 */
export function previousOf(expression: Expression): Expression | undefined {
  switch (expression.op) {
    case 'number':
    case 'missing':
      return expression
    case 'figure':
      return expression.when === 'previous' ? undefined : { ...expression, when: 'previous' }
    case 'cell':
      return undefined
    case 'by-class': {
      const choices: Record<string, Expression> = {}
      for (const [id, choice] of Object.entries(expression.choices)) {
        const before = previousOf(choice)
        if (before === undefined) return undefined
        choices[id] = before
      }
      return { ...expression, choices }
    }
    case 'add':
    case 'subtract':
    case 'multiply':
    case 'divide':
    case 'compare': {
      const left = previousOf(expression.left)
      const right = previousOf(expression.right)
      return left && right && { ...expression, left, right }
    }
    case 'if': {
      const condition = previousOf(expression.condition)
      const yes = previousOf(expression.then)
      const otherwise = previousOf(expression.otherwise)
      return condition && yes && otherwise && choose(condition, yes, otherwise)
    }
    case 'min':
    case 'max':
    case 'and':
    case 'or':
    case 'coalesce':
    case 'present': {
      const of = expression.of.map(previousOf).filter((one) => one !== undefined)
      return of.length === expression.of.length ? { ...expression, of } : undefined
    }
    case 'round':
    case 'not':
    case 'is-missing':
    case 'group':
    case 'rank': {
      const of = previousOf(expression.of)
      return of && { ...expression, of }
    }
  }
}
