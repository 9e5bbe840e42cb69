import type { Expression, GroupOver } from '../formula/expression.ts'
import type { Better } from './clause-reader.ts'

/** 组内最优值与最差值: by the direction that is better. */
export const bestOf = (of: Expression, over: GroupOver, better: Better): Expression => ({
  op: 'group',
  fold: better === 'higher' ? 'max' : 'min',
  over,
  of,
})

export const worstOf = (of: Expression, over: GroupOver, better: Better): Expression =>
  bestOf(of, over, better === 'higher' ? 'lower' : 'higher')
