import { countyFacts } from './county-facts.ts'
import { countyRatios } from './county-figures.ts'
import type { Making } from './making.ts'
import type { County } from './places.ts'
import type { Series } from './ratio-series.ts'
import { townFacts } from './town-facts.ts'
import type { DemoFact } from './world.ts'

/** 全部事实 in chunks: each town with its villages and grids, then the counties that have no towns of their own. */
export function* makeFacts(counties: readonly County[], making: Making): Generator<readonly DemoFact[]> {
  for (const county of counties) {
    if (county.towns.length === 0) continue
    const sums = new Map<string, Series>()
    for (const town of county.towns) yield townFacts(town, making, sums)
    yield countyFacts(county, sums, making)
  }
  for (const county of counties) {
    if (county.towns.length === 0) yield countyFacts(county, countyRatios(county, making.noise), making)
  }
}
