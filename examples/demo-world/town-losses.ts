import { between, keyOf, type Noise } from './noise.ts'
import type { Town } from './places.ts'
import type { VillageCount } from './ratio-models.ts'

/** 乡镇全年的件数: how many of each a town has per year, before they are spread over its villages and months. */
export type YearCounts = Readonly<Record<VillageCount, number>>

export function yearCounts({ unit, plan }: Town, year: 2016 | 2017, noise: Noise): YearCounts {
  const key = keyOf(unit)
  const strong = year === 2017 && plan.strong === true
  const quality = year === 2016 ? plan.quality2016 : plan.quality2017
  const some = (which: number, most: number) =>
    strong ? 0 : between(noise(key, which, year), 0, Math.round((1 - quality) * most))
  const due = between(noise(key, 31, year), 10, 18) + Math.round((1 - quality) * 12)
  const open = strong ? 0 : between(noise(key, 32, year), 1, 2 + Math.round((1 - quality) * 5))
  return {
    'benefit-omissions': some(33, 2),
    'benefit-errors': some(34, 4),
    'complaints-upheld': plan.upheld[year === 2016 ? 0 : 1],
    'complaints-repeated': some(35, 3),
    'cases-due': due,
    'cases-closed': Math.max(0, due - open),
    'cases-relapsed': some(36, 3),
  }
}

/** 分摊: places a year's count on villages and months, one by one; returns counts by village, then month of the year. */
export function spread(
  count: number,
  villages: number,
  months: number,
  noise: Noise,
  key: number,
  salt: number,
): number[][] {
  const placed = Array.from({ length: villages }, () => new Array<number>(months).fill(0))
  for (let one = 0; one < count; one++) {
    const row = placed[between(noise(key, salt, one * 2), 0, villages - 1)]
    const month = between(noise(key, salt, one * 2 + 1), 0, months - 1)
    if (row !== undefined) row[month] = (row[month] ?? 0) + 1
  }
  return placed
}
