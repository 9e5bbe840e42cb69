import { randomBytes } from 'node:crypto'
import { readXlsx } from 'hucre'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  confirmDraft,
  type DraftView,
  downloadWorkbook,
  factMovements,
  listReports,
  readRanking,
  uploadWorkbook,
} from '#contract'
import { describeRefusal, describeWorkbookProblem, LANGUAGES } from '#words'
import { monthlyWorkbook } from '../../server/exchange/index.ts'
import {
  IDENTITY_SHEET,
  readIdentity,
  type WorkbookIdentity,
} from '../../server/exchange/monthly/identity.ts'
import { editCells, editReport, typed } from '../../server/exchange/rehearsal/edit-cell.ts'
import { addParts, editPart, packZip, unpackZip } from '../../server/exchange/rehearsal/pack-zip.ts'
import type { Client } from './contract-client.ts'
import { type OpenHouse, openHouse } from './open-house.ts'

const [MONTH, AREA] = ['2017-11', '990781']
const SHEET = 'xl/worksheets/sheet1.xml'

let house: OpenHouse
let town: Client
let workbook: Buffer
let before: unknown
beforeAll(async () => {
  house = await openHouse()
  town = await house.person('liuxi')
  workbook = await exported(town)
  before = await standing()
})
afterAll(() => house.close())

const exported = async (client: Client, period = MONTH): Promise<Buffer> =>
  (await client.file(downloadWorkbook, { params: { period } })).bytes

/** What may not change: the ranking and the revision of all facts of the county. */
const standing = async () => ({
  ranking: (await town.get(readRanking, { params: { scheme: 'qinghe-2017' } })).groups,
  revision: await house.store.transaction({ reach: AREA }, (tx) => tx.revisions.factRevision(AREA)),
})

const upload = (bytes: Uint8Array, name = '月报.xlsx', query: { period?: string } = {}): Promise<DraftView> =>
  town.get(uploadWorkbook, { file: { name, bytes }, query })

/** The errors a file is told, each with its cell; it can be said in both languages, and confirming it is refused. */
async function errorsOf(bytes: Uint8Array, query: { period?: string } = {}): Promise<readonly string[]> {
  const draft = await upload(bytes, '月报.xlsx', query)
  const errors = draft.problems.filter(({ severity }) => severity === 'error')
  expect(errors.length).toBe(draft.errors)
  expect(draft.preview).toBeUndefined()
  for (const { code, facts } of errors)
    for (const language of LANGUAGES)
      expect(JSON.stringify(describeWorkbookProblem(code, facts, language))).not.toMatch(
        /undefined|file\.damaged/,
      )
  expect(await town.ask(confirmDraft, { params: { draft: draft.draft } })).toMatchObject({
    status: 409,
    refusal: 'draft.has-errors',
  })
  return errors.map(({ code, cell }) => (cell === undefined ? code : `${code} ${cell}`))
}

describe('a workbook that is not the one asked for', () => {
  test('another town’s', async () => {
    const theirs = await exported(await house.person('baishiqiao'))
    expect(await errorsOf(theirs)).toContain('identity.another-unit')
  })

  test('another month’s, when this one was asked for; by itself it is read as its own month', async () => {
    const october = await exported(town, '2017-10')
    expect(await errorsOf(october, { period: MONTH })).toContain('identity.wrong-period')
    expect(await upload(october)).toMatchObject({ period: '2017-10', errors: 0, changes: [] })
  })

  test('of a form that has changed since, and of another form', async () => {
    expect(await errorsOf(await saying({ version: '0.9' }))).toContain('identity.wrong-version')
    expect(await errorsOf(await saying({ form: 'another' }))).toContain('identity.wrong-form')
  })

  test('whose hidden identity was damaged, or says a month that is none', async () => {
    const parts = await unpackZip(workbook)
    const hidden = parts.find(({ bytes }) => bytes.includes('gongcheng-workbook'))
    const damaged = await editPart(workbook, hidden?.name ?? '', (xml) =>
      xml.replace(/[0-9a-f]{64}/, '0'.repeat(64)),
    )
    expect(await errorsOf(damaged)).toContain('identity.damaged')
    for (const month of ['0000-00', '1', '']) {
      expect(await errorsOf(await saying({ period: month })), month).toContain('identity.wrong-period')
    }
  })

  test('of a month that has not come yet', async () => {
    expect(
      await town.ask(uploadWorkbook, {
        file: { name: 'a.xlsx', bytes: workbook },
        query: { period: '2018-01' },
      }),
    ).toMatchObject({ status: 409, refusal: 'report.month-not-open', facts: { period: '2018-01' } })
  })
})

describe('a workbook with refused content', () => {
  const drafts = async () => (await town.get(listReports, {})).drafts.length

  test('goes back with the place and the reason in both languages, and nothing of it is kept', async () => {
    const kept = await drafts()
    const file = await editCells(workbook, { D4: typed.text('孕检人数') })
    const answer = await town.ask(uploadWorkbook, { file: { name: '月报.xlsx', bytes: file }, query: {} })
    expect(answer).toMatchObject({
      status: 422,
      refusal: 'upload.refused-content',
      facts: { cell: 'D4', term: '孕检', rule: 'person-reproduction' },
    })
    const facts = 'facts' in answer ? answer.facts : {}
    expect(describeRefusal('upload.refused-content', facts, 'zh-CN').what).toContain('D4')
    expect(describeRefusal('upload.refused-content', facts, 'en').next).toContain('art. 17')
    expect(await drafts()).toBe(kept)
  })

  test('goes back where only the name of a sheet says it', async () => {
    const file = await editPart(workbook, 'xl/workbook.xml', (xml) => xml.replace('"填报表"', '"打卡轨迹"'))
    expect(
      await town.ask(uploadWorkbook, { file: { name: '月报.xlsx', bytes: file }, query: {} }),
    ).toMatchObject({ refusal: 'upload.refused-content', facts: { sheet: '打卡轨迹' } })
    expect(await standing()).toEqual(before)
  })
})

describe('a cell that is wrong is named', () => {
  test('each in its own way, all of one file at once', async () => {
    const wrong = {
      C6: [typed.text('西埠村'), 'cell.locked-edited'],
      D7: [typed.text('四百一十'), 'cell.text-in-number'],
      D8: [typed.text('410人'), 'cell.text-in-number'],
      D9: [typed.number('-1'), 'cell.negative-count'],
      D10: [typed.number('410.5'), 'cell.decimal-in-count'],
      D11: [typed.error('#REF!'), 'cell.error-value'],
      D12: [typed.formula('E12-1', '400'), 'cell.formula'],
      D13: [typed.number('1e400'), 'cell.number-too-large'],
      D14: [typed.truth(true), 'cell.text-in-number'],
    } as const
    const cells = Object.entries(wrong)
    const file = await editCells(
      workbook,
      Object.fromEntries(cells.map(([cell, [content]]) => [cell, content])),
    )
    expect([...(await errorsOf(file))].sort()).toEqual(
      cells.map(([cell, [, code]]) => `${code} ${cell}`).sort(),
    )
  })

  test('two cells that do not fit together are named together', async () => {
    const file = await editCells(workbook, { D6: typed.number('99999999'), E7: typed.nothing() })
    expect(await errorsOf(file)).toEqual(['cell.above-denominator D6:E6', 'cell.half-a-ratio D7:E7'])
  })

  test('a formula that calls out keeps the whole file out', async () => {
    const calling = typed.formula('WEBSERVICE("http://example.invalid/")', '400')
    expect(await errorsOf(await editCells(workbook, { D6: calling }))).toEqual(['file.active-formula'])
  })

  test('a village taken out is told, and keeps what it had; a village that is there twice is an error', async () => {
    const row = (xml: string, number: number) =>
      new RegExp(`<row r="${number}".*?</row>`).exec(xml)?.[0] ?? ''
    const fewer = await upload(await editReport(workbook, (xml) => xml.replace(row(xml, 7), '')))
    expect(fewer.problems.map(({ code }) => code)).toContain('row.removed')
    expect([fewer.errors, fewer.changes]).toEqual([0, []])
    const twice = await editReport(workbook, (xml) =>
      xml.replace(row(xml, 7), row(xml, 6).replaceAll(/r="([A-Z]*)6"/g, 'r="$17"')),
    )
    expect(await errorsOf(twice)).toContain('row.duplicate')
  })
})

describe('a file that is no workbook, or a dangerous one', () => {
  const MEGABYTE = 1024 * 1024
  test.each([
    ['nothing at all', 'file.empty', () => Buffer.alloc(0)],
    ['plain text', 'file.not-a-workbook', () => Buffer.from('单位,数\n东埠村,3\n')],
    ['a PDF', 'file.not-a-workbook', () => Buffer.from('%PDF-1.7\n')],
    ['random bytes', 'file.not-a-workbook', () => randomBytes(5000)],
    ['half a workbook', 'zip.broken', () => workbook.subarray(0, workbook.length / 2)],
    ['a workbook with a macro', 'file.macro', () => addParts(workbook, [part('xl/vbaProject.bin', 'x')])],
    [
      'a link to another file',
      'file.external-link',
      () => addParts(workbook, [part('xl/externalLinks/externalLink1.xml', '<a/>')]),
    ],
    ['a bomb', 'zip.ratio', () => replaced(Buffer.alloc(30 * MEGABYTE, 0x20))],
    ['a bomb that lies about its size', 'zip.lying', () => replaced(Buffer.alloc(30 * MEGABYTE, 0x20), 4000)],
    ['six megabytes', 'file.too-large', () => Buffer.concat([workbook, Buffer.alloc(6 * MEGABYTE)])],
    [
      'an entity that grows',
      'file.doctype',
      () =>
        editReport(workbook, (xml) => xml.replace('<worksheet', '<!DOCTYPE a [<!ENTITY b "c">]><worksheet')),
    ],
  ] as const)('%s', async (_, code, bytes) => {
    const errors = await errorsOf(await bytes())
    expect(errors).toHaveLength(1)
    expect(errors[0]).toMatch(code)
  })

  test('25 megabytes are refused before they are read', async () => {
    const asked = await town.ask(uploadWorkbook, {
      file: { name: 'a.xlsx', bytes: Buffer.alloc(25 * MEGABYTE) },
    })
    expect(asked).toMatchObject({ status: 413, refusal: 'upload.too-large', facts: { limit: '20 MB' } })
  })

  test.each([
    ['no file in the form', () => new FormData()],
    [
      'a field instead of a file',
      () => {
        const form = new FormData()
        form.append('file', 'text')
        return form
      },
    ],
    ['no form', () => '{}'],
  ])('%s', async (_, body) => {
    const response = await town.raw('/api/workbooks', {
      method: 'POST',
      headers: { 'x-gongcheng': '1' },
      body: body(),
    })
    expect([response.status, await response.json()]).toEqual([400, { refusal: 'upload.no-file', facts: {} }])
  })

  test.each([
    '../../etc/passwd',
    'a\u0000b.xlsx',
    `${'长'.repeat(5000)}.xlsx`,
    '<img src=x onerror=alert(1)>.xlsx',
    ' ',
  ])('the name %j is a name and nothing else', async (name) => {
    const draft = await upload(workbook, name)
    expect(draft.errors).toBe(0)
    expect(draft.fileName.length).toBeLessThanOrEqual(200)
    expect(draft.fileName).not.toMatch(/\p{Cc}/u)
  })
})

test('after all of this nothing was written, and the figure of the wrong cells has its one version', async () => {
  expect(await standing()).toEqual(before)
  const { versions } = await town.get(factMovements, {
    params: { scheme: 'qinghe-2017' },
    query: { unit: '990781107201', indicator: 'doctor-contract-rate', at: MONTH },
  })
  expect(versions).toHaveLength(1)
})

const part = (name: string, text: string) => ({ name, bytes: Buffer.from(text) })

const replaced = async (bytes: Buffer, declaredSize?: number): Promise<Buffer> =>
  packZip(
    (await unpackZip(workbook)).map((one) =>
      one.name === SHEET
        ? { name: SHEET, bytes, ...(declaredSize === undefined ? {} : { declaredSize }) }
        : one,
    ),
  )

/** A workbook that says something else about itself, with a checksum that agrees: what a liar would make. */
async function saying(change: Partial<WorkbookIdentity>): Promise<Buffer> {
  const { sheets } = await readXlsx(workbook)
  const rows = sheets.find(({ name }) => name === IDENTITY_SHEET)?.rows ?? []
  const identity = readIdentity(
    rows.map((row) => Array.from({ length: 8 }, (_, at) => String(row[at] ?? ''))),
  )
  if (identity === undefined) throw new Error('the exported workbook has no identity')
  return await monthlyWorkbook({ ...identity, ...change })
}
