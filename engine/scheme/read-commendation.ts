import { exactText } from '../value/decimal-text.ts'
import { compare, HUNDRED, multiply, ONE } from '../value/rational.ts'
import { MapReader } from './map-reader.ts'
import { textsOf } from './read-list.ts'
import { findNumber, percentFrom, wholeFrom } from './read-number.ts'
import type { Commendation, RankRule, VetoEffect } from './scheme.ts'

const EFFECTS: readonly VetoEffect[] = ['fail', 'item-zero', 'cap-grade', 'ineligible']
const MOST = 1_000_000

/** 表彰名额: the share (or number), what it is a share of, its rounding, ties at the cut, minimum, who stays out. */
export function readCommendation(reader: MapReader, rank: RankRule | undefined): Commendation | undefined {
  const map = reader.findMap('commendation')
  if (map === undefined) return undefined
  const inner = new MapReader(map, reader.findings, 'commendation')
  const quota = readQuota(inner)
  const isCount = quota !== undefined && 'count' in quota
  const base = isCount && !inner.has('base') ? 'ranked' : inner.getChoice('base', ['ranked', 'all'])
  const rounding =
    isCount && !inner.has('rounding') ? 'floor' : inner.getChoice('rounding', ['floor', 'ceil', 'half-up'])
  const ties = inner.getChoice('ties', ['all-in', 'all-out', 'tie-break'])
  const minimum = isCount && !inner.has('minimum') ? 0 : getWhole(inner, 'minimum')
  const maximum = inner.has('maximum') ? getWhole(inner, 'maximum') : undefined
  const excludes = readExcludes(inner)
  const vacancies = inner.getChoice('vacancies', ['pass-on', 'leave-empty'])
  const atLeast = findNumber(inner, 'at-least', 'any')
  inner.noMore()
  if (ties === 'tie-break' && rank !== undefined && typeof rank.ties === 'string') {
    inner.report('commendation.tie-break-missing', {}, inner.find('ties')?.at)
  }
  if (minimum !== undefined && maximum !== undefined && maximum < minimum) {
    const facts = { minimum: String(minimum), maximum: String(maximum) }
    inner.report('commendation.maximum-below-minimum', facts, inner.find('maximum')?.at)
  }
  if (quota === undefined || base === undefined || rounding === undefined || ties === undefined)
    return undefined
  if (minimum === undefined || vacancies === undefined || excludes === undefined) return undefined
  const most = maximum === undefined ? {} : { maximum }
  const least = atLeast === undefined ? {} : { atLeast }
  return { quota, base, rounding, ties, minimum, ...most, excludes, vacancies, ...least, at: map.at }
}

function readQuota(reader: MapReader): Commendation['quota'] | undefined {
  const shareNode = reader.find('share')
  const countNode = reader.find('count')
  if ((shareNode === undefined) === (countNode === undefined)) return reader.report('commendation.quota')
  if (countNode !== undefined) {
    const count = wholeFrom(countNode, 'count', reader, 0, MOST)
    return count === undefined ? undefined : { count }
  }
  const share = shareNode && percentFrom(shareNode, 'share', reader)
  if (share === undefined) return undefined
  if (share.n >= 0n && compare(share, ONE) <= 0) return { share }
  return reader.report(
    'commendation.share-outside',
    { share: `${exactText(multiply(share, HUNDRED))}%` },
    shareNode?.at,
  )
}

function getWhole(reader: MapReader, key: string): number | undefined {
  const node = reader.get(key)
  return node === undefined ? undefined : wholeFrom(node, key, reader, 0, MOST)
}

function readExcludes(reader: MapReader): readonly VetoEffect[] | undefined {
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
