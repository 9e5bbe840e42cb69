import { DEMO_PASSWORD, makeAccounts } from './accounts.ts'
import { CALENDARS, MONTHS, type YearState } from './calendar.ts'
import { makeFacts } from './facts.ts'
import { makeFormHeaders } from './form-headers.ts'
import { makeNoise } from './noise.ts'
import { COUNTIES, makeCounties } from './places.ts'
import { makePlantedFlaws } from './planted-flaws.ts'
import { DEMO_SCHEMES, makeAreas, makeMemberships, makeUnits } from './registry.ts'
import { countySubmissions, officeSubmissions, townSubmissions } from './submissions.ts'
import type { DemoWorld } from './world.ts'

export interface DemoWish {
  /** Any whole number; the same seed gives the same world on every machine. */
  readonly seed: number
  /** How many counties have towns, villages and grids: 1 is 清和市 alone (about 310,000 facts), 50 for load work. */
  readonly size: number
  /** `running` (left out): November 2017 is the last closed month. `closed`: the year is over. */
  readonly year?: YearState
}

/**
 * 演示世界生成: province, prefectures, 105 counties, and below the first `size` of them 18 towns, 203 villages and about
 * 900 grids each, with two years of monthly figures.
 *
 * Pure: no clock, no randomness but the seed. Throws RangeError when size is not a whole number from 1 to 105.
 */
export function generateDemoWorld({ seed, size, year = 'running' }: DemoWish): DemoWorld {
  if (!Number.isInteger(size) || size < 1 || size > COUNTIES)
    throw new RangeError(`size ${size} is not between 1 and ${COUNTIES}`)
  const { day, months } = CALENDARS[year]
  const noise = makeNoise(seed)
  const counties = makeCounties(size, noise)
  const submissions = counties.flatMap((county) => [
    ...county.towns.flatMap((town) => townSubmissions(town, months, noise)),
    ...countySubmissions(county, months, noise),
    ...(county.towns.length === 0 ? [] : officeSubmissions(county, months, noise)),
  ])
  const byId = new Map(submissions.map((one) => [one.submission, one]))
  return {
    seed,
    size,
    day,
    lastClosedMonth: MONTHS[months - 1] ?? '',
    password: DEMO_PASSWORD,
    areas: makeAreas(counties),
    units: makeUnits(counties),
    memberships: makeMemberships(counties),
    accounts: makeAccounts(counties, noise),
    submissions,
    schemes: DEMO_SCHEMES,
    formHeaders: makeFormHeaders(counties),
    plantedFlaws: makePlantedFlaws(counties),
    facts: () => makeFacts(counties, { noise, months, submissions: byId }),
  }
}
