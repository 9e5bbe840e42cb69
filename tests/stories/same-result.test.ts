import { createHash } from 'node:crypto'
import { readXlsx } from 'hucre'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  compareResults,
  downloadBundle,
  downloadRanking,
  downloadScoreSheet,
  type RankingView,
  readRanking,
  readScheme,
  type StandingView,
} from '#contract'
import {
  assess,
  canonicalText,
  evaluateReference,
  gatherFigures,
  makeProgram,
  readScheme as readSchemeText,
} from '#engine'
import { readYaml } from '#formats'
import { saidOf } from '../recheck/second-scale.ts'
import type { Client } from './contract-client.ts'
import { exactOf } from './exact-number.ts'
import { type OpenHouse, openHouse } from './open-house.ts'

let house: OpenHouse
let town: Client
beforeAll(async () => {
  house = await openHouse()
  town = await house.person('liuxi')
})
afterAll(() => house.close())

const ranking = (scheme: string, query: { period?: string; through?: string } = {}): Promise<RankingView> =>
  town.get(readRanking, { params: { scheme }, query })
const standings = (view: RankingView): ReadonlyMap<string, StandingView> =>
  new Map(view.groups.flatMap((group) => group.standings).map((one) => [one.unit, one]))

/**
 * The same result made by another way: the scheme’s text as anyone may read it, every single fact of the store instead
 * of sums made by the database, the slow evaluation that is the truth.
 */
async function weighedAgain(scheme: string, reach: string, period: string, through: string): Promise<string> {
  const { text, period: own } = await town.get(readScheme, { params: { scheme } })
  const { node } = readYaml(text, 'scheme.yaml')
  const read = node && readSchemeText(node).scheme
  const program = read && makeProgram(read).program
  if (program === undefined) throw new Error(`${scheme} cannot be read`)
  const years = [period, String(Number(period) - 1)]
  const [units, facts] = await house.store.transaction({ reach }, async (tx) => [
    await tx.units.unitsAt(`${own}-12-31`, { reach }),
    await tx.facts.currentFacts({ reach, years }),
  ])
  const { figures } = gatherFigures(program.scheme, units, facts, { period, through })
  if (figures === undefined) throw new Error('the facts cannot be gathered')
  const text256 = canonicalText(assess(program, figures, evaluateReference))
  return createHash('sha256').update(text256).digest('hex')
}

describe('T-04 who weighs again finds the same', () => {
  test.each([
    ['qinghe-2017', '990781', '2017', '2017-11'],
    ['qinghe-2017', '990781', '2017', '2017-03'],
    ['qinghe-2016', '990781', '2016', '2016-12'],
    ['qinghe-2017', '990781', '2016', '2016-12'],
    ['province-2017', '99', '2017', '2017-11'],
  ])('%s of %s for %s through %s, to the last digit', async (scheme, reach, period, through) => {
    const { head } = await ranking(scheme, { period, through })
    expect(head).toMatchObject({ scheme, period, through })
    expect(head.hash).toBe(await weighedAgain(scheme, reach, period, through))
  })

  test('one month more is another result', async () => {
    const hashes = ['2017-09', '2017-10', '2017-11'].map((through) => ranking('qinghe-2017', { through }))
    expect(new Set((await Promise.all(hashes)).map(({ head }) => head.hash)).size).toBe(3)
  })

  test('everyone who may read it reads the same numbers', async () => {
    const { head, groups } = await ranking('qinghe-2017')
    for (const account of ['province', 'qinghe', 'village', 'inspector']) {
      const theirs = await (await house.person(account)).get(readRanking, {
        params: { scheme: 'qinghe-2017' },
      })
      expect(theirs.head).toEqual(head)
      const numbers = (view: RankingView['groups']) =>
        view.map((group) => group.standings.map(({ unit, rank, total }) => [unit, rank, total]))
      expect(numbers(theirs.groups)).toEqual(numbers(groups))
    }
  })
})

describe('the year 2016 under the rules of 2016 and of 2017', () => {
  test.each([
    ['qinghe', '2016', '2016-12'],
    ['qinghe', '2017', '2017-11'],
  ])(
    '%s: the comparison of %s through %s shows exactly the two rankings',
    async (series, period, through) => {
      const [before, after] = [`${series}-2016`, `${series}-2017`]
      const compared = await town.get(compareResults, { query: { before, after, period, through } })
      const [older, newer] = [
        await ranking(before, { period, through }),
        await ranking(after, { period, through }),
      ]
      expect([compared.before, compared.after]).toEqual([older.head, newer.head])
      expect(older.head.hash).not.toBe(newer.head.hash)
      const [was, is] = [standings(older), standings(newer)]
      expect(compared.rows.map(({ unit }) => unit).sort()).toEqual(
        [...new Set([...was.keys(), ...is.keys()])].sort(),
      )
      for (const row of compared.rows) {
        const [one, other] = [was.get(row.unit), is.get(row.unit)]
        expect([row.unit, exactOf(row.totalBefore), row.rankBefore, row.commendedBefore]).toEqual([
          row.unit,
          exactOf(one?.total),
          one?.rank,
          one?.commended,
        ])
        expect([row.unit, exactOf(row.totalAfter), row.rankAfter, row.commendedAfter]).toEqual([
          row.unit,
          exactOf(other?.total),
          other?.rank,
          other?.commended,
        ])
      }
      expect(compared.rows.filter(({ mine }) => mine).map(({ unit }) => unit)).toEqual(['990781107'])
      expect(compared.differences.length).toBeGreaterThan(10)
    },
  )

  test('in the province somebody enters and somebody leaves the commended, and that is to be seen', async () => {
    const query = { before: 'province-2016', after: 'province-2017', period: '2016' }
    const { rows } = await town.get(compareResults, { query })
    expect(rows.some((row) => row.commendedBefore && !row.commendedAfter)).toBe(true)
    expect(rows.some((row) => !row.commendedBefore && row.commendedAfter)).toBe(true)
  })
})

describe('files say what the page says', () => {
  test('the ranking as .csv has every unit with its exact total', async () => {
    const view = await ranking('qinghe-2017')
    const file = await town.file(downloadRanking, { params: { scheme: 'qinghe-2017' }, query: { as: 'csv' } })
    expect(file.type).toBe('text/csv; charset=utf-8')
    const text = file.bytes.toString('utf8')
    for (const { name, total } of standings(view).values()) {
      const line = text
        .split(/\r?\n/)
        .find((one) => one.includes(name) && one.includes(exactOf(total) ?? '?'))
      expect(line, name).toBeDefined()
    }
  })

  test('the bundle is confirmed by the second scale, with the fingerprint the page shows', async () => {
    const { head } = await ranking('qinghe-2017')
    const file = await town.file(downloadBundle, { params: { scheme: 'qinghe-2017' } })
    expect(file.type).toBe('application/json; charset=utf-8')
    const text = file.bytes.toString('utf8')
    expect(saidOf(text).join('\n')).toMatch(/结论：全部 \d+ 个数一致。/)
    expect(saidOf(text).join('\n')).toContain(`结果指纹 SHA-256：${head.hash}`)
  })

  test('the ranking and the score sheet as .xlsx carry the fingerprint of the result', async () => {
    const { head } = await ranking('qinghe-2017')
    const params = { scheme: 'qinghe-2017', unit: '990781107' }
    const files = [
      await town.file(downloadRanking, { params, query: { as: 'xlsx', language: 'en' } }),
      await town.file(downloadScoreSheet, { params, query: { as: 'xlsx' } }),
    ]
    for (const { bytes, type, name } of files) {
      const { sheets } = await readXlsx(bytes)
      expect(JSON.stringify(sheets.map(({ rows }) => rows))).toContain(head.hash)
      expect(type).toContain('spreadsheetml')
      expect(name).toMatch(/\.xlsx$/)
    }
  })
})
