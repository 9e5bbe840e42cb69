import { departmentsOf } from './departments.ts'
import { PREFECTURES } from './names.ts'
import type { County, Town } from './places.ts'
import { QINGHE } from './town-plans.ts'
import type { DemoArea, DemoMembership, DemoScheme, DemoUnit } from './world.ts'

const PROVINCE = { unit: '99', area: '990000', name: '虚构省', nameEn: 'Fictional Province' } as const
const SINCE = '2010-01-01'
const prefectureOf = (index: number): string => `99${String(index + 1).padStart(2, '0')}`

/** 行政区划. */
export const makeAreas = (counties: readonly County[]): readonly DemoArea[] => [
  {
    area: PROVINCE.area,
    name: PROVINCE.name,
    nameEn: PROVINCE.nameEn,
    level: 'province',
    reach: PROVINCE.unit,
  },
  ...PREFECTURES.map(
    ({ zh, en }, index): DemoArea => ({
      area: `${prefectureOf(index)}00`,
      name: zh,
      nameEn: `${en} City`,
      level: 'city',
      reach: prefectureOf(index),
    }),
  ),
  ...counties.map(
    ({ area, name, nameEn }): DemoArea => ({ area, name, nameEn, level: 'county', reach: area }),
  ),
]

/** 单位树, superiors before their subordinates. */
export const makeUnits = (counties: readonly County[]): readonly DemoUnit[] => [
  unit(PROVINCE.area, PROVINCE.unit, PROVINCE, 'province', PROVINCE.unit),
  ...PREFECTURES.map(({ zh, en }, index) => {
    const id = prefectureOf(index)
    return unit(`${id}00`, id, { name: zh, nameEn: `${en} City` }, 'city', `99/${id}`)
  }),
  ...counties.flatMap((county) => [
    unit(county.area, county.area, county, 'county', county.path),
    ...departmentsOf(county).map((one) => unit(county.area, one.unit, one, 'department', one.path)),
    ...county.towns.flatMap((town) => townUnits(town)),
  ]),
]

const townUnits = (town: Town): readonly DemoUnit[] => [
  unit(town.area, town.unit, town, 'town', town.path),
  ...town.villages.flatMap((village) => [
    unit(town.area, village.unit, village, 'village', village.path),
    ...village.grids.map((grid) => unit(town.area, grid.unit, grid, 'grid', grid.path)),
  ]),
]

function unit(
  area: string,
  id: string,
  { name, nameEn }: { readonly name: string; readonly nameEn: string },
  level: DemoUnit['level'],
  path: string,
): DemoUnit {
  const parent = path.split('/').at(-2)
  return {
    area,
    unit: id,
    code: id.padEnd(12, '0'),
    name,
    nameEn,
    level,
    ...(parent === undefined ? {} : { parent }),
    path,
    validFrom: SINCE,
  }
}

/** 分类归属: by region until the end of 2016, by class from 2017 on. */
export const makeMemberships = (counties: readonly County[]): readonly DemoMembership[] =>
  counties.flatMap((county) => [
    ...dated(county.area, county.area, county.region, county.class),
    ...county.towns.flatMap(({ unit: id, plan }) => dated(county.area, id, plan.region, plan.class)),
  ])

const dated = (area: string, id: string, before: string, after: string): readonly DemoMembership[] => [
  { area, unit: id, class: before, validFrom: '2016-01-01', validTo: '2017-01-01' },
  { area, unit: id, class: after, validFrom: '2017-01-01' },
]

/** 发布的方案: folders under examples/. */
export const DEMO_SCHEMES: readonly DemoScheme[] = [
  {
    scheme: 'province-2016',
    folder: 'province-2016',
    series: 'province',
    level: 'county',
    period: '2016',
    reach: '99',
    publishedAt: '2016-01-28T09:00:00+08:00',
  },
  {
    scheme: 'province-2017',
    folder: 'province-2017',
    series: 'province',
    level: 'county',
    period: '2017',
    reach: '99',
    publishedAt: '2017-01-24T09:00:00+08:00',
  },
  {
    scheme: 'qinghe-2016',
    folder: 'city-2016',
    series: 'qinghe',
    level: 'town',
    period: '2016',
    reach: QINGHE,
    publishedAt: '2016-02-25T09:00:00+08:00',
  },
  {
    scheme: 'qinghe-2017',
    folder: 'city-2017',
    series: 'qinghe',
    level: 'town',
    period: '2017',
    reach: QINGHE,
    publishedAt: '2017-02-20T09:00:00+08:00',
  },
]
