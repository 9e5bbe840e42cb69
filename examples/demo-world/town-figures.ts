import { MEASURED_MONTH, MONTHS } from './calendar.ts'
import { keyOf, type Noise } from './noise.ts'
import type { Grid, Town, Village } from './places.ts'
import { plantThreshold } from './plant-threshold.ts'
import { RATIO_MODELS, VILLAGE_COUNTS } from './ratio-models.ts'
import { type Counted, ratioSeries, type Series } from './ratio-series.ts'
import { spread, yearCounts } from './town-losses.ts'
import type { UnitFigures } from './unit-figures.ts'

export interface TownFigures {
  readonly villages: readonly UnitFigures[]
  readonly grids: readonly UnitFigures[]
  readonly town: UnitFigures
}

/** A town told of in the story counts as its plan says; the others go by quality alone. */
export function townFigures(town: Town, noise: Noise): TownFigures {
  const residents = town.villages.reduce((sum, village) => sum + village.residents, 0)
  const villages = town.villages.map((village, index) => villageFigures(town, village, index, noise))
  if (town.told) plantThreshold(town.name, villages)
  return {
    villages,
    grids: town.villages.flatMap(({ grids }) => grids.map((grid) => leveled(town, grid, 'grid', noise))),
    town: leveled(town, { unit: town.unit, residents }, 'town', noise),
  }
}

const counted = ({ unit: town, plan }: Town, unit: string, residents: number): Counted => ({
  unit: keyOf(unit),
  town: keyOf(town),
  residents,
  quality: { year2016: plan.quality2016, year2017: plan.quality2017, strong: plan.strong === true },
  ...(plan.without === undefined ? {} : { without: plan.without }),
})

function leveled(
  town: Town,
  { unit, residents }: Pick<Grid, 'unit' | 'residents'>,
  level: 'village' | 'grid' | 'town',
  noise: Noise,
): UnitFigures {
  const own = counted(town, unit, residents)
  const ratios = new Map<string, Series>()
  for (const model of RATIO_MODELS) {
    if (model.level === level) ratios.set(model.id, ratioSeries(model, own, MONTHS.length, noise, ratios))
  }
  return { unit, ratios, counts: new Map() }
}

/** June 2017, and the three months in which a village only copied it. */
const COPIED_FROM = 17
const COPIED = [18, 19, 20]
export const COPYING = { town: '荷湾镇', village: 2, months: COPIED.map((month) => MONTHS[month] ?? '') }

function villageFigures(town: Town, village: Village, index: number, noise: Noise): UnitFigures {
  const { ratios } = leveled(town, village, 'village', noise)
  const counts = new Map<string, number[]>()
  for (const id of VILLAGE_COUNTS)
    counts.set(
      id,
      [2016, 2017].flatMap((year) => countsOf(town, id, year === 2016 ? 2016 : 2017, index, noise)),
    )
  if (town.told && town.name === COPYING.town && index === COPYING.village) {
    for (const { numerator, denominator } of ratios.values()) {
      copyForward(numerator)
      copyForward(denominator)
    }
  }
  return { unit: village.unit, ratios, counts }
}

function countsOf(
  town: Town,
  id: (typeof VILLAGE_COUNTS)[number],
  year: 2016 | 2017,
  index: number,
  noise: Noise,
): number[] {
  const months = year === 2016 ? 12 : MEASURED_MONTH - 11
  const all = spread(
    yearCounts(town, year, noise)[id],
    town.villages.length,
    months,
    noise,
    keyOf(town.unit) + year,
    keyOf(id),
  )
  const own = all[index] ?? []
  return Array.from({ length: 12 }, (_, month) => own[month] ?? 0)
}

const copyForward = (numbers: number[]): void => {
  for (const month of COPIED) numbers[month] = numbers[COPIED_FROM] ?? 0
}
