import { hash } from '@node-rs/argon2'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  confirmDraft,
  discardDraft,
  downloadWorkbook,
  factMovements,
  listReports,
  listSchemes,
  ROUTES,
  type Route,
  readDraft,
  readRanking,
  readScheme,
  signOut,
  uploadWorkbook,
  whoAmI,
} from '#contract'
import { ROLES, type Role } from '#domain/permission'
import { type Client, pathOf } from './contract-client.ts'
import { type OpenHouse, openHouse } from './open-house.ts'
import { ACCOUNTS, MAY } from './permission-table.ts'
import { ASKING } from './well-formed-requests.ts'

let house: OpenHouse
let far: { readonly area: string; readonly name: string }
beforeAll(async () => {
  house = await openHouse()
  const { world } = house
  far = world.areas.find((one) => one.level === 'county' && !one.area.startsWith('9907')) ?? {
    area: '',
    name: '',
  }
  const above = world.units.find(({ unit }) => unit === far.area)
  const passwordHash = await hash(world.password)
  const place = { area: far.area, unit: far.area, path: above?.path ?? '', reach: far.area }
  const account = (id: string, role: Role) => ({
    account: id,
    name: id,
    role,
    passwordHash,
    demo: true,
    ...place,
  })
  await house.store.administer({ reach: '99' }, ({ registry }) =>
    registry.insertAccounts([account('far-office', 'county-office'), account('far-clerk', 'town-clerk')]),
  )
})
afterAll(() => house.close())

test('A-01 the table of this test names every route, and asks every one that needs something', () => {
  expect(Object.keys(MAY).sort()).toEqual(ROUTES.map(({ name }) => name).sort())
})

describe.each(ROUTES.map((route) => [route.name, route] as const))('%s', (name, route) => {
  const may = MAY[name] ?? []
  const given = ASKING[name] ?? {}

  test(
    may === 'also strangers' ? 'A-01 is open to strangers' : 'A-01 asks a stranger to sign in',
    async () => {
      const asked = await house.stranger.ask(route, given)
      if (may === 'also strangers') expect(asked).not.toMatchObject({ refusal: 'session.none' })
      else expect(asked).toEqual({ status: 401, refusal: 'session.none', facts: {} })
    },
  )

  test('A-02 answers each role as the table says', async () => {
    for (const role of ROLES) {
      const person = await (route === signOut
        ? house.signIn(ACCOUNTS[role], house.world.password)
        : house.person(ACCOUNTS[role]))
      const asked = await person.ask(route, given)
      const refused = 'refusal' in asked && asked.refusal === 'permission.none'
      expect([role, refused ? 'may not' : 'may']).toEqual([
        role,
        may === 'also strangers' || may.includes(role) ? 'may' : 'may not',
      ])
      if (refused) expect([asked.status, asked.facts.permission]).toEqual([403, route.permission])
      expect(asked.status).toBeLessThan(500)
    }
  })

  if (route.method !== 'GET') {
    test('is refused without the header our own pages send', async () => {
      const allowed = may === 'also strangers' || may.includes('town-clerk') ? 'town-clerk' : may[0]
      const person = await house.signIn(ACCOUNTS[allowed ?? 'town-clerk'], house.world.password)
      const response = await person.raw(pathOf(route, given.params, given.query), {
        method: route.method,
        ...(given.body === undefined
          ? {}
          : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(given.body) }),
      })
      expect([response.status, await response.json()]).toEqual([
        403,
        { refusal: 'permission.none', facts: { permission: 'x-gongcheng' } },
      ])
      expect((await person.ask(whoAmI)).status).toBe(200)
    })
  }
})

describe('A-04 a superior has no hand in a town’s figures', () => {
  test.each(['qinghe', 'yunlan', 'province', 'leader', 'inspector'])(
    '%s can neither upload nor confirm a town’s workbook',
    async (account) => {
      const [above, town] = [await house.person(account), await house.person('liuxi')]
      const { bytes } = await town.file(downloadWorkbook, { params: { period: '2017-11' } })
      const { draft } = await town.get(uploadWorkbook, { file: { name: 'a.xlsx', bytes } })
      const none = { status: 403, refusal: 'permission.none' }
      expect(await above.ask(uploadWorkbook, { file: { name: 'a.xlsx', bytes } })).toMatchObject(none)
      for (const route of [readDraft, confirmDraft, discardDraft])
        expect(await above.ask<Route>(route, { params: { draft } })).toMatchObject(none)
      expect(await town.get(readDraft, { params: { draft } })).toMatchObject({ state: 'open' })
      await town.get(discardDraft, { params: { draft } })
    },
  )

  test('a clerk of a unit that is no town is told it is not theirs', async () => {
    const clerk = await house.person('far-clerk')
    expect(
      await clerk.ask(uploadWorkbook, { file: { name: 'a.xlsx', bytes: Buffer.from('x') } }),
    ).toMatchObject({
      status: 403,
      refusal: 'unit.not-yours',
    })
  })
})

describe('towns beside one another', () => {
  test('neither exports the other’s workbook; their county may, another county finds no such town', async () => {
    const [town, county, other] = [
      await house.person('liuxi'),
      await house.person('qinghe'),
      await house.person('far-office'),
    ]
    const theirs = { params: { period: '2017-11' }, query: { unit: '990781108' } } as const
    expect(await town.ask(downloadWorkbook, theirs)).toMatchObject({ status: 403, refusal: 'unit.not-yours' })
    expect((await county.file(downloadWorkbook, theirs)).name).toContain('白石桥镇')
    expect(await other.ask(downloadWorkbook, theirs)).toEqual({
      status: 404,
      refusal: 'unit.unknown',
      facts: { unit: '990781108' },
    })
  })

  test('R-06 another’s upload cannot be read, confirmed or put aside, and cannot be told from one that never was', async () => {
    const [town, neighbour] = [await house.person('liuxi'), await house.person('baishiqiao')]
    const { bytes } = await town.file(downloadWorkbook, { params: { period: '2017-11' } })
    const { draft } = await town.get(uploadWorkbook, { file: { name: 'a.xlsx', bytes } })
    for (const route of [readDraft, confirmDraft, discardDraft] as readonly Route[]) {
      const [real, invented] = [
        await neighbour.ask(route, { params: { draft } }),
        await neighbour.ask(route, { params: { draft: '00000000-0000-4000-8000-000000000000' } }),
      ]
      expect(real).toEqual({ status: 404, refusal: 'draft.unknown', facts: {} })
      expect(invented).toEqual(real)
    }
    expect((await neighbour.get(listReports)).drafts).toEqual([])
    expect(await town.get(readDraft, { params: { draft } })).toMatchObject({ state: 'open' })
  })

  test('A-05 each sees its own months only; the county sees every town’s', async () => {
    const units = async (client: Client) =>
      new Set((await client.get(listReports)).reports.map((one) => one.unit))
    expect(await units(await house.person('baishiqiao'))).toEqual(new Set(['990781108']))
    expect((await units(await house.person('qinghe'))).size).toBe(18)
    expect((await units(await house.person('far-office'))).has('990781108')).toBe(false)
  })
})

describe('results are open to those they weigh, and to nobody else', () => {
  test('R-06 a county elsewhere does not find the scheme of another county’s towns', async () => {
    const other = await house.person('far-office')
    const known = (await other.get(listSchemes)).schemes.map((one) => one.scheme)
    expect(known.sort()).toEqual(['province-2016', 'province-2017'])
    for (const route of [readScheme, readRanking] as readonly Route[]) {
      const asked = await other.ask(route, { params: { scheme: 'qinghe-2017' } })
      expect(asked).toEqual({ status: 404, refusal: 'scheme.unknown', facts: { scheme: 'qinghe-2017' } })
    }
  })

  test('nor reads its villages’ figures through a scheme that does not weigh them', async () => {
    const [other, own] = [await house.person('far-office'), await house.person('liuxi')]
    const indicators = async (scheme: string) =>
      (await own.get(readScheme, { params: { scheme } })).indicators
    const weighed = new Set((await indicators('province-2017')).map(({ indicator }) => indicator))
    const [theirs] = (await indicators('qinghe-2017')).filter(
      ({ indicator, reportedBy }) => reportedBy === 'village' && !weighed.has(indicator),
    )
    const query = { unit: '990781107201', indicator: theirs?.indicator ?? '', at: '2017-11' }
    expect((await own.ask(factMovements, { params: { scheme: 'qinghe-2017' }, query })).status).toBe(200)
    expect(await other.ask(factMovements, { params: { scheme: 'province-2017' }, query })).toMatchObject({
      status: 404,
      refusal: 'fact.unknown',
    })
  })

  test('a village reads its town’s ranking and its county’s', async () => {
    const village = await house.person('village')
    for (const scheme of ['qinghe-2017', 'province-2017'])
      expect((await village.ask(readRanking, { params: { scheme } })).status).toBe(200)
  })
})
