import { D2Api } from '@eyeseetea/d2-api/2.41'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { type OpenHouse, openHouse } from '../../stories/open-house.ts'
import { openToken } from '../open-token.ts'

/** The clerk of 柳溪镇 and one of its villages. */
const TOWN = '990781107000'
const VILLAGE = '990781107201'

// It writes every refusal it hears to the console, and we provoke a few.
vi.spyOn(console, 'error').mockImplementation(() => undefined)

let house: OpenHouse
let secret: string
beforeAll(async () => {
  house = await openHouse({ monthsOpen: true })
  secret = await openToken(house, 'liuxi')
})
afterAll(() => house.close())

type Auth = NonNullable<NonNullable<ConstructorParameters<typeof D2Api>[0]>['auth']>
const client = (auth: Auth, apiVersion?: number): D2Api =>
  new D2Api({
    baseUrl: house.address,
    backend: 'xhr',
    ...(apiVersion === undefined ? {} : { apiVersion }),
    auth,
  })
const byToken = (apiVersion?: number) => client({ type: 'personalToken', token: secret }, apiVersion)

interface Envelope {
  readonly httpStatusCode: number
  readonly status: string
  readonly response: {
    readonly status: string
    readonly importCount: Record<'imported' | 'updated' | 'ignored' | 'deleted', number>
    readonly conflicts: readonly {
      readonly object: string
      readonly errorCode: string
      readonly value: string
      readonly indexes: readonly number[]
    }[]
    readonly submissions: readonly string[]
  }
}

/** The village, the monthly data set of its level and one data element of it, looked up as a client does. */
async function lookedUp() {
  const api = byToken()
  const units = await api.models.organisationUnits
    .get({
      fields: { id: true, code: true, name: true, parent: { id: true } },
      filter: { code: { eq: VILLAGE } },
    })
    .getData()
  const [village] = units.objects
  const sets = await api.models.dataSets
    .get({
      fields: { id: true, code: true, periodType: true, dataSetElements: { dataElement: { id: true } } },
      filter: { code: { eq: 'qinghe-2017-village-month' } },
    })
    .getData()
  const [dataSet] = sets.objects
  const elements = await api.models.dataElements
    .get({ fields: { id: true, code: true, valueType: true }, paging: false })
    .getData()
  if (village === undefined || dataSet === undefined) throw new Error('not found')
  const element = (code: string) => elements.objects.find((one) => one.code === code)?.id ?? code
  return { api, village, dataSet, element, elements: elements.objects }
}

describe('a DHIS2 client we did not write', () => {
  test('signs in with a personal token, and with Basic where the token stands for the password', async () => {
    for (const auth of [
      { type: 'personalToken', token: secret } as const,
      { username: 'liuxi', password: secret },
    ]) {
      const { objects } = await client(auth)
        .models.organisationUnits.get({ fields: { id: true } })
        .getData()
      expect(objects.length).toBeGreaterThan(5)
    }
    for (const auth of [
      { type: 'personalToken', token: `${secret}x` } as const,
      { username: 'liuxi', password: house.world.password },
      { username: 'wanghu', password: secret },
    ])
      await expect(
        client(auth)
          .models.organisationUnits.get({ fields: { id: true } })
          .getData(),
      ).rejects.toMatchObject({ response: { status: 401, data: { status: 'ERROR', httpStatusCode: 401 } } })
  })

  test('pages through the units at and below one’s own, each with the fields asked for', async () => {
    const api = byToken()
    const fields = { id: true, code: true, level: true, parent: { id: true } } as const
    const first = await api.models.organisationUnits.get({ fields, page: 1, pageSize: 4 }).getData()
    const second = await api.models.organisationUnits.get({ fields, page: 2, pageSize: 4 }).getData()
    const all = await api.models.organisationUnits.get({ fields, paging: false }).getData()
    expect(first.pager.total).toBe(all.objects.length)
    expect([...first.objects, ...second.objects]).toEqual(all.objects.slice(0, 8))
    expect(all.objects[0]?.code).toBe(TOWN)
    expect(Object.keys(all.objects[1] ?? {}).sort()).toEqual(['code', 'id', 'level', 'parent'])
    expect(all.objects.every(({ id }) => /^[A-Za-z][A-Za-z0-9]{10}$/.test(id))).toBe(true)
    expect(new Set(all.objects.map(({ id }) => id)).size).toBe(all.objects.length)
  })

  test('finds data sets and data elements, which are our forms and their fields', async () => {
    const { dataSet, elements } = await lookedUp()
    expect(dataSet.periodType).toBe('Monthly')
    const known = new Set(elements.map(({ id }) => id))
    expect(dataSet.dataSetElements.length).toBeGreaterThan(3)
    expect(dataSet.dataSetElements.every(({ dataElement }) => known.has(dataElement.id))).toBe(true)
    expect(elements.find(({ code }) => code === 'doctor-contract-rate.numerator')?.valueType).toBe(
      'INTEGER_ZERO_OR_POSITIVE',
    )
  })

  test('reads a month, changes one number, sends it back, and the same again is ignored and said so', async () => {
    const { village, dataSet, element } = await lookedUp()
    const api = byToken(37)
    const wanted = { dataSet: [dataSet.id], period: ['201711'], orgUnit: [village.id] }
    const before = await api.dataValues.getSet(wanted).getData()
    expect(before).toMatchObject({ dataSet: dataSet.id, period: '201711', orgUnit: village.id })
    expect(before.dataValues.length).toBeGreaterThan(5)
    const numerator = element('doctor-contract-rate.numerator')
    const old = before.dataValues.find(({ dataElement }) => dataElement === numerator)?.value ?? ''
    const value = String(Number(old) - 1)
    const changed = before.dataValues.map((one) => (one.dataElement === numerator ? { ...one, value } : one))
    const set = { dataSet: dataSet.id, period: '201711', orgUnit: village.id, dataValues: changed }

    const tried = await api.dataValues.postSet({ dryRun: true }, set).getData()
    expect(tried).toMatchObject({ status: 'SUCCESS', importCount: { imported: 0, updated: 1, deleted: 0 } })
    expect((await api.dataValues.getSet(wanted).getData()).dataValues).toEqual(before.dataValues)

    const sent = await api.dataValues.postSet({}, set).getData()
    expect(sent).toMatchObject({
      responseType: 'ImportSummary',
      status: 'SUCCESS',
      importCount: { imported: 0, updated: 1, ignored: changed.length - 1, deleted: 0 },
      conflicts: [],
    })
    const after = await api.dataValues.getSet(wanted).getData()
    expect(after.dataValues.find(({ dataElement }) => dataElement === numerator)?.value).toBe(value)

    const again = await api.dataValues.postSet({}, set).getData()
    expect(again.importCount).toEqual({ imported: 0, updated: 0, ignored: changed.length, deleted: 0 })
    expect(again.description).toBe('全部数据值与现有的相同，没有写入')
    expect(again).toMatchObject({ submissions: [] })
  })

  test('hears of every value that cannot be taken, by its place, and the rest is written', async () => {
    const { village, element } = await lookedUp()
    const numerator = element('doctor-contract-rate.numerator')
    const denominator = element('doctor-contract-rate.denominator')
    const at = { orgUnit: village.id, period: '201710' }
    const failed = await byToken()
      .dataValues.postSet(
        {},
        {
          dataValues: [
            { dataElement: numerator, value: '400', ...at },
            { dataElement: denominator, value: '1000', ...at },
            { dataElement: 'nonsense000', value: '1', ...at },
            { dataElement: numerator, value: '1', orgUnit: 'nowhere0000', period: '201710' },
            { dataElement: numerator, value: '1', orgUnit: village.id, period: '201713' },
            { dataElement: numerator, value: 'many', orgUnit: village.id, period: '201709' },
          ],
        },
      )
      .getData()
      .then(
        () => undefined,
        (error: { readonly response: { readonly status: number; readonly data: Envelope } }) =>
          error.response,
      )
    expect(failed?.status).toBe(409)
    const { status, response } = failed?.data ?? { status: '', response: undefined }
    expect(status).toBe('WARNING')
    expect(response?.importCount).toEqual({ imported: 0, updated: 2, ignored: 4, deleted: 0 })
    expect(response?.conflicts.map(({ errorCode, indexes }) => [errorCode, indexes])).toEqual([
      ['E7610', [2]],
      ['E7612', [3]],
      ['E7611', [4]],
      ['figure.not-a-number', [5]],
    ])
    expect(response?.conflicts.every(({ value }) => value !== '')).toBe(true)
  })

  test('is told by name what is not supported here', async () => {
    const api = byToken()
    for (const params of [{ importStrategy: 'DELETE' }, { force: true }, { idScheme: 'name' }] as const)
      await expect(api.dataValues.postSet(params, { dataValues: [] }).getData()).rejects.toMatchObject({
        response: { status: 400, data: { errorCode: 'exchange.not-supported' } },
      })
    await expect(api.dataValues.postSetAsync({}, { dataValues: [] }).getData()).rejects.toMatchObject({
      response: { status: 400, data: { facts: { what: 'async=true' } } },
    })
  })
})
