import type { Expression } from '../formula/expression.ts'
import type { Lowering } from './lowering.ts'
import type { Quantity } from './quantity.ts'

/** 指标值: the term `id`, and under `fact` (the same name unless told) the text it was written as. */
export function valueTerm(lowering: Lowering, id: string, value: Quantity, fact = id): Expression {
  for (const [of, { text }] of value.choices) lowering.fact(of === '' ? fact : `${fact}@${of}`, text)
  return lowering.term(id, value.unit, value.expression)
}
