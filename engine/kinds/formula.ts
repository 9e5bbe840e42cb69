import type { Expression } from '../formula/expression.ts'
import { atLeast, atMost } from '../formula/make-expression.ts'
import { CAP, floorFields, valueField } from './fields.ts'
import { formulaInputs } from './formula-inputs.ts'
import type { Kind } from './kind.ts'
import { startLowering } from './lowering.ts'
import { readCap } from './read-cap.ts'

/** 公式: what no other kind says, written out; its result is points. */
export const formula: Kind = {
  name: 'formula',
  open: true,
  fields: [valueField('formula', ['score', 'number', 'count']), CAP, ...floorFields()],
  read(reader) {
    const result = reader.getValue('formula', ['score', 'number', 'count'])
    const cap = readCap(reader)
    const floor = reader.getFloor()
    if (result === undefined || cap === undefined || floor === undefined) return undefined
    const lowering = startLowering(reader.full)
    for (const [of, { text }] of result.choices) lowering.fact(of === '' ? 'formula' : `formula@${of}`, text)
    const inputs = formulaInputs(result.expression, reader.context)
    lowering.fact('inputs', String(inputs.length))
    for (const [index, { text, unit, expression }] of inputs.entries()) {
      lowering.fact(`input-${index + 1}`, text)
      lowering.term(`input-${index + 1}`, unit, expression)
    }
    let points: Expression = lowering.term('result', 'score', result.expression)
    if (cap === 'none') lowering.fact('cap', 'none')
    else points = atMost(lowering.quantity('cap', cap), points)
    if (floor === 'below-zero') lowering.fact('floor', 'below-zero')
    else points = atLeast(lowering.quantity('floor', floor.lowest), points)
    return lowering.done(points)
  },
}
