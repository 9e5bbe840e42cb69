import { countyName, PREFECTURES, villageName } from './names.ts'
import { around, keyOf, type Noise } from './noise.ts'
import { residentsOf } from './population.ts'
import { QINGHE, TOWN_PLANS, type TownPlan } from './town-plans.ts'

/** 县: one of 105, with what its year is like. */
export interface County {
  readonly area: string
  readonly path: string
  readonly name: string
  readonly nameEn: string
  readonly prefecture: number
  readonly region: 'north' | 'central' | 'south'
  readonly class: 'one' | 'two'
  readonly quality2016: number
  readonly quality2017: number
  /** Towns, villages and grids are known only of the first `size` counties. */
  readonly towns: readonly Town[]
}

export interface Town {
  readonly unit: string
  readonly path: string
  readonly name: string
  readonly nameEn: string
  readonly area: string
  readonly plan: TownPlan
  /** The planned story belongs to 清和市 alone. */
  readonly told: boolean
  readonly villages: readonly Village[]
}

export interface Village {
  readonly unit: string
  readonly path: string
  readonly name: string
  readonly nameEn: string
  readonly residents: number
  readonly grids: readonly Grid[]
}

export interface Grid {
  readonly unit: string
  readonly path: string
  readonly name: string
  readonly nameEn: string
  readonly residents: number
}

export const COUNTIES = 105
/** 地级市的工作水平 by code; 云澜市 (the seventh) falls to the ninth place in 2016 and climbs in 2017. */
const PREFECTURE_2016 = [
  0.86, 0.82, 0.78, 0.74, 0.7, 0.66, 0.5, 0.62, 0.57, 0.38, 0.37, 0.35, 0.32, 0.28,
] as const
const PREFECTURE_2017 = [
  0.88, 0.8, 0.82, 0.76, 0.68, 0.7, 0.73, 0.6, 0.62, 0.5, 0.42, 0.44, 0.36, 0.34,
] as const

/** What the province's own surveys and inspections find in 清和市; its rates add up from its towns. */
const QINGHE_QUALITY = { year2016: 0.62, year2017: 0.65 } as const

const two = (value: number): string => String(value).padStart(2, '0')
const three = (value: number): string => String(value).padStart(3, '0')

/** 全省各县, 清和市 first among those whose towns are known. */
export function makeCounties(size: number, noise: Noise): readonly County[] {
  const counties: Omit<County, 'towns'>[] = []
  for (let prefecture = 0; prefecture < PREFECTURES.length; prefecture++) {
    const count = prefecture < COUNTIES % PREFECTURES.length ? 8 : 7
    for (let place = 0; place < count; place++)
      counties.push(makeCounty(prefecture, place, count, counties.length, noise))
  }
  const detailed = [QINGHE, ...counties.map(({ area }) => area).filter((area) => area !== QINGHE)].slice(
    0,
    size,
  )
  return counties.map((county) => ({
    ...county,
    towns: detailed.includes(county.area) ? makeTowns(county.area, county.path, noise) : [],
  }))
}

function makeCounty(
  prefecture: number,
  place: number,
  count: number,
  index: number,
  noise: Noise,
): Omit<County, 'towns'> {
  const area = `99${two(prefecture + 1)}${place === count - 1 ? '81' : two(place + 21)}`
  const path = `99/99${two(prefecture + 1)}/${area}`
  const drawn = countyName(index)
  const suffix =
    place === count - 1
      ? (['市', 'City'] as const)
      : place === 0
        ? (['区', 'District'] as const)
        : (['县', 'County'] as const)
  const name = area === QINGHE ? '清和市' : drawn.zh + suffix[0]
  const nameEn = area === QINGHE ? 'Qinghe City' : `${drawn.en} ${suffix[1]}`
  const lean = (year: number) => around(noise(keyOf(area), 11, year)) * 0.1
  const quality = (of: readonly number[], year: number) =>
    Math.min(0.97, Math.max(0.05, (of[prefecture] ?? 0.5) + lean(year)))
  return {
    area,
    path,
    name,
    nameEn,
    prefecture,
    region: prefecture < 5 ? 'north' : prefecture < 10 ? 'central' : 'south',
    class:
      place === 0 ||
      place === count - 1 ||
      (place <= 2 && prefecture % 2 === 0) ||
      (place === 1 && prefecture % 4 === 1)
        ? 'one'
        : 'two',
    quality2016: area === QINGHE ? QINGHE_QUALITY.year2016 : quality(PREFECTURE_2016, 2016),
    quality2017: area === QINGHE ? QINGHE_QUALITY.year2017 : quality(PREFECTURE_2017, 2017),
  }
}

function makeTowns(area: string, countyPath: string, noise: Noise): readonly Town[] {
  let before = 0
  return TOWN_PLANS.map((plan, index) => {
    const unit = `${area}${101 + index}`
    const path = `${countyPath}/${unit}`
    const villages = Array.from({ length: plan.villages }, (_, place) =>
      makeVillage(unit, path, place, before + place, plan.region === 'urban', noise),
    )
    before += plan.villages
    return { unit, path, name: plan.name, nameEn: plan.english, area, plan, told: area === QINGHE, villages }
  })
}

function makeVillage(
  town: string,
  townPath: string,
  place: number,
  index: number,
  urban: boolean,
  noise: Noise,
): Village {
  const unit = `${town}${urban ? three(place + 1) : 201 + place}`
  const path = `${townPath}/${unit}`
  const { zh, en } = villageName(index)
  const residents = residentsOf(noise, keyOf(unit), urban)
  const count = index % 2 === 0 ? 4 : 5
  const grids = Array.from({ length: count }, (_, number) => {
    const grid = `${unit}${three(number + 1)}`
    const share = Math.floor(residents / count) + (number < residents % count ? 1 : 0)
    return {
      unit: grid,
      path: `${path}/${grid}`,
      name: `第${number + 1}网格`,
      nameEn: `Grid ${number + 1}`,
      residents: share,
    }
  })
  return {
    unit,
    path,
    name: zh + (urban ? '社区' : '村'),
    nameEn: `${en} ${urban ? 'Community' : 'Village'}`,
    residents,
    grids,
  }
}
