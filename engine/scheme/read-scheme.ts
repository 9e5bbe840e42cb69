import type { ClauseContext } from '../kinds/clause-context.ts'
import { ZERO } from '../value/rational.ts'
import { sumByClass } from './by-class.ts'
import { findCircle, findUnused } from './check-whole.ts'
import { findPointsCountedTwice } from './find-points-counted-twice.ts'
import type { Finding } from './finding.ts'
import { collectItemIds, valueUnder } from './item-ids.ts'
import type { ItemReading } from './item-reading.ts'
import { MapReader } from './map-reader.ts'
import { provisionsOf } from './provisions-of.ts'
import { readArrangements } from './read-arrangements.ts'
import { readBonus } from './read-bonus.ts'
import { declareCalculations, readCalculations } from './read-calculations.ts'
import { readCalendar } from './read-calendar.ts'
import { readCards } from './read-cards.ts'
import { readChecks } from './read-checks.ts'
import { readClasses } from './read-classes.ts'
import { readCommendation } from './read-commendation.ts'
import { withFormulas } from './read-derived.ts'
import { checkFunctions, readFunctions } from './read-functions.ts'
import { readGrades } from './read-grades.ts'
import { readHeader } from './read-header.ts'
import { readHonours } from './read-honours.ts'
import { onceOnly } from './read-id.ts'
import { readIndicators } from './read-indicators.ts'
import { readIrrationalDigits } from './read-irrational-digits.ts'
import { readItems } from './read-items.ts'
import { readMissing } from './read-missing.ts'
import { readPayments } from './read-payments.ts'
import { readRank } from './read-rank.ts'
import { readRegisters } from './read-registers.ts'
import { readVetoes } from './read-vetoes.ts'
import { pastNames, resultNames } from './result-names.ts'
import type { Scheme } from './scheme.ts'
import type { SourceNode } from './source-node.ts'

export interface SchemeRead {
  /** Absent when any finding is an error. */
  readonly scheme?: Scheme
  readonly findings: readonly Finding[]
}

type Whole<T> = { readonly [K in keyof T]: Exclude<T[K], undefined> }

const isWhole = <T extends object>(parts: T): parts is T & Whole<T> =>
  Object.values(parts).every((part) => part !== undefined)

/**
 * 读方案: the tree of a scheme file → a checked scheme, every name resolved and every amount exact.
 *
 * Never throws. Findings stand in the order they were met; warnings alone do not keep the scheme back.
 */
export function readScheme(node: SourceNode): SchemeRead {
  if (node.type !== 'map') {
    return {
      findings: [{ code: 'scheme.map-wanted', severity: 'error', at: node.at, facts: { subject: 'scheme' } }],
    }
  }
  const findings: Finding[] = []
  const reader = new MapReader(node, findings, 'scheme')
  const bonusNode = valueUnder(node, 'bonus')
  const bonusItems = bonusNode?.type === 'map' ? valueUnder(bonusNode, 'items') : undefined
  const itemIds = collectItemIds([valueUnder(node, 'items'), bonusItems], findings)
  if (itemIds === undefined) return { findings }
  const scheme = readParts(reader, itemIds)
  reader.noMore()
  if (scheme !== undefined) findings.push(...findCircle(scheme))
  if (scheme === undefined || findings.some(({ severity }) => severity === 'error')) return { findings }
  return { scheme, findings: [...findings, ...findPointsCountedTwice(scheme), ...findUnused(scheme)] }
}

function readParts(reader: MapReader, itemIds: ReadonlySet<string>): Scheme | undefined {
  const header = readHeader(reader)
  const classes = readClasses(reader)
  const missing = readMissing(reader)
  const registers = readRegisters(reader)
  const calendar = readCalendar(reader)
  const { level, period } = header
  const read = readIndicators(reader, { level, period, registers, calendar })
  const functions = readFunctions(reader)
  const declared = declareCalculations(reader, read.indicators)
  const irrationalDigits = readIrrationalDigits(reader)
  const context: ClauseContext = {
    indicators: new Map(read.indicators.map((indicator) => [indicator.id, indicator])),
    classes,
    calculations: new Map(declared.map(({ id, unit }) => [id, unit])),
    functions: new Map([...functions].map(([name, { fn }]) => [name, fn])),
    itemIds,
    pastNames: pastNames(reader.map),
    ...(irrationalDigits === undefined ? {} : { irrationalDigits }),
    points: ZERO,
  }
  reader.findings.push(...checkFunctions(functions, context))
  const indicators = withFormulas(read.indicators, read.formulas, context)
  const calculations = readCalculations(declared, context)
  const checks = readChecks(reader, context)
  const reading: ItemReading = {
    classes,
    missing: missing ?? REFUSE_ALL,
    context,
    findings: reader.findings,
    isFirst: onceOnly('item'),
  }
  const items = readItems(reader, reading)
  const bonus = readBonus(reader, reading)
  const rank = readRank(reader, context)
  const late: ClauseContext = { ...context, results: resultNames(reader.map) }
  const grades = readGrades(reader, late, rank)
  const vetoes = readVetoes(reader, context, grades)
  const cards = readCards(reader, late, grades)
  const commendation = readCommendation(reader, rank, late)
  const honours = readHonours(reader, rank, late)
  const payments = readPayments(reader, late)
  const arrangements = readArrangements(
    reader,
    itemIds,
    vetoes.map(({ id }) => id),
  )
  const parts = { ...header, missing, rank }
  if (!isWhole(parts)) return undefined
  const points = sumByClass(
    items.map((item) => item.points),
    classes,
  )
  const provisions = provisionsOf(reader.map)
  const chosen = {
    ...(irrationalDigits === undefined ? {} : { irrationalDigits }),
    ...(registers.length === 0 ? {} : { registers }),
    ...(calendar === undefined ? {} : { calendar }),
    ...(bonus === undefined ? {} : { bonus }),
    ...(commendation === undefined ? {} : { commendation }),
    ...(arrangements === undefined ? {} : { arrangements }),
    ...(cards.length === 0 ? {} : { cards }),
    ...(honours.length === 0 ? {} : { honours }),
    ...(checks.length === 0 ? {} : { checks }),
    ...(payments.length === 0 ? {} : { payments }),
  }
  return { ...parts, classes, indicators, calculations, points, items, vetoes, grades, provisions, ...chosen }
}

/** Stands in while reading on after the scheme's own table could not be read; such a scheme is never given out. */
const REFUSE_ALL = {
  'not-reported': 'refuse',
  'not-applicable': 'refuse',
  'nothing-happened': 'refuse',
  'not-sampled': 'refuse',
  withheld: 'refuse',
  undefined: 'refuse',
} as const
