import type { Expression } from '../formula/expression.ts'
import { choose } from '../formula/make-expression.ts'
import type { Term } from '../scheme/scheme.ts'
import type { ClauseReader } from './clause-reader.ts'
import { conditionField } from './fields.ts'
import type { KindField, Lowered } from './kind.ts'
import { zero } from './lowering.ts'
import type { Quantity } from './quantity.ts'

const KEYS = ['zero-when', 'full-when'] as const

/** 本项不得分、本项得满分: two conditions every kind may have beside its own keys. */
export const OVERRIDE_FIELDS: readonly KindField[] = KEYS.map((key) => conditionField(key, 'optional'))

/** `zero-when` before `full-when` before the kind itself; a condition that is missing makes the points missing. */
export function readOverrides(reader: ClauseReader, lowered: Lowered | undefined): Lowered | undefined {
  const [zeroWhen, fullWhen] = KEYS.map((key) => reader.findValue(key, ['truth']))
  if (reader.context.open && reader.has('full-when'))
    return reader.report('clause.full-marks-needed', { kind: 'full-when' }, reader.find('full-when')?.at)
  if (lowered === undefined) return undefined
  if ((reader.has('zero-when') && !zeroWhen) || (reader.has('full-when') && !fullWhen)) return undefined
  const otherwise = applied(lowered, 'full-when', fullWhen, reader.full.expression)
  return applied(otherwise, 'zero-when', zeroWhen, zero('score'))
}

function applied(lowered: Lowered, id: string, when: Quantity | undefined, points: Expression): Lowered {
  if (when === undefined) return lowered
  const term: Term = { id, unit: 'truth', expression: when.expression }
  const texts = [...when.choices].map(([of, { text }]) => [`${id}-text${of === '' ? '' : `@${of}`}`, text])
  return {
    ...lowered,
    expression: choose(when.expression, points, lowered.expression),
    terms: [...lowered.terms, term],
    facts: { ...lowered.facts, ...Object.fromEntries(texts) },
  }
}
