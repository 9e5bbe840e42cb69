import type { Card, Requirement } from '../scheme/scheme.ts'
import { isMissing } from '../value/missing.ts'
import { explainReadings, type Listed } from './explain-readings.ts'
import type { Explanation } from './explanation.ts'
import { formulaText } from './formula-text.ts'
import { namesAs, shown } from './shown.ts'
import type { Standpoint } from './standpoint.ts'

/** 牌的解释: entered, kept, left, handed on or never held; and the conditions with their numbers. */
export function explainCard(id: string, card: Card, from: Standpoint): Explanation {
  const path = `${id}/card:${card.id}`
  const holds = (cell: string): boolean => {
    const value = from.cellValue(`${cell}:${card.id}`)
    return !isMissing(value) && value.n !== 0n
  }
  const cap = from.scheme.grades.find((grade) => grade.id === card.grade)
  const listed: Listed = new Set()
  const { leaves } = card
  return {
    id: path,
    role: 'card',
    name: card.name,
    cell: `card:${card.id}`,
    value: shown(from.cellValue(`card:${card.id}`), 'truth'),
    code: `card.${stateOf(card, holds)}`,
    facts: {
      card: card.id,
      enters: card.enters.text,
      ...(leaves !== undefined && { leaves: leaves.text }),
      ...(card.each !== undefined && { each: card.each.span, held: partsHeld(card, from).join(', ') }),
      ...(card.steps !== undefined && { steps: String(card.steps) }),
      ...(card.effects.includes('no-merit') && { 'no-merit': 'yes' }),
      ...(cap !== undefined && namesAs('grade-name', cap.name)),
    },
    formula: formulaText(from.own(card.enters.expression), from),
    at: card.at,
    children:
      from.depth === 'items'
        ? []
        : [
            condition(`${path}/enters`, 'card.enters', card.enters, from, listed),
            ...(leaves === undefined
              ? []
              : [condition(`${path}/leaves`, 'card.leaves', leaves, from, listed)]),
          ],
  }
}

function stateOf({ moves }: Card, holds: (cell: string) => boolean) {
  if (holds('card')) return holds('enters') ? 'entered' : 'kept'
  if (!holds('had')) return 'not-held'
  return moves ? 'moved' : 'left'
}

/** The numbers of the months (or quarters) it was held in. */
const partsHeld = ({ id, each }: Card, from: Standpoint): readonly string[] =>
  (each?.parts ?? []).flatMap((_, at) => {
    const value = from.cellValue(`card:${id}:${each?.span}-${at + 1}`)
    return !isMissing(value) && value.n !== 0n ? [String(at + 1)] : []
  })

function condition(
  id: string,
  code: 'card.enters' | 'card.leaves',
  { expression, text }: Requirement,
  from: Standpoint,
  listed: Listed,
): Explanation {
  const own = from.own(expression)
  return {
    id,
    role: 'term',
    name: code === 'card.enters' ? { zh: '挂牌条件', en: 'Entry' } : { zh: '摘牌条件', en: 'Exit' },
    value: shown(from.evaluate(own), 'truth'),
    code,
    facts: { written: text },
    formula: formulaText(own, from),
    children: explainReadings(id, own, from, listed),
  }
}
