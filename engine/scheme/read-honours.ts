import type { ClauseContext } from '../kinds/clause-context.ts'
import { MapReader } from './map-reader.ts'
import { readExcludes } from './read-commendation.ts'
import { getId, onceOnly } from './read-id.ts'
import { textUnder } from './read-indicators.ts'
import { mapsOf } from './read-list.ts'
import { getNames } from './read-names.ts'
import { readQuotaRule } from './read-quota.ts'
import { findRequirement, formulaFrom } from './read-requirement.ts'
import type { Honour, RankRule } from './scheme.ts'

/** 单项表彰: what each goes by, in which order, and whatever else a commendation says. */
export function readHonours(
  reader: MapReader,
  rank: RankRule | undefined,
  context: ClauseContext,
): readonly Honour[] {
  const honours: Honour[] = []
  const isFirst = onceOnly('honour')
  for (const map of mapsOf(reader, 'honours', 'optional')) {
    const inner = new MapReader(map, reader.findings, textUnder(map, 'honour') ?? 'honours')
    const id = getId(inner, 'honour')
    const name = getNames(inner, 'name')
    const node = inner.get('by')
    const by = node && formulaFrom(node, 'by', inner, context)
    const order = inner.getChoice('order', ['descending', 'ascending'])
    const within = inner.getChoice('within', ['class', 'all'])
    const quota = readQuotaRule(inner, 'base', undefined, context.classes)
    const excludes = readExcludes(inner)
    const vacancies = inner.getChoice('vacancies', ['pass-on', 'leave-empty'])
    const requires = findRequirement(inner, 'requires', context)
    inner.noMore()
    if (by?.unit === 'truth') inner.report('honour.by-truth', { text: by.text }, node?.at)
    if (id === undefined || !isFirst(id, inner) || name === undefined || by === undefined) continue
    if (order === undefined || within === undefined || quota === undefined) continue
    if (excludes === undefined || vacancies === undefined || rank === undefined) continue
    const { expression, text, unit } = by
    honours.push({
      id,
      name,
      by: { expression, text },
      unit,
      order,
      within,
      ...quota,
      excludes,
      vacancies,
      ...(requires === undefined ? {} : { requires }),
      at: map.at,
    })
  }
  return honours
}
