import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type OpenHouse, openHouse } from '../../stories/open-house.ts'
import { openToken } from '../open-token.ts'

const VILLAGE = '990781107202'
const CODES = 'idScheme=code'
const NUMERATOR = 'doctor-contract-rate.numerator'
const DENOMINATOR = 'doctor-contract-rate.denominator'

let house: OpenHouse
let secret: string
beforeAll(async () => {
  house = await openHouse({ monthsOpen: true })
  secret = await openToken(house, 'liuxi')
})
afterAll(() => house.close())

interface Asked {
  readonly body?: string | Buffer
  readonly type?: string
  readonly accept?: string
  readonly token?: string
}

/** curl -d @body "…/api/path" -H "Content-Type:type" -u liuxi:token, as the manual of DHIS2 writes it. */
const curl = (path: string, { body, type, accept, token = secret }: Asked = {}) =>
  fetch(`${house.address}/api/${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: {
      authorization: `Basic ${Buffer.from(`liuxi:${token}`).toString('base64')}`,
      ...(type === undefined ? {} : { 'content-type': type }),
      ...(accept === undefined ? {} : { accept }),
    },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : new Uint8Array(body) }),
  })

interface Summary {
  readonly response: {
    readonly importCount: Record<string, number>
    readonly conflicts: readonly { readonly errorCode: string; readonly value: string }[]
  }
}
const counted = async (response: Response) => ((await response.json()) as Summary).response.importCount

describe('request lines in the shape of the DHIS2 manual', () => {
  test('JSON: a set of one unit and period; completeDate makes the report handed in', async () => {
    const body = JSON.stringify({
      dataSet: 'qinghe-2017-village-month',
      completeDate: '2017-12-03',
      period: '201711',
      orgUnit: VILLAGE,
      dataValues: [
        { dataElement: NUMERATOR, value: '12.0' },
        { dataElement: DENOMINATOR, value: '1400' },
      ],
    })
    const response = await curl(`dataValueSets?${CODES}`, { body, type: 'application/json' })
    expect(response.status).toBe(200)
    expect(await response.json()).toMatchObject({
      httpStatus: 'OK',
      httpStatusCode: 200,
      status: 'OK',
      response: {
        responseType: 'ImportSummary',
        status: 'SUCCESS',
        importCount: { imported: 0, updated: 2, ignored: 0, deleted: 0 },
        dataSetComplete: '2017-12-03',
        submissions: [expect.any(String)],
      },
    })
    const complete = await curl(
      `completeDataSetRegistrations?dataSet=qinghe-2017-village-month&period=201711&orgUnit=${VILLAGE}&${CODES}`,
    )
    expect(await complete.json()).toMatchObject({
      completeDataSetRegistrations: [{ organisationUnit: VILLAGE, period: '201711', completed: true }],
    })
  })

  test('CSV: sent as a file and read back as one, GB18030 from Excel too; decimals stay as they were written', async () => {
    const csv = `"dataelement","period","orgunit","catoptcombo","attroptcombo","value","strby","lstupd","cmt"
"${NUMERATOR}","201710","${VILLAGE}","HllvX50cXC0",,"21","张三","2017-11-02","说明"
"${DENOMINATOR}","201710","${VILLAGE}",,,"1401","张三","2017-11-02","说明"
`
    // What Excel in Chinese Windows writes: 张三 and 说明 in GB18030.
    const gb = Buffer.from(
      csv.replaceAll('张三', '\u00d5\u00c5\u00c8\u00fd').replaceAll('说明', '\u00cb\u00b5\u00c3\u00f7'),
      'latin1',
    )
    expect(
      await counted(await curl(`dataValueSets?${CODES}`, { body: gb, type: 'application/csv' })),
    ).toMatchObject({ updated: 2 })
    const again = await curl(`dataValueSets?${CODES}`, { body: csv, type: 'text/csv' })
    expect(await counted(again)).toEqual({ imported: 0, updated: 0, ignored: 2, deleted: 0 })
    const read = await curl(
      `dataValueSets.csv?dataElement=${NUMERATOR}&period=201710&orgUnit=${VILLAGE}&${CODES}`,
    )
    expect(read.headers.get('content-type')).toContain('application/csv')
    const lines = (await read.text()).split('\r\n')
    expect(lines[0]).toBe(
      'dataelement,period,orgunit,catoptcombo,attroptcombo,value,storedby,lastupdated,comment,followup',
    )
    expect(lines[1]).toMatch(new RegExp(`^${NUMERATOR},201710,${VILLAGE},HllvX50cXC0,HllvX50cXC0,21,`))
    expect(lines).toHaveLength(3)
  })

  test('bulks: periods and units on each value; strategies; a half sent alone joins the other half that stands', async () => {
    const values = (value: string) =>
      JSON.stringify({
        dataValues: [
          { dataElement: NUMERATOR, period: '2017-09-01/P1M', orgUnit: VILLAGE, value },
          { dataElement: NUMERATOR, period: '201708', orgUnit: VILLAGE, value },
        ],
      })
    const send = (query: string, value: string) =>
      curl(`dataValueSets?${CODES}&${query}`, { body: values(value), type: 'application/json' })
    expect(await counted(await send('importStrategy=CREATE', '31'))).toMatchObject({ updated: 0, ignored: 2 })
    expect(await counted(await send('importStrategy=UPDATE&dryRun=true', '31'))).toMatchObject({ updated: 2 })
    expect(await counted(await send('importStrategy=UPDATE', '31'))).toMatchObject({ updated: 2, ignored: 0 })
    expect(await counted(await send('', '31'))).toMatchObject({ updated: 0, ignored: 2 })
  })

  test('reading needs a data set, a time and units, and says which is missing', async () => {
    for (const [query, name] of [
      [`period=201710&orgUnit=${VILLAGE}`, 'dataSet'],
      [`dataSet=qinghe-2017-village-month&orgUnit=${VILLAGE}`, 'period'],
      ['dataSet=qinghe-2017-village-month&period=201710', 'orgUnit'],
      [`dataSet=nothing&period=201710&orgUnit=${VILLAGE}`, 'dataSet'],
    ]) {
      const response = await curl(`dataValueSets?${query}&${CODES}`)
      expect([response.status, await response.json()]).toMatchObject([
        400,
        { status: 'ERROR', errorCode: 'exchange.parameter', facts: { name } },
      ])
    }
    const year = await curl(
      `dataValueSets.json?dataSet=qinghe-2017-village-month&startDate=2017-01-01&endDate=2017-03-31&orgUnit=990781107000&children=true&${CODES}`,
    )
    const { dataValues } = (await year.json()) as { dataValues: { period: string; orgUnit: string }[] }
    expect([...new Set(dataValues.map(({ period }) => period))].sort()).toEqual([
      '201701',
      '201702',
      '201703',
    ])
    expect(new Set(dataValues.map(({ orgUnit }) => orgUnit)).size).toBeGreaterThan(3)
  })

  test('a number that a double cannot carry, a value given twice, a category we have not: each its own conflict', async () => {
    const at = { orgUnit: VILLAGE, period: '201707' }
    const response = await curl(`dataValueSets?${CODES}`, {
      type: 'application/json',
      body: `{"dataValues":[
        {"dataElement":"${NUMERATOR}","orgUnit":"${VILLAGE}","period":"201707","value":12345678901234567890},
        {"dataElement":"${DENOMINATOR}","orgUnit":"${VILLAGE}","period":"201707","value":1400},
        {"dataElement":"${DENOMINATOR}","orgUnit":"${VILLAGE}","period":"201707","value":"1401"},
        {"dataElement":"health-record-rate.numerator","orgUnit":"${VILLAGE}","period":"201707","categoryOptionCombo":"Prlt0C1RF0s","value":"1"},
        {"dataElement":"health-record-rate.numerator","orgUnit":"${VILLAGE}","period":"2017Q3","value":"1"},
        {"dataElement":"health-record-rate.numerator","orgUnit":"${VILLAGE}","period":"201707"}
      ]}`,
    })
    expect(response.status).toBe(409)
    const summary = (await response.json()) as Summary
    expect(summary.response.conflicts.map(({ errorCode }) => errorCode)).toEqual([
      'exchange.number-as-text',
      'exchange.twice',
      'E7613',
      'exchange.not-asked',
      'E7618',
    ])
    expect(at.period).toBe('201707')
  })

  test.each([
    ['text/xml', '<dataValueSet/>', 400],
    ['application/csv', 'a,b,c\n"open', 400],
    ['application/csv', Buffer.from([0x61, 0, 0x62]), 400],
    ['application/json', '{"dataValues":', 400],
    ['application/json', '{"dataValues":[{"value":"1"}]}', 400],
    ['application/json', '{"__proto__":{"x":1},"dataValues":[]}', 400],
    ['application/json', '[]', 400],
  ])('F-07 %s that is none is refused and nothing is written: %j', async (type, body, status) => {
    const response = await curl(`dataValueSets?${CODES}`, { body, type })
    expect(response.status).toBe(status)
    expect(({} as Record<string, unknown>)['x']).toBeUndefined()
  })
})
