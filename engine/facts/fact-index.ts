import type { Indicator, Scheme } from '../scheme/scheme.ts'
import type { Fact } from './fact.ts'
import { PARTS_OF_YEAR, parsePeriod } from './period.ts'

/**
 * 一个单位一个指标的事实: the one fact that stands for each part of the year, the year before first, then the year
 * itself; and the target of each.
 */
export interface Reported {
  readonly parts: (Fact | undefined)[]
  readonly targets: [Fact | undefined, Fact | undefined]
}

/** Indicator → unit code → what stands. */
export type FactIndex = ReadonlyMap<string, ReadonlyMap<string, Reported>>

/**
 * 事实索引: one pass over all facts. Per unit, indicator and period the figure that stands is the verified one where the
 * scheme says `verified-first`, then the reported, then the imported; of one kind the greatest version.
 */
export function indexFacts(scheme: Scheme, year: number, facts: readonly Fact[]): FactIndex {
  const index = new Map<string, Map<string, Reported>>()
  const indicators = new Map<string, Indicator>(scheme.indicators.map((one) => [one.id, one]))
  const order = KIND_ORDER[scheme.figures]
  for (const fact of facts) {
    const indicator = indicators.get(fact.indicator)
    const period = indicator && parsePeriod(fact.period)
    if (indicator === undefined || period === undefined) continue
    const back = year - period.year
    if (back !== 0 && back !== 1) continue
    const when = back === 1 ? 0 : 1
    const parts = PARTS_OF_YEAR[indicator.reported]
    if (fact.kind === 'target') {
      const { targets } = reportedOf(index, fact, parts)
      const standing = targets[when]
      if (standing === undefined || newerTarget(fact, standing)) targets[when] = fact
    } else if (period.shape === indicator.reported && order[fact.kind] > 0) {
      const reported = reportedOf(index, fact, parts)
      const slot = when * parts + period.part - 1
      const standing = reported.parts[slot]
      if (standing === undefined || stronger(fact, standing, order)) reported.parts[slot] = fact
    }
  }
  return index
}

const KIND_ORDER = {
  'verified-first': { verified: 3, reported: 2, imported: 1 },
  'reported-only': { verified: 0, reported: 2, imported: 1 },
} as const

function stronger(fact: Fact, standing: Fact, order: Readonly<Record<string, number>>): boolean {
  const difference = (order[fact.kind] ?? 0) - (order[standing.kind] ?? 0)
  return difference === 0 ? fact.version > standing.version : difference > 0
}

/** A target of the whole year stands before one of a part; else the later part, then the later version. */
function newerTarget(fact: Fact, standing: Fact): boolean {
  if (fact.period === standing.period) return fact.version > standing.version
  if (fact.period.length === 4 || standing.period.length === 4) return fact.period.length === 4
  return fact.period > standing.period
}

function reportedOf(index: Map<string, Map<string, Reported>>, fact: Fact, parts: number): Reported {
  let units = index.get(fact.indicator)
  if (units === undefined) {
    units = new Map()
    index.set(fact.indicator, units)
  }
  let reported = units.get(fact.unit)
  if (reported === undefined) {
    reported = {
      parts: new Array<Fact | undefined>(parts * 2).fill(undefined),
      targets: [undefined, undefined],
    }
    units.set(fact.unit, reported)
  }
  return reported
}
