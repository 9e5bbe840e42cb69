import type { ClauseContext } from '../kinds/clause-context.ts'
import { MapReader } from './map-reader.ts'
import { nearestName } from './nearest-name.ts'
import { getId, onceOnly } from './read-id.ts'
import { textUnder } from './read-indicators.ts'
import { mapsOf, textsOf } from './read-list.ts'
import { getNames } from './read-names.ts'
import { findRequirement, requirementFrom } from './read-requirement.ts'
import type { Card, CardEffect, Grade } from './scheme.ts'

const EFFECTS: readonly CardEffect[] = ['cap-grade', 'no-merit']

/** 黄牌、红牌: when it is entered, when it is left, and what it does. A card that `moves` is never left by a condition. */
export function readCards(
  reader: MapReader,
  context: ClauseContext,
  grades: readonly Grade[],
): readonly Card[] {
  const cards: Card[] = []
  const isFirst = onceOnly('card')
  for (const map of mapsOf(reader, 'cards', 'optional')) {
    const inner = new MapReader(map, reader.findings, textUnder(map, 'card') ?? 'cards')
    const id = getId(inner, 'card')
    const name = getNames(inner, 'name')
    const entersNode = inner.get('enters')
    const enters = entersNode && requirementFrom(entersNode, 'enters', inner, context)
    const leaves = findRequirement(inner, 'leaves', context)
    const moves = inner.has('moves') && inner.findChoice('moves', ['yes', 'no']) === 'yes'
    if (moves && inner.has('leaves')) inner.report('card.leaves-and-moves', {}, inner.find('leaves')?.at)
    if (!moves && !inner.has('leaves')) inner.report('card.leaves-left-out')
    const effects = readEffects(inner)
    const grade = readCap(inner, effects, grades)
    inner.noMore()
    if (id === undefined || !isFirst(id, inner) || name === undefined || enters === undefined) continue
    const optional = {
      ...(leaves === undefined ? {} : { leaves }),
      ...(grade === undefined ? {} : { grade }),
    }
    cards.push({ id, name, enters, moves, effects, ...optional, at: map.at })
  }
  return cards
}

function readEffects(reader: MapReader): readonly CardEffect[] {
  if (!reader.has('effects')) {
    reader.find('effects')
    reader.report('scheme.choice-left-out', { key: 'effects', allowed: `[${EFFECTS.join(', ')}]` })
  }
  return textsOf(reader, 'effects').flatMap(({ text, at }) => {
    const effect = EFFECTS.find((one) => one === text)
    return (
      effect ??
      reader.report('scheme.choice-unknown', { key: 'effects', text, allowed: EFFECTS.join(' | ') }, at) ??
      []
    )
  })
}

function readCap(
  reader: MapReader,
  effects: readonly CardEffect[],
  grades: readonly Grade[],
): string | undefined {
  if (!effects.includes('cap-grade')) {
    return reader.has('grade')
      ? reader.report('card.grade-unneeded', {}, reader.find('grade')?.at)
      : undefined
  }
  const grade = reader.findText('grade')
  if (grade === undefined) return reader.report('card.grade-left-out')
  const known = grades.map(({ id }) => id)
  if (known.includes(grade)) return grade
  const near = nearestName(grade, known)
  const facts = { grade, ...(near === undefined ? {} : { near }) }
  return reader.report('veto.grade-unknown', facts, reader.find('grade')?.at)
}
