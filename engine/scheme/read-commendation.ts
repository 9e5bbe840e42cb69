import type { ClauseContext } from '../kinds/clause-context.ts'
import { MapReader } from './map-reader.ts'
import { textsOf } from './read-list.ts'
import { findNumber } from './read-number.ts'
import { readQuotaRule } from './read-quota.ts'
import { findRequirement } from './read-requirement.ts'
import type { Commendation, RankRule, VetoEffect } from './scheme.ts'

const EFFECTS: readonly VetoEffect[] = ['fail', 'item-zero', 'cap-grade', 'lower-grade', 'ineligible']

/** 表彰名额: the quota, who stays out, what becomes of their places, and what else is required. */
export function readCommendation(
  reader: MapReader,
  rank: RankRule | undefined,
  context: ClauseContext,
): Commendation | undefined {
  const written = reader.find('commendation')
  if (written?.type === 'list') return reader.report('commendation.several', {}, written.at)
  const map = reader.findMap('commendation')
  if (map === undefined) return undefined
  const inner = new MapReader(map, reader.findings, 'commendation')
  const quota = readQuotaRule(inner, 'base', rank, context.classes)
  const excludes = readExcludes(inner)
  const vacancies = inner.getChoice('vacancies', ['pass-on', 'leave-empty'])
  const atLeast = findNumber(inner, 'at-least', 'any')
  const requires = findRequirement(inner, 'requires', context)
  inner.noMore()
  if (quota === undefined || vacancies === undefined || excludes === undefined) return undefined
  const least = atLeast === undefined ? {} : { atLeast }
  const condition = requires === undefined ? {} : { requires }
  return { ...quota, excludes, vacancies, ...least, ...condition, at: map.at }
}

/** 不予表彰的否决后果, which a scheme may not leave unsaid. */
export function readExcludes(reader: MapReader): readonly VetoEffect[] | undefined {
  if (!reader.has('excludes')) {
    reader.find('excludes')
    return reader.report('scheme.choice-left-out', { key: 'excludes', allowed: `[${EFFECTS.join(', ')}]` })
  }
  const effects: VetoEffect[] = []
  for (const { text, at } of textsOf(reader, 'excludes')) {
    const effect = EFFECTS.find((one) => one === text)
    if (effect !== undefined) effects.push(effect)
    else reader.report('scheme.choice-unknown', { key: 'excludes', text, allowed: EFFECTS.join(' | ') }, at)
  }
  return effects
}
