import type { Expression } from '../formula/expression.ts'
import { nodesOf } from '../formula/operands-of.ts'
import { isPartCell, PARTS_IN_YEAR, readPart, type Span } from '../formula/part-of-year.ts'
import type { ClauseContext } from '../kinds/clause-context.ts'
import { atTheEnd } from '../plan/card-cells.ts'
import { MapReader } from './map-reader.ts'
import { nearestName } from './nearest-name.ts'
import { getId, onceOnly } from './read-id.ts'
import { textUnder } from './read-indicators.ts'
import { mapsOf, textsOf } from './read-list.ts'
import { readLowering } from './read-lowering.ts'
import { getNames } from './read-names.ts'
import { findRequirement, requirementFrom } from './read-requirement.ts'
import { readsOf } from './reads-of.ts'
import type { Card, CardEffect, CardPart, Grade } from './scheme.ts'

const EFFECTS: readonly CardEffect[] = ['cap-grade', 'lower-grade', 'no-merit']

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
    const span = inner.has('each') ? inner.findChoice('each', ['month', 'quarter']) : undefined
    const conditions =
      span === undefined ? readConditions(inner, context) : readPartConditions(inner, span, context)
    const { enters, leaves, each } = conditions
    const moves = inner.has('moves') && inner.findChoice('moves', ['yes', 'no']) === 'yes'
    if (moves && inner.has('leaves')) inner.report('card.leaves-and-moves', {}, inner.find('leaves')?.at)
    if (!moves && !inner.has('leaves')) inner.report('card.leaves-left-out')
    const effects = readEffects(inner)
    const grade = readCap(inner, effects, grades)
    const steps = effects.includes('lower-grade') ? readLowering(inner, grades) : undefined
    inner.noMore()
    if (id === undefined || !isFirst(id, inner) || name === undefined || enters === undefined) continue
    const optional = {
      ...(leaves === undefined ? {} : { leaves }),
      ...(each === undefined ? {} : { each }),
      ...(grade === undefined ? {} : { grade }),
      ...(steps === undefined ? {} : { steps }),
    }
    cards.push({ id, name, enters, moves, effects, ...optional, at: map.at })
  }
  return cards
}

type Conditions = Partial<Pick<Card, 'enters' | 'leaves' | 'each'>>

function readConditions(reader: MapReader, context: ClauseContext): Conditions {
  const node = reader.get('enters')
  const enters = node && requirementFrom(node, 'enters', reader, context)
  const leaves = findRequirement(reader, 'leaves', context)
  return { ...(enters && { enters }), ...(leaves && { leaves }) }
}

/**
 * 逐期的条件: read once for every part of the year. They speak of that part alone, so of what is known only of the whole
 * year they may read no more than other cards.
 */
function readPartConditions(reader: MapReader, span: Span, context: ClauseContext): Conditions {
  const node = reader.get('enters')
  const leavesNode = reader.find('leaves')
  const results = new Map([...(context.results ?? [])].filter(([, { each }]) => each === span))
  const parts: CardPart[] = []
  let texts: { readonly enters: string; readonly leaves?: string } | undefined
  for (let number = 1; node !== undefined && number <= PARTS_IN_YEAR[span]; number++) {
    const inside: ClauseContext = { ...context, results, period: { span, number } }
    const enters = requirementFrom(node, 'enters', reader, inside)
    const leaves = leavesNode && requirementFrom(leavesNode, 'leaves', reader, inside)
    if (enters === undefined || (leavesNode !== undefined && leaves === undefined)) return {}
    if (!readsThePart(enters.expression))
      return reader.report('card.part-constant', { text: enters.text, each: span }, node.at) ?? {}
    parts.push({ enters: enters.expression, ...(leaves && { leaves: leaves.expression }) })
    texts = { enters: enters.text, ...(leaves && { leaves: leaves.text }) }
  }
  if (texts === undefined) return {}
  const last = (of: readonly Expression[]): Expression => atTheEnd(of)
  return {
    enters: { text: texts.enters, expression: last(parts.map(({ enters }) => enters)) },
    ...(texts.leaves !== undefined && {
      leaves: { text: texts.leaves, expression: last(parts.flatMap(({ leaves }) => leaves ?? [])) },
    }),
    each: { span, parts },
  }
}

const readsThePart = (expression: Expression): boolean => {
  const { cells } = readsOf([expression])
  if ([...cells].some(isPartCell)) return true
  return [...nodesOf(expression)].some((node) => node.op === 'figure' && readPart(node.when) !== undefined)
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
