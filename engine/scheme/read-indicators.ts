import { MISSING_NAMES } from '../value/missing.ts'
import { UNITS, type Unit } from '../value/unit.ts'
import { belowLevel } from './levels.ts'
import { MapReader } from './map-reader.ts'
import { readCaseCount } from './read-case-count.ts'
import type { DeclaredFormula } from './read-derived.ts'
import { getId, onceOnly } from './read-id.ts'
import {
  checkOneSource,
  noteCounted,
  readImported,
  readStatisticalYear,
  readTolerance,
} from './read-indicator-source.ts'
import { mapsOf } from './read-list.ts'
import { getNames, namesFrom } from './read-names.ts'
import type { Calendar, Register } from './register.ts'
import type { Indicator, Names } from './scheme.ts'
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

/** What indicators are read against. */
export interface IndicatorContext {
  readonly level: string | undefined
  readonly period: string | undefined
  readonly registers: readonly Register[]
  readonly calendar: Calendar | undefined
}

export interface IndicatorsRead {
  readonly indicators: readonly Indicator[]
  /** Formulas over other indicators, for `withFormulas`. */
  readonly formulas: readonly DeclaredFormula[]
}

/** 指标: what each figure is. Two of one id, or a roll-up left out, and the scheme does not stand. */
export function readIndicators(reader: MapReader, context: IndicatorContext): IndicatorsRead {
  const indicators: Indicator[] = []
  const formulas: DeclaredFormula[] = []
  const isFirst = onceOnly('indicator')
  for (const map of mapsOf(reader, 'indicators', 'mandatory')) {
    const subject = textUnder(map, 'indicator') ?? 'indicators'
    const inner = new MapReader(map, reader.findings, subject)
    const indicator = readIndicator(inner, context, formulas)
    inner.noMore()
    if (indicator !== undefined && isFirst(indicator.id, inner)) indicators.push(indicator)
  }
  return { indicators, formulas }
}

function readIndicator(
  reader: MapReader,
  context: IndicatorContext,
  formulas: DeclaredFormula[],
): Indicator | undefined {
  const { level } = context
  const id = getId(reader, 'indicator')
  const name = getNames(reader, 'name')
  const unit = reader.getChoice('unit', UNITS)
  const ratio = readRatio(reader, unit, id, formulas)
  const better = reader.getChoice('better', ['higher', 'lower'])
  const reported = reader.getChoice('reported', ['month', 'quarter', 'year'])
  const over = reader.getChoice('over', ['sum', 'last', 'mean'])
  const reportedBy = reader.getText('reported-by')
  const source = reader.findText('source')
  const rollUp = readRollUp(reader, level, reportedBy)
  const yearStart = readStatisticalYear(reader, context.period, reported)
  const verified = readTolerance(reader, unit)
  const imported = readImported(reader)
  const fromCases = readCaseCount(reader, context, unit)
  noteCounted(reader, id, formulas)
  checkOneSource(reader, rollUp)
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
    ...(yearStart === undefined ? {} : { yearStart }),
    ...(verified === undefined ? {} : { verified }),
    ...(imported === undefined ? {} : { imported }),
    ...(fromCases === undefined ? {} : { fromCases }),
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

function readRatio(
  reader: MapReader,
  unit: Unit | undefined,
  id: string | undefined,
  formulas: DeclaredFormula[],
): Indicator['ratio'] {
  const map = reader.findMap('ratio')
  if (map === undefined) return undefined
  const inner = new MapReader(map, reader.findings, reader.subject)
  const numerator = readRatioPart(inner, 'numerator', id, formulas)
  const denominator = readRatioPart(inner, 'denominator', id, formulas)
  const empty = inner.getChoice('empty', MISSING_NAMES)
  inner.noMore()
  if (unit !== undefined && !RATIO_UNITS.includes(unit))
    reader.report('indicator.ratio-unit', { unit }, map.at)
  if (numerator === undefined || denominator === undefined || empty === undefined) return undefined
  return { numerator, denominator, empty }
}

/** A name alone, or `{zh, en, formula}`: then the part is computed and not handed in. */
function readRatioPart(
  reader: MapReader,
  key: 'numerator' | 'denominator',
  indicator: string | undefined,
  formulas: DeclaredFormula[],
): Names | undefined {
  const node = reader.get(key)
  if (node?.type !== 'map') return node && namesFrom(node, key, reader)
  const formula = node.entries.find((entry) => entry.key === 'formula')?.value
  if (formula === undefined) return namesFrom(node, key, reader)
  if (formula.type !== 'text') return reader.report('scheme.text-expected', { key: 'formula' }, formula.at)
  if (indicator !== undefined) {
    const part = key === 'numerator' ? 'numeratorFormula' : 'denominatorFormula'
    formulas.push({ indicator, part, node: formula, reader })
  }
  return namesFrom({ ...node, entries: node.entries.filter((entry) => entry.key !== 'formula') }, key, reader)
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
