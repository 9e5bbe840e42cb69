import { readFormula } from '../formula/read-formula.ts'
import type { ClauseContext } from '../kinds/clause-context.ts'
import { MapReader } from './map-reader.ts'
import { mapsOf, textsOf } from './read-list.ts'
import type { RankRule, TieBreak, TieRule } from './scheme.ts'
import type { SourceMap } from './source-node.ts'

const TIES = ['competition', 'dense'] as const

/** 排名规则: none of its choices has a silent default. */
export function readRank(reader: MapReader, context: ClauseContext): RankRule | undefined {
  if (reader.get('rank') === undefined) return undefined
  const map = reader.findMap('rank')
  if (map === undefined) return undefined
  const inner = new MapReader(map, reader.findings, 'rank')
  const within = inner.getChoice('within', ['class', 'all'])
  const order = inner.getChoice('order', ['descending', 'ascending'])
  const ties = readTies(inner, context)
  const vetoed = inner.getChoice('vetoed', ['last', 'unranked', 'by-score'])
  const unranked = textsOf(inner, 'unranked').map(({ text }) => text)
  inner.noMore()
  if (within === undefined || order === undefined || ties === undefined || vetoed === undefined)
    return undefined
  return { within, order, ties, vetoed, unranked, at: map.at }
}

function readTies(reader: MapReader, context: ClauseContext): TieRule | undefined {
  const node = reader.find('ties')
  if (node === undefined) {
    return reader.report('scheme.choice-left-out', {
      key: 'ties',
      allowed: `${TIES.join(' | ')} | {break-by: […]}`,
    })
  }
  if (node.type !== 'map') return reader.getChoice('ties', TIES)
  const inner = new MapReader(node, reader.findings, 'rank')
  const maps = mapsOf(inner, 'break-by', 'mandatory')
  const breakBy = maps.map((map) => readTieBreak(map, inner, context))
  inner.noMore()
  return breakBy.every((one) => one !== undefined) && breakBy.length > 0 ? { breakBy } : undefined
}

function readTieBreak(map: SourceMap, outer: MapReader, context: ClauseContext): TieBreak | undefined {
  const reader = new MapReader(map, outer.findings, 'rank')
  const name = reader.getText('value')
  const order = reader.getChoice('order', ['descending', 'ascending'])
  reader.noMore()
  if (name === undefined || order === undefined) return undefined
  const at = reader.find('value')?.at ?? map.at
  const { typed, findings } = readFormula(name, at, context)
  for (const finding of findings)
    outer.findings.push({ ...finding, facts: { subject: 'rank', ...finding.facts } })
  if (typed === undefined) return undefined
  if (typed.unit === 'truth') return reader.report('rank.tie-value-truth', { text: name }, at)
  return { expression: typed.expression, order, name }
}
