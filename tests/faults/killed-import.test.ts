import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDatabase } from '../../server/database/index.ts'
import { openStore, type Store } from '../../server/store/index.ts'
import { loadSmallCounty, TOWN, TOWN_CONTEXT } from '../databases/small-county.ts'
import { goneWithin, startHouse } from './house-process.ts'

const PATIENCE = 120_000
const FACTS = 5_000
const SCRIPT = join(import.meta.dirname, 'confirm-import.ts')

let folder: string
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gongcheng-import-'))
  chmodSync(folder, 0o755)
  await withStore(loadSmallCounty)
})
afterAll(async () => {
  await goneWithin(10, folder)
  rmSync(folder, { recursive: true, force: true })
})

async function withStore<T>(work: (store: Store) => Promise<T>): Promise<T> {
  const database = await openDatabase({ dataDir: folder })
  const store = openStore(database)
  try {
    return await work(store)
  } finally {
    await store.close()
    await database.stop()
  }
}

const upload = (draft: string) =>
  withStore((store) =>
    store.transaction(TOWN_CONTEXT, ({ drafts }) =>
      drafts.insertDraft({
        ...TOWN,
        draft,
        account: 'liuqiao',
        fileName: '九月.xlsx',
        fileSha256: 'e'.repeat(64),
        form: 'monthly',
        period: '2017-09',
        parsed: [],
        problems: [],
        createdAt: '2017-10-03T07:00:00Z',
        file: Buffer.from('PK'),
      }),
    ),
  )

/** What an import left: everything of it or nothing, each thing counted. */
const traces = (draft: string) =>
  withStore((store) =>
    store.transaction(TOWN_CONTEXT, async ({ facts, drafts, submissions, audit, revisions }) => ({
      facts: (await facts.currentFacts({ units: [TOWN.unit] })).filter(
        (one) => one.origin?.submission === draft,
      ).length,
      open: (await drafts.openDrafts(TOWN.path)).some((one) => one.draft === draft),
      workbook: (await drafts.findDraftFile(TOWN.area, draft))?.toString(),
      submission: (await submissions.findSubmission(TOWN.area, draft)) !== undefined,
      audited: (await audit.listAudit(TOWN.area, 100)).some(({ subject }) => subject === draft),
      chain: (await audit.verifyAudit(TOWN.area)).broken,
      revision: await revisions.factRevision(TOWN.area),
    })),
  )

const confirming = (draft: string, wait: 'wait' | 'go on') =>
  startHouse({}, { script: SCRIPT, args: [folder, draft, String(FACTS), wait] })

const NOTHING = { facts: 0, open: true, workbook: 'PK', submission: false, audited: false }
const EVERYTHING = { facts: FACTS, open: false, workbook: 'PK', submission: true, audited: true }

test(
  'killed -9 with everything written and nothing committed: nothing is there, the draft waits',
  async () => {
    await upload('before-commit')
    const before = await traces('before-commit')
    const process = confirming('before-commit', 'wait')
    await process.says('written')
    process.kill('SIGKILL')
    await process.ended
    const after = await traces('before-commit')
    expect(after).toMatchObject(NOTHING)
    expect(after.chain).toBeUndefined()
    expect(after.revision).toBe(before.revision)
  },
  PATIENCE,
)

test(
  'the same draft is confirmed afterwards, whole',
  async () => {
    const process = confirming('before-commit', 'go on')
    expect([await process.ended, process.said()]).toEqual([0, expect.stringContaining('committed')])
    expect(await traces('before-commit')).toMatchObject(EVERYTHING)
  },
  PATIENCE,
)

test.each([5, 40, 120, 300])(
  'killed -9 %i ms into an import: all of it or nothing',
  async (delay) => {
    const draft = `after-${delay}`
    await upload(draft)
    const process = confirming(draft, 'go on')
    await process.says('confirming')
    await sleep(delay)
    process.kill('SIGKILL')
    await process.ended
    const after = await traces(draft)
    expect(after).toMatchObject(after.submission ? EVERYTHING : NOTHING)
    expect(after.chain).toBeUndefined()
  },
  PATIENCE,
)
