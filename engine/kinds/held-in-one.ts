import type { Expression } from '../formula/expression.ts'
import { atLeast, atMost } from '../formula/make-expression.ts'
import { one, zero } from './lowering.ts'

/** 限在零与一之间. */
export const heldInOne = (of: Expression): Expression => atLeast(zero('number'), atMost(one('number'), of))
