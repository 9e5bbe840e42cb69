import type { Expression } from '../formula/expression.ts'
import { operandsOf as operands } from '../formula/operands-of.ts'
import { exactText } from '../value/decimal-text.ts'
import type { Rational } from '../value/rational.ts'
import { canonicalJson, type Json } from './canonical-json.ts'

/** 算式表: every distinct node once, each naming its operands by their place above it. */
export interface NodeTable {
  readonly nodes: readonly Json[]
  /** The place of an expression, added with all it reads when it is new. */
  place(expression: Expression): number
}

/**
 * 装算式: shared nodes stay shared, and a reader can see that nothing is circular, because a node names only places
 * before its own. Equal nodes become one.
 *
 * Walks with its own stack: a sum of ten thousand items nests ten thousand deep.
 */
export function nodeTable(): NodeTable {
  const nodes: Json[] = []
  const places = new Map<Expression, number>()
  const known = new Map<string, number>()

  function placeOf(expression: Expression): number {
    const found = places.get(expression)
    if (found === undefined) throw new RangeError('an operand was not placed before the node that reads it')
    return found
  }

  function enter(expression: Expression): void {
    const node = lowered(expression, placeOf)
    const key = canonicalJson(node)
    const place = known.get(key) ?? nodes.push(node) - 1
    known.set(key, place)
    places.set(expression, place)
  }

  function place(expression: Expression): number {
    const stack = [expression]
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      const waiting = places.has(top) ? [] : operands(top).filter((operand) => !places.has(operand))
      if (waiting.length > 0) stack.push(...waiting)
      else {
        if (!places.has(top)) enter(top)
        stack.pop()
      }
    }
    return placeOf(expression)
  }

  return { nodes, place }
}

/** A node as JSON: operands by place, numbers as exact text, every other field as it stands. */
function lowered(expression: Expression, place: (operand: Expression) => number): Json {
  const field = (value: unknown): Json => {
    if (value === null || typeof value !== 'object') return value as Json
    if (Array.isArray(value)) return value.map(field)
    if (isExpression(value)) return place(value)
    if (isRational(value)) return exactText(value)
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, field(each)]))
  }
  const written = Object.entries(expression).filter(([, value]) => value !== undefined)
  return Object.fromEntries(written.map(([key, value]) => [key, field(value)]))
}

export const isExpression = (value: object): value is Expression =>
  'op' in value && typeof value.op === 'string'

export const isRational = (value: object): value is Rational => 'n' in value && typeof value.n === 'bigint'
