import { MISSING_NAMES } from '../value/missing.ts'
import { UNITS, type Unit } from '../value/unit.ts'
import { belowLevel } from './levels.ts'
import { MapReader } from './map-reader.ts'
import { getId, onceOnly } from './read-id.ts'
import { mapsOf } from './read-list.ts'
import { getNames } from './read-names.ts'
import type { Indicator } from './scheme.ts'
import type { SourceMap } from './source-node.ts'

const ROLL_UPS = ['sum', 'sum-of-reported', 'mean-of-sampled'] as const
const RATIO_UNITS: readonly Unit[] = [
  'percent',
  'per-mille',
  'number',
  'yuan',
  'days',
  'working-days',
  'score',
]

/** 指标: what each figure is. Two of one id, or a roll-up left out, and the scheme does not stand. */
export function readIndicators(reader: MapReader, level: string | undefined): readonly Indicator[] {
  const indicators: Indicator[] = []
  const isFirst = onceOnly('indicator')
  for (const map of mapsOf(reader, 'indicators', 'mandatory')) {
    const subject = textUnder(map, 'indicator') ?? 'indicators'
    const inner = new MapReader(map, reader.findings, subject)
    const indicator = readIndicator(inner, level)
    inner.noMore()
    if (indicator !== undefined && isFirst(indicator.id, inner)) indicators.push(indicator)
  }
  return indicators
}

function readIndicator(reader: MapReader, level: string | undefined): Indicator | undefined {
  const id = getId(reader, 'indicator')
  const name = getNames(reader, 'name')
  const unit = reader.getChoice('unit', UNITS)
  const ratio = readRatio(reader, unit)
  const better = reader.getChoice('better', ['higher', 'lower'])
  const reported = reader.getChoice('reported', ['month', 'quarter', 'year'])
  const over = reader.getChoice('over', ['sum', 'last', 'mean'])
  const reportedBy = reader.getText('reported-by')
  const source = reader.findText('source')
  const rollUp = readRollUp(reader, level, reportedBy)
  const isRate = ratio === undefined && !reader.has('ratio') && (unit === 'percent' || unit === 'per-mille')
  if (isRate && rollUp?.startsWith('sum')) reader.report('indicator.rates-do-not-add', { key: 'roll-up' })
  if (isRate && over === 'sum' && reported !== 'year')
    reader.report('indicator.rates-do-not-add', { key: 'over' })
  if (id === undefined || unit === undefined) return undefined
  return {
    id,
    unit,
    ...(ratio === undefined ? {} : { ratio }),
    ...standIns({ name, better, reported, over, reportedBy }),
    ...(rollUp === undefined ? {} : { rollUp }),
    ...(source === undefined ? {} : { source }),
    at: reader.map.at,
  }
}

type Told = Pick<Indicator, 'name' | 'better' | 'reported' | 'over' | 'reportedBy'>

/**
 * What could not be read gets a stand-in, so that clauses naming this indicator are not reported as well. The error
 * that was reported keeps the scheme back.
 */
const standIns = (told: { readonly [K in keyof Told]: Told[K] | undefined }): Told => ({
  name: told.name ?? { zh: '' },
  better: told.better ?? 'higher',
  reported: told.reported ?? 'year',
  over: told.over ?? 'last',
  reportedBy: told.reportedBy ?? '',
})

function readRatio(reader: MapReader, unit: Unit | undefined): Indicator['ratio'] {
  const map = reader.findMap('ratio')
  if (map === undefined) return undefined
  const inner = new MapReader(map, reader.findings, reader.subject)
  const numerator = getNames(inner, 'numerator')
  const denominator = getNames(inner, 'denominator')
  const empty = inner.getChoice('empty', MISSING_NAMES)
  inner.noMore()
  if (unit !== undefined && !RATIO_UNITS.includes(unit))
    reader.report('indicator.ratio-unit', { unit }, map.at)
  if (numerator === undefined || denominator === undefined || empty === undefined) return undefined
  return { numerator, denominator, empty }
}

function readRollUp(
  reader: MapReader,
  level: string | undefined,
  reportedBy: string | undefined,
): Indicator['rollUp'] {
  const rollUp = reader.findChoice('roll-up', ROLL_UPS)
  if (level === undefined || reportedBy === undefined) return rollUp
  if (reportedBy === level) {
    return reader.has('roll-up')
      ? reader.report('indicator.roll-up-unneeded', { level }, reader.find('roll-up')?.at)
      : undefined
  }
  const facts = { level, 'reported-by': reportedBy }
  if (belowLevel(reportedBy, level) === false) {
    return reader.report('indicator.reported-above', facts, reader.find('reported-by')?.at)
  }
  if (reader.has('roll-up')) return rollUp
  return reader.report('indicator.roll-up-left-out', { ...facts, allowed: ROLL_UPS.join(' | ') })
}

/** The text under a key before the map is read in earnest, to say whose map it is. */
export function textUnder(map: SourceMap, key: string): string | undefined {
  const node = map.entries.find((entry) => entry.key === key)?.value
  return node?.type === 'text' && node.text !== '' ? node.text : undefined
}
