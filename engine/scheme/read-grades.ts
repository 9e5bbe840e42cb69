import type { ClauseContext } from '../kinds/clause-context.ts'
import { exactText } from '../value/decimal-text.ts'
import { compare } from '../value/rational.ts'
import { MapReader } from './map-reader.ts'
import { getId, onceOnly } from './read-id.ts'
import { mapsOf } from './read-list.ts'
import { getNames } from './read-names.ts'
import { findNumber } from './read-number.ts'
import { readQuotaRule } from './read-quota.ts'
import { findRequirement } from './read-requirement.ts'
import type { Grade, QuotaRule, RankRule } from './scheme.ts'
import type { SourceMap } from './source-node.ts'

/**
 * 等次 from the best down. The last, and only the last, has no `at-least`: it takes whatever is left, so it has neither
 * places nor a condition.
 */
export function readGrades(
  reader: MapReader,
  context: ClauseContext,
  rank: RankRule | undefined,
): readonly Grade[] {
  const grades: Grade[] = []
  const isFirst = onceOnly('grade')
  for (const map of mapsOf(reader, 'grades', 'optional')) {
    const inner = new MapReader(map, reader.findings, 'grades')
    const id = getId(inner, 'grade')
    const name = getNames(inner, 'name')
    const atLeast = findNumber(inner, 'at-least', 'any')
    const requires = findRequirement(inner, 'requires', context)
    const quotaMap = inner.findMap('quota')
    const quota = quotaMap && readQuota(quotaMap, inner, id ?? 'grades', rank, context)
    inner.noMore()
    if (id === undefined || !isFirst(id, inner) || name === undefined) continue
    checkOrder(inner, grades.at(-1), id, atLeast)
    grades.push({
      id,
      name,
      ...(atLeast === undefined ? {} : { atLeast }),
      ...(requires === undefined ? {} : { requires }),
      ...(quota === undefined ? {} : { quota }),
      at: map.at,
    })
  }
  const last = grades.at(-1)
  if (last?.atLeast !== undefined) {
    reader.findings.push({
      code: 'grade.bottom-missing',
      severity: 'error',
      at: last.at,
      facts: { subject: 'grades', grade: last.id },
    })
  }
  if (last !== undefined && last.atLeast === undefined) checkBottom(last, reader)
  return grades
}

function readQuota(
  map: SourceMap,
  outer: MapReader,
  grade: string,
  rank: RankRule | undefined,
  { classes }: ClauseContext,
): QuotaRule | undefined {
  const reader = new MapReader(map, outer.findings, grade)
  const quota = readQuotaRule(reader, 'of', rank, classes)
  reader.noMore()
  return quota
}

function checkBottom({ id, at, quota, requires }: Grade, { findings }: MapReader): void {
  for (const [key, written] of [['quota', quota] as const, ['requires', requires] as const]) {
    if (written === undefined) continue
    const facts = { subject: 'grades', grade: id, key }
    findings.push({ code: 'grade.bottom-takes-all', severity: 'error', at, facts })
  }
}

function checkOrder(
  reader: MapReader,
  above: Grade | undefined,
  grade: string,
  atLeast: Grade['atLeast'],
): void {
  if (above === undefined) return
  if (above.atLeast === undefined) {
    reader.report('grade.bottom-not-last', { grade: above.id }, above.at)
  } else if (atLeast !== undefined && compare(atLeast, above.atLeast) >= 0) {
    reader.report('grade.not-descending', {
      grade,
      'at-least': exactText(atLeast),
      above: exactText(above.atLeast),
    })
  }
}
