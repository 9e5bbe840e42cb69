import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  compareResults,
  explainCell,
  ROUTES,
  type Route,
  readRanking,
  readScoreSheet,
  whoAmI,
} from '#contract'
import { describeRefusal, LANGUAGES } from '#words'
import { type Client, pathOf, type RawRequest } from './contract-client.ts'
import { type OpenHouse, openHouse } from './open-house.ts'

let house: OpenHouse
let town: Client
beforeAll(async () => {
  house = await openHouse()
  town = await house.person('liuxi')
})
afterAll(() => house.close())

/** It is a refusal everybody has a sentence for, not a fault of ours, and shows nothing of the inside. */
async function refused(response: Response): Promise<string> {
  const text = await response.text()
  expect([response.status >= 400 && response.status < 500, text.slice(0, 300)]).toEqual([
    true,
    expect.any(String),
  ])
  expect(text).not.toMatch(/\n\s+at |node_modules|\.ts:\d|Error:|select |gongcheng_app|postgres/i)
  const { refusal, facts } = JSON.parse(text) as { refusal: string; facts: Record<string, string> }
  for (const language of LANGUAGES)
    expect(describeRefusal(refusal, facts, language)).not.toEqual(
      describeRefusal('server.failed', { trace: refusal }, language),
    )
  return refusal
}

const raw = async (path: string, request: RawRequest = {}): Promise<string> =>
  refused(await town.raw(path, request))

const POISON: readonly string[] = [
  `' or '1'='1`,
  `'; drop table fact; --`,
  '$1',
  '../../../etc/passwd',
  '..%2f..%2fetc%2fpasswd',
  '%00',
  'a\u0000b',
  '\u202e\u2066',
  '\ufffd',
  '__proto__',
  'constructor',
  '{{7*7}}',
  '<script>alert(1)</script>',
  '-1',
  'NaN',
  '1e999',
  '０１７',
  '2017-13',
  '0000-01',
  '9999-12',
  '长'.repeat(99),
  'x'.repeat(10_000),
]

/** Each route with values that are right, so that one at a time can be wrong. */
const RIGHT = { scheme: 'qinghe-2017', unit: '990781107', period: '2017-11', draft: 'none' } as const
const QUERIES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  readRanking: { period: '2017', through: '2017-11' },
  readScoreSheet: { period: '2017', through: '2017-11' },
  explainCell: { cell: 'total', fold: 'items', through: '2017-11' },
  factMovements: { unit: '990781107201', indicator: 'record-use-rate', at: '2017-11', kind: 'reported' },
  compareResults: { before: 'qinghe-2016', after: 'qinghe-2017', period: '2016', through: '2016-06' },
  downloadBundle: { period: '2017', through: '2017-11' },
  downloadRanking: { as: 'csv', language: 'en' },
  downloadScoreSheet: { as: 'csv', language: 'en' },
  downloadWorkbook: { unit: '990781107', filled: 'no', language: 'en' },
  uploadWorkbook: { period: '2017-11' },
}

/** What a reader of the contract would not expect to be refused: the month of another year has a workbook too. */
const HARMLESS = new Set(['downloadWorkbook period 9999-12', 'uploadWorkbook period 9999-12'])

const TAKING = ROUTES.filter(({ name, path }) => path.includes(':') || QUERIES[name] !== undefined)

describe.each(TAKING.map((route) => [route.name, route] as const))('%s', (name, route) => {
  const inPath = [...route.path.matchAll(/:(\w+)/g)].map(([, key = '']) => key)
  const query = QUERIES[name] ?? {}
  const places = [
    ...inPath.map((key) => ['path', key] as const),
    ...Object.keys(query).map((key) => ['query', key] as const),
  ]
  const send = (params: Readonly<Record<string, string>>, search: Readonly<Record<string, string>>) =>
    town.raw(pathOf(route, params, search), {
      method: route.method,
      headers: { 'x-gongcheng': '1' },
    })

  test('refuses every poison in every place of its address', async () => {
    for (const [where, key] of places)
      for (const poison of POISON) {
        const response =
          where === 'path'
            ? await send({ ...RIGHT, [key]: poison }, query)
            : await send(RIGHT, { ...query, [key]: poison })
        if (HARMLESS.has(`${name} ${key} ${poison}`)) expect(response.status).toBeLessThan(500)
        else await refused(response)
      }
  })
})

test.each(Object.entries(QUERIES))(
  '%s refuses a parameter given twice, and passes over one nobody knows',
  async (name, query) => {
    const route = ROUTES.find((one) => one.name === name)
    if (route === undefined) throw new Error(`no route ${name}`)
    const [key = ''] = Object.keys(query)
    const path = pathOf(route, RIGHT, query)
    const request = { method: route.method, headers: { 'x-gongcheng': '1' } }
    expect(await raw(`${path}&${key}=${query[key]}`, request)).toBe('request.invalid')
    expect((await town.raw(`${path}&__proto__[x]=1&nobody=1`, request)).status).toBeLessThan(500)
    expect(({} as { x?: unknown }).x).toBeUndefined()
  },
)

describe('addresses', () => {
  test.each([
    '/api/nothing',
    '/api/schemes/../../etc/passwd',
    '/api/%2e%2e/%2e%2e/etc/passwd',
    '/api/schemes/%FF/ranking',
    '/api/schemes/%/ranking',
    '/api//schemes',
    '/api/schemes/qinghe-2017/ranking/',
    '/api/openapi.json/..',
    `/api/${'a/'.repeat(2000)}`,
    '/api/__proto__',
    '/.env',
    '/.git/config',
    '/server/main.ts',
  ])('%s leads nowhere', async (path) => {
    expect(['request.not-found', 'request.invalid', 'scheme.unknown']).toContain(await raw(path))
  })

  test.each(['PUT', 'PATCH', 'OPTIONS', 'PROPFIND'])('%s is no way of asking', async (method) => {
    const response = await town.raw('/api/schemes', { method })
    expect([response.status, await refused(response)]).toEqual([404, 'request.not-found'])
  })
})

describe('bodies', () => {
  const post = (body: BodyInit, type = 'application/json') =>
    house.stranger.raw('/api/session', {
      method: 'POST',
      headers: { 'content-type': type, 'x-gongcheng': '1' },
      body,
    })

  test.each([
    ['nothing', ''],
    ['no JSON', '{'],
    ['null', 'null'],
    ['a list', '[]'],
    ['a number', '7'],
    ['a string', '"liuxi"'],
    ['numbers for texts', '{"account":1,"password":2}'],
    ['objects for texts', '{"account":{"$ne":null},"password":{"$ne":null}}'],
    ['lists for texts', '{"account":["liuxi"],"password":["x"]}'],
    ['empty texts', '{"account":"","password":""}'],
    ['a prototype', '{"__proto__":{"admin":true},"account":"liuxi","password":"x"}'],
    ['a constructor', '{"constructor":{"prototype":{"admin":true}},"account":"liuxi","password":"x"}'],
    ['ten thousand characters', JSON.stringify({ account: 'x'.repeat(10_000), password: 'x' })],
    ['a hundred thousand brackets', '['.repeat(100_000)],
    ['two megabytes', JSON.stringify({ account: 'x'.repeat(2_000_000), password: 'x' })],
  ])('%s is refused at signing in', async (_, body) => {
    expect(['request.invalid', 'session.wrong-password']).toContain(await refused(await post(body)))
    expect(({} as { admin?: unknown }).admin).toBeUndefined()
  })

  test.each([
    'text/plain',
    'application/xml',
    'application/x-www-form-urlencoded',
    'multipart/form-data',
    'x',
  ])('a body of type %s is refused at signing in', async (type) => {
    expect(await refused(await post('account=liuxi&password=x', type))).toBe('request.invalid')
  })

  test('A-03 what a sign-in says beyond account and password changes nothing', async () => {
    const response = await post(
      JSON.stringify({ account: 'village', password: house.world.password, role: 'town-clerk', reach: '99' }),
    )
    expect(await response.json()).toMatchObject({ role: 'village-worker', unit: '990781107201' })
  })

  test.each([
    ['a boundary that never comes', 'multipart/form-data; boundary=a', '--b\r\n\r\n'],
    ['no boundary', 'multipart/form-data', 'x'],
    [
      'a file that ends in the middle',
      'multipart/form-data; boundary=a',
      '--a\r\nContent-Disposition: form-data; name="file"; filename="a.xlsx"\r\n\r\nPK',
    ],
    [
      'a part without a name',
      'multipart/form-data; boundary=a',
      '--a\r\nContent-Disposition: form-data\r\n\r\nx\r\n--a--\r\n',
    ],
    ['JSON', 'application/json', '{"file":"x"}'],
  ])('an upload with %s is refused', async (_, type, body) => {
    const refusal = await raw('/api/workbooks', {
      method: 'POST',
      headers: { 'content-type': type, 'x-gongcheng': '1' },
      body,
    })
    expect(['upload.no-file', 'request.invalid']).toContain(refusal)
  })
})

describe('well-formed, and still not so', () => {
  test('a month of another year than the one weighed', async () => {
    const query = { period: '2016', through: '2017-03' }
    for (const route of [readRanking, readScoreSheet, explainCell] as readonly Route[])
      expect(await town.ask(route, { params: RIGHT, query })).toMatchObject({
        status: 404,
        refusal: 'result.no-facts',
      })
    expect(
      await town.ask(compareResults, { query: { before: 'qinghe-2016', after: 'qinghe-2017', ...query } }),
    ).toMatchObject({
      refusal: 'comparison.no-figures',
    })
  })

  test.each([
    ['a year nobody reported', readRanking, { period: '1999' }, 'result.no-facts'],
    ['a cell that is none', explainCell, { cell: 'item:nothing' }, 'cell.unknown'],
    ['a cell of another shape', explainCell, { cell: 'toString' }, 'cell.unknown'],
  ] as const)('%s', async (_, route, query, refusal) => {
    const known: Route = route
    expect(await town.ask(known, { params: RIGHT, query })).toMatchObject({ status: 404, refusal })
  })

  test('schemes of different levels', async () => {
    const query = { before: 'province-2017', after: 'qinghe-2017' }
    expect(await town.ask(compareResults, { query })).toMatchObject({
      status: 409,
      refusal: 'comparison.different-levels',
      facts: { before: 'county', after: 'town' },
    })
  })

  test('a unit that is a village, another’s, or nobody', async () => {
    for (const unit of ['990781107201', '990782', 'nobody'])
      for (const route of [readScoreSheet, explainCell] as readonly Route[])
        expect(await town.ask(route, { params: { scheme: RIGHT.scheme, unit } })).toMatchObject({
          status: 404,
          refusal: 'unit.unknown',
        })
  })
})

test('after all of this the house stands and the town is still signed in', async () => {
  expect((await town.get(whoAmI)).account).toBe('liuxi')
})
