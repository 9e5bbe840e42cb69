import type { NewUnit, Store } from '../../server/store/index.ts'

/** 小县: two counties of one province; the first has two towns with two villages each. */
export const PROVINCE = { area: '330000', unit: 'p33', path: 'p33' }
export const COUNTY = { area: '330181', unit: 'c1', path: 'p33/c1' }
export const TOWN = { area: '330181', unit: 't1', path: 'p33/c1/t1' }
export const OTHER_TOWN = { area: '330181', unit: 't2', path: 'p33/c1/t2' }
export const VILLAGE = { area: '330181', unit: 'v11', path: 'p33/c1/t1/v11' }
export const OTHER_COUNTY = { area: '330182', unit: 'c2', path: 'p33/c2' }

const unit = (place: typeof TOWN, level: string, name: string): NewUnit => {
  const parent = place.path.split('/').at(-2)
  return {
    ...place,
    code: place.unit,
    name,
    level,
    validFrom: '2010-01-01',
    ...(parent === undefined ? {} : { parent }),
  }
}

const UNITS: readonly NewUnit[] = [
  unit(PROVINCE, 'province', '虚构省'),
  unit(COUNTY, 'county', '清和市'),
  unit(OTHER_COUNTY, 'county', '临溪县'),
  unit(TOWN, 'town', '柳桥镇'),
  unit(OTHER_TOWN, 'town', '云谷乡'),
  unit(VILLAGE, 'village', '前村'),
  unit({ area: '330181', unit: 'v12', path: 'p33/c1/t1/v12' }, 'village', '后村'),
  unit({ area: '330181', unit: 'v21', path: 'p33/c1/t2/v21' }, 'village', '上谷村'),
  unit({ area: '330181', unit: 'v22', path: 'p33/c1/t2/v22' }, 'village', '下谷村'),
]

export const ACCOUNT = {
  account: 'liuqiao',
  name: '柳桥镇填报员',
  passwordHash: 'argon2id-hash',
  role: 'town-clerk',
  area: TOWN.area,
  unit: TOWN.unit,
  path: TOWN.path,
  reach: '330181',
} as const

export async function loadSmallCounty(store: Store): Promise<void> {
  await store.administer({ reach: '33' }, async ({ registry }) => {
    await registry.insertUnits(UNITS)
    await registry.insertMemberships([
      { area: '330181', unit: 't1', class: 'one', validFrom: '2016-01-01', validTo: '2017-01-01' },
      { area: '330181', unit: 't1', class: 'two', validFrom: '2017-01-01' },
      { area: '330181', unit: 't2', class: 'one', validFrom: '2016-01-01' },
    ])
    await registry.insertAccounts([ACCOUNT])
  })
}

/** What a request of the town's clerk, the county's office or the province's office carries. */
export const TOWN_CONTEXT = { reach: '330181', path: TOWN.path, writer: { path: TOWN.path, level: 'town' } }
export const COUNTY_CONTEXT = {
  reach: '330181',
  path: COUNTY.path,
  writer: { path: COUNTY.path, level: 'county' },
}
export const PROVINCE_CONTEXT = {
  reach: '33',
  path: PROVINCE.path,
  writer: { path: PROVINCE.path, level: 'province' },
}
