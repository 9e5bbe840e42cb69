import type { Indicator, Scheme } from '../scheme/scheme.ts'
import type { Fact } from './fact.ts'
import { firstMonth, monthNumber } from './month-number.ts'
import { PARTS_OF_YEAR, parsePeriod } from './period.ts'
import { YEARS_BACK } from './span.ts'

/**
 * 一个单位一个指标的事实: what stands for each part of the indicator's year and of the two before it, at `slot` plus the
 * parts of two years. Verified facts stand beside the others, for a scheme may want both.
 */
export interface Reported {
  readonly unverified: (Fact | undefined)[]
  verified?: (Fact | undefined)[]
  /** The latest version of each target. */
  targets?: Fact[]
}

/** Indicator → unit code → what stands. */
export type FactIndex = ReadonlyMap<string, ReadonlyMap<string, Reported>>

/** 指标年度的第一个月, as a month number: January of the assessed year, or where its statistical year begins. */
export const yearStart = ({ yearStart: shift = 0 }: Indicator, year: number): number =>
  monthNumber(year, 1) + shift

export const slotsKept = (reported: Indicator['reported']): number =>
  PARTS_OF_YEAR[reported] * (YEARS_BACK + 1)

/** Where a slot stands in the arrays of `Reported`. */
export const placeOf = (slot: number, reported: Indicator['reported']): number =>
  slot + PARTS_OF_YEAR[reported] * YEARS_BACK

/**
 * 事实索引: one pass over all facts. Per unit, indicator and period the judged figure goes before the reported, the
 * reported before the imported; of one kind the greatest version stands.
 *
 * @param asOf ISO day or time; facts recorded after it are not known yet
 */
export function indexFacts(scheme: Scheme, year: number, facts: readonly Fact[], asOf?: string): FactIndex {
  const index = new Map<string, Map<string, Reported>>()
  const indicators = new Map<string, { one: Indicator; start: number; months: number }>(
    scheme.indicators.map((one) => {
      const months = 12 / PARTS_OF_YEAR[one.reported]
      return [one.id, { one, start: yearStart(one, year), months }]
    }),
  )
  for (const fact of facts) {
    const known = indicators.get(fact.indicator)
    const period = known && parsePeriod(fact.period)
    if (known === undefined || period === undefined || (asOf !== undefined && isLater(fact, asOf))) continue
    const { one, start, months } = known
    if (fact.kind === 'target') {
      addTarget(reportedOf(index, fact, one), fact)
      continue
    }
    const rank = ORDER[fact.kind]
    const frozen = fact.kind === 'imported' && one.imported !== undefined
    if (period.shape !== one.reported || rank === 0) continue
    if (frozen && fact.sourceVersion !== one.imported?.version) continue
    const slot =
      period.shape === 'year' ? period.year - year : Math.floor((firstMonth(period) - start) / months)
    const place = placeOf(slot, one.reported)
    if (place < 0 || place >= slotsKept(one.reported)) continue
    const reported = reportedOf(index, fact, one)
    const row = fact.kind === 'verified' ? verifiedRow(reported) : reported.unverified
    const standing = row[place]
    if (standing === undefined || stronger(fact, standing)) row[place] = fact
  }
  return index
}

const ORDER = { verified: 4, judged: 3, reported: 2, imported: 1, target: 0, case: 0 } as const

function stronger(fact: Fact, standing: Fact): boolean {
  const difference = ORDER[fact.kind] - ORDER[standing.kind]
  return difference === 0 ? fact.version > standing.version : difference > 0
}

const isLater = ({ origin }: Fact, asOf: string): boolean =>
  origin?.recordedAt !== undefined && origin.recordedAt.slice(0, asOf.length) > asOf

function verifiedRow(reported: Reported): (Fact | undefined)[] {
  reported.verified ??= new Array<Fact | undefined>(reported.unverified.length).fill(undefined)
  return reported.verified
}

function addTarget(reported: Reported, fact: Fact): void {
  reported.targets ??= []
  const place = reported.targets.findIndex(({ period }) => period === fact.period)
  const standing = reported.targets[place]
  if (standing === undefined) reported.targets.push(fact)
  else if (fact.version > standing.version) reported.targets[place] = fact
}

function reportedOf(index: Map<string, Map<string, Reported>>, fact: Fact, indicator: Indicator): Reported {
  let units = index.get(fact.indicator)
  if (units === undefined) {
    units = new Map()
    index.set(fact.indicator, units)
  }
  let reported = units.get(fact.unit)
  if (reported === undefined) {
    reported = { unverified: new Array<Fact | undefined>(slotsKept(indicator.reported)).fill(undefined) }
    units.set(fact.unit, reported)
  }
  return reported
}
