import { nodesOf } from '../formula/operands-of.ts'
import type { ClauseContext } from '../kinds/clause-context.ts'
import { MapReader } from './map-reader.ts'
import { getId, onceOnly } from './read-id.ts'
import { textUnder } from './read-indicators.ts'
import { mapsOf } from './read-list.ts'
import { getNames } from './read-names.ts'
import { requirementFrom } from './read-requirement.ts'
import { BELOW, REPORT, type ReportCheck, reportTime } from './report-check.ts'
import type { Indicator } from './scheme.ts'

/**
 * 读校验规则: truths over one report. `id` is the figure of the report's own month, `.before` that of the report before,
 * `.previous` the same month a year earlier, `.to-date` from the year's start, `below-<id>` what the units directly below
 * reported together.
 */
export function readChecks(reader: MapReader, context: ClauseContext): readonly ReportCheck[] {
  const isFirst = onceOnly('check')
  const { indicators } = context
  const over: ClauseContext = { ...context, indicators: withBelow(indicators), report: REPORT }
  return mapsOf(reader, 'checks', 'optional').flatMap((map): ReportCheck[] => {
    const inner = new MapReader(map, reader.findings, textUnder(map, 'check') ?? 'checks')
    const id = getId(inner, 'check')
    const name = getNames(inner, 'name')
    const about = inner.getChoice('about', ['logic', 'stock-flow'])
    const rule = inner.get('rule')
    inner.noMore()
    if (id === undefined || name === undefined || about === undefined || rule === undefined) return []
    const read = requirementFrom(rule, 'rule', inner, over)
    if (read === undefined || !isFirst(id, inner)) return []
    const figures = [...nodesOf(read.expression)].filter((node) => node.op === 'figure')
    if (figures.some(({ part, when }) => part === 'target' || reportTime(when) === undefined)) {
      inner.report('check.another-time', { text: read.text }, rule.at)
      return []
    }
    const levels = new Set(figures.flatMap(({ indicator }) => indicators.get(indicator)?.reportedBy ?? []))
    const [level, other] = levels
    if (level === undefined || other !== undefined) {
      inner.report('check.levels', { levels: [...levels].join(', ') }, rule.at)
      return []
    }
    return [{ id, name, about, level, ...read, at: map.at }]
  })
}

function withBelow(indicators: ReadonlyMap<string, Indicator>): ReadonlyMap<string, Indicator> {
  const below = [...indicators.values()].map((one) => {
    const id = `${BELOW}${one.id}`
    return [id, { ...one, id }] as const
  })
  return new Map([...below, ...indicators])
}
