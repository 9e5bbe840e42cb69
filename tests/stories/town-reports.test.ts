import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  confirmDraft,
  type DraftView,
  discardDraft,
  downloadWorkbook,
  factMovements,
  listReports,
  readDraft,
  readRanking,
  readWorkbench,
  uploadWorkbook,
} from '#contract'
import { compare } from '#engine'
import { editCells, typed } from '../../server/exchange/rehearsal/edit-cell.ts'
import type { Client } from './contract-client.ts'
import { exactOf, numberOf } from './exact-number.ts'
import { type OpenHouse, openHouse } from './open-house.ts'

const [TOWN, SCHEME, AREA, MONTH] = ['990781107', 'qinghe-2017', '990781', '2017-11']
/** 东埠村: contracts fulfilled, scored in proportion. */
const [VILLAGE, INDICATOR] = ['990781107201', 'contract-fulfilment-rate']
const FILE = '柳溪镇_十一月_更正.xlsx'

let house: OpenHouse
let town: Client
let workbook: Buffer
/** Where the figure stands in the workbook it came from: "AX6:AY6"; its numerator is the first of the two. */
let cells: string
beforeAll(async () => {
  house = await openHouse()
  town = await house.person('liuxi')
  const { versions } = await history()
  cells = versions.at(-1)?.origin?.cell ?? ''
  workbook = (await town.file(downloadWorkbook, { params: { period: MONTH } })).bytes
})
afterAll(() => house.close())

/** What the whole province may see of the result: every unit with its rank and exact total, and the hash. */
async function ranking(client: Client = town) {
  const { head, groups } = await client.get(readRanking, { params: { scheme: SCHEME } })
  const standings = groups.flatMap((group) => group.standings)
  return {
    hash: head.hash,
    mine: standings.find(({ unit }) => unit === TOWN),
    all: standings.map(({ unit, rank, total }) => `${unit} ${rank} ${exactOf(total)}`),
  }
}

const written = () =>
  house.store.transaction({ reach: AREA, path: `99/9907/${AREA}/${TOWN}` }, async (tx) => ({
    revision: await tx.revisions.factRevision(AREA),
    audit: await tx.audit.verifyAudit(AREA),
    last: (await tx.audit.listAudit(AREA, 1))[0],
    doings: (await tx.audit.listAudit(AREA, 100, { changesOnly: true })).map(({ action }) => action),
    submissions: (await tx.submissions.listSubmissions({ unit: TOWN, periods: [MONTH] })).length,
  }))

const upload = (bytes: Uint8Array, name = FILE, client = town): Promise<DraftView> =>
  client.get(uploadWorkbook, { file: { name, bytes } })
const changed = (number: string): Promise<Buffer> =>
  editCells(workbook, { [cells.split(':')[0] ?? '']: typed.number(number) })
const history = () =>
  town.get(factMovements, {
    params: { scheme: SCHEME },
    query: { unit: VILLAGE, indicator: INDICATOR, at: MONTH },
  })
const confirm = (draft: string, client = town) => client.ask(confirmDraft, { params: { draft } })

describe('the November workbook', () => {
  test('is the town’s own, named for its month, and holds what stands', async () => {
    const file = await town.file(downloadWorkbook, { params: { period: MONTH } })
    expect(file.name).toBe('柳溪镇_2017年11月_月报.xlsx')
    const draft = await upload(file.bytes, file.name)
    expect(draft).toMatchObject({ unit: TOWN, period: MONTH, errors: 0, changes: [], state: 'open' })
    expect(draft.problems.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(draft.figures).toBeGreaterThan(100)
    expect(draft.preview?.totalAfter).toEqual(draft.preview?.totalBefore)
    expect((await town.ask(discardDraft, { params: { draft: draft.draft } })).status).toBe(200)
  })

  test('in English is read as well, and an empty one says every blank cell', async () => {
    const english = await town.file(downloadWorkbook, {
      params: { period: MONTH },
      query: { language: 'en' },
    })
    expect(await upload(english.bytes)).toMatchObject({ errors: 0, changes: [] })
    const empty = await town.file(downloadWorkbook, { params: { period: MONTH }, query: { filled: 'no' } })
    const draft = await upload(empty.bytes)
    expect(draft.changes).toEqual([])
    expect(draft.problems.length).toBeGreaterThan(100)
  })
})

describe('one figure changed and handed in', () => {
  let before: Awaited<ReturnType<typeof ranking>>
  let start: Awaited<ReturnType<typeof written>>
  let draft: DraftView

  test('the upload shows the cell, what stood, what is new and where the town would stand', async () => {
    before = await ranking()
    start = await written()
    draft = await upload(await changed('3'))
    expect(draft.problems.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(draft.changes).toEqual([
      {
        unit: VILLAGE,
        unitName: '东埠村',
        indicator: INDICATOR,
        name: expect.objectContaining({ zh: expect.stringContaining('履约') }),
        part: 'ratio',
        before: expect.stringMatching(/^\d+ \/ \d+$/),
        after: expect.stringMatching(/^3 \/ \d+$/),
        sheet: '填报表',
        cell: cells,
      },
    ])
    expect(exactOf(draft.preview?.totalBefore)).toBe(exactOf(before.mine?.total))
    expect(compare(numberOf(draft.preview?.totalAfter), numberOf(before.mine?.total))).toBe(-1)
    expect(draft.preview?.rankBefore).toBe(before.mine?.rank)
  })

  test('nothing is written before the town says so', async () => {
    expect(await ranking()).toEqual(before)
    const now = await written()
    expect(now.revision).toBe(start.revision)
    expect(now.submissions).toBe(start.submissions)
  })

  test('the upload waits on the workbench and in the list of reports, and can be read again', async () => {
    expect(await town.get(readDraft, { params: { draft: draft.draft } })).toEqual(draft)
    const { due } = await town.get(readWorkbench)
    expect(due.find((one) => one.draft === draft.draft)).toMatchObject({ kind: 'draft', period: MONTH })
    expect((await town.get(listReports)).drafts.map((one) => one.draft)).toContain(draft.draft)
  })

  test('confirmed, the ranking moves exactly as previewed, for everyone', async () => {
    const asked = await confirm(draft.draft)
    expect(asked).toMatchObject({ status: 200, answer: { changed: 1, preview: draft.preview } })
    const after = await ranking()
    expect(after.mine?.total).toEqual(draft.preview?.totalAfter)
    expect(after.mine?.rank).toBe(draft.preview?.rankAfter)
    expect(after.hash).not.toBe(before.hash)
    for (const account of ['qinghe', 'baishiqiao', 'province'])
      expect((await ranking(await house.person(account))).all).toEqual(after.all)
  })

  test('a second confirmation is refused and says when the first was; nothing is written twice', async () => {
    const once = await written()
    expect(await confirm(draft.draft)).toMatchObject({
      status: 409,
      refusal: 'draft.already-confirmed',
      facts: { at: expect.stringMatching(/^2017-12-0\d.*Z$/) },
    })
    expect(await town.ask(discardDraft, { params: { draft: draft.draft } })).toMatchObject({
      refusal: 'draft.already-confirmed',
    })
    expect(await written()).toEqual(once)
  })

  test('the figure’s versions show the new file, its cell and who handed it in', async () => {
    const { versions, movements } = await history()
    expect(versions.map(({ version }) => version)).toEqual([1, 2])
    expect(versions[0]?.origin?.file).toBe('柳溪镇_2017年11月_月报.xlsx')
    const clerk = house.world.accounts.find(({ account }) => account === 'liuxi')
    expect(versions[1]).toMatchObject({
      numerator: '3',
      origin: { file: FILE, sheet: '填报表', cell: cells, handedInBy: clerk?.name },
    })
    const total = movements.find(({ unit, cell }) => unit === TOWN && cell === 'total')
    expect([total?.before, total?.after]).toEqual([draft.preview?.totalBefore, draft.preview?.totalAfter])
  })

  test('the revision changed, the audit chain grew by the upload and the hand-in, and it holds', async () => {
    const now = await written()
    expect(now.revision).not.toBe(start.revision)
    expect(now.audit.broken).toBeUndefined()
    const added = now.doings.slice(0, now.doings.length - start.doings.length)
    expect(added.filter((doing) => !doing.startsWith('session.'))).toEqual([
      'report.handed-in',
      'draft.uploaded',
    ])
    expect(now.last).toMatchObject({ actor: 'liuxi', action: 'report.handed-in' })
    expect(now.submissions).toBe(start.submissions + 1)
  })

  test('the month is now restated, by this file', async () => {
    const report = (await town.get(listReports)).reports.find(({ period }) => period === MONTH)
    expect(report).toMatchObject({ state: 'restated', fileName: FILE })
  })

  test('handed in as it stood before, the ranking is back to the last digit', async () => {
    const back = await upload(workbook)
    expect(back.changes).toHaveLength(1)
    expect((await confirm(back.draft)).status).toBe(200)
    expect((await ranking()).all).toEqual(before.all)
    expect((await ranking()).hash).toBe(before.hash)
  })
})

describe('hands that cross', () => {
  test('five confirmations at the same moment write once', async () => {
    const { draft } = await upload(await changed('7'))
    const before = await written()
    const asked = await Promise.all(Array.from({ length: 5 }, () => confirm(draft)))
    expect(asked.map(({ status }) => status).sort()).toEqual([200, ...Array(4).fill(409)])
    const after = await written()
    expect(after.submissions).toBe(before.submissions + 1)
    expect(Number(after.audit.length)).toBe(Number(before.audit.length) + 1)
    expect(after.audit.broken).toBeUndefined()
  })

  test('two files confirmed at the same moment: both stand as versions, or one is told to try again', async () => {
    const drafts = [await upload(await changed('11')), await upload(await changed('12'))]
    const asked = await Promise.all(drafts.map(({ draft }) => confirm(draft)))
    for (const one of asked)
      if ('refusal' in one) expect([one.status, one.refusal]).toEqual([503, 'server.busy'])
    const { versions } = await history()
    expect(versions.map(({ version }) => version)).toEqual(versions.map((_, index) => index + 1))
    expect((await written()).audit.broken).toBeUndefined()
  })

  test('two towns at the same moment: both are written and the chain of the county holds', async () => {
    const neighbour = await house.person('baishiqiao')
    const theirs = await neighbour.file(downloadWorkbook, { params: { period: MONTH } })
    const edited = await editCells(theirs.bytes, { D6: typed.number('5') })
    const drafts = [
      { client: town, draft: (await upload(await changed('13'))).draft },
      { client: neighbour, draft: (await upload(edited, '白石桥.xlsx', neighbour)).draft },
    ]
    const asked = await Promise.all(drafts.map(({ client, draft }) => confirm(draft, client)))
    expect(asked.map(({ status }) => status)).toEqual([200, 200])
    expect((await written()).audit.broken).toBeUndefined()
  })
})

describe('a workbook put aside', () => {
  test('is gone from the lists, cannot be confirmed, and wrote nothing', async () => {
    const before = await ranking()
    const { draft } = await upload(await changed('21'))
    expect((await town.ask(discardDraft, { params: { draft } })).status).toBe(200)
    expect((await town.get(listReports)).drafts.map((one) => one.draft)).not.toContain(draft)
    expect(await confirm(draft)).toMatchObject({ status: 409, refusal: 'draft.discarded' })
    expect((await town.get(readDraft, { params: { draft } })).state).toBe('discarded')
    expect(await ranking()).toEqual(before)
  })
})
