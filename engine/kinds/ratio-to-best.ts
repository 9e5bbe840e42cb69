import type { Expression } from '../formula/expression.ts'
import { arithmetic, atLeast, choose, relate } from '../formula/make-expression.ts'
import { betterField, choiceField, OVER, valueField } from './fields.ts'
import { bestOf } from './group-extreme.ts'
import type { Kind } from './kind.ts'
import { one, startLowering, zero } from './lowering.ts'
import { valueTerm } from './value-term.ts'

const IF_BEST_ZERO = ['full', 'zero', 'undefined'] as const

/** 与最优值之比: the best of the group has full marks, the others the share their value is of it, or it of theirs. */
export const ratioToBest: Kind = {
  name: 'ratio-to-best',
  fields: [valueField('value'), OVER, choiceField('if-best-zero', IF_BEST_ZERO), betterField()],
  read(reader) {
    const value = reader.getValue('value')
    const over = reader.getChoice('over', ['class', 'all'])
    const ifZero = reader.getChoice('if-best-zero', IF_BEST_ZERO)
    const better = value && reader.getBetter(value)
    if (value === undefined || over === undefined || ifZero === undefined || better === undefined)
      return undefined
    const lowering = startLowering(reader.full)
    const seen = valueTerm(lowering, 'value', value)
    for (const [name, text] of Object.entries({ better, over, 'if-best-zero': ifZero }))
      lowering.fact(name, text)
    const best = lowering.term('best', value.unit, bestOf(seen, over, better))
    const nil = zero(value.unit)
    const whenZero = choose(relate('=', seen, nil), WHEN_ZERO[ifZero], zero('number'))
    const divided = better === 'higher' ? arithmetic('divide', seen, best) : arithmetic('divide', best, seen)
    const ratio = choose(relate('=', best, nil), whenZero, atLeast(zero('number'), divided))
    const share = lowering.term('ratio', 'number', ratio)
    return lowering.done(arithmetic('multiply', reader.full.expression, share))
  },
}

const WHEN_ZERO: Readonly<Record<(typeof IF_BEST_ZERO)[number], Expression>> = {
  full: one('number'),
  zero: zero('number'),
  undefined: { op: 'missing', name: 'undefined' },
}
