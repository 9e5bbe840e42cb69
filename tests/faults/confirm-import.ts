// 确认导入的进程: opens the database of a folder, confirms one draft with all its facts in one transaction, and says how
// far it is, so that it can be killed at any place. With `wait` it stops for ever just before the commit.
import { openDatabase } from '../../server/database/index.ts'
import { openStore } from '../../server/store/index.ts'
import { TOWN, TOWN_CONTEXT } from '../databases/small-county.ts'

const [folder = '', draft = '', count = '0', wait] = process.argv.slice(2)
const AT = '2017-10-03T08:00:00.000Z'
const tell = (text: string) => process.stdout.write(`${text}\n`)

const database = await openDatabase({ dataDir: folder })
const store = openStore(database)
tell('confirming')
await store.transaction(TOWN_CONTEXT, async ({ drafts, submissions, facts, audit }) => {
  const found = await drafts.findDraft(TOWN.area, draft)
  if (found === undefined || !(await drafts.confirmDraft(TOWN.area, draft, AT)))
    throw new Error('no such draft')
  await submissions.insertSubmission({
    ...TOWN,
    submission: draft,
    period: found.period,
    form: found.form,
    fileName: found.fileName,
    fileSha256: found.fileSha256,
    handedInBy: found.account,
    handedInName: found.account,
    recordedAt: AT,
    file: (await drafts.findDraftFile(TOWN.area, draft)) ?? Buffer.alloc(0),
  })
  await facts.insertFacts(
    Array.from({ length: Number(count) }, (_, index) => ({
      area: TOWN.area,
      unit: TOWN.unit,
      indicator: `${draft}-${index}`,
      period: found.period,
      kind: 'reported' as const,
      value: String(index),
      submission: draft,
    })),
    AT,
  )
  await audit.appendAudit({
    area: TOWN.area,
    at: AT,
    actor: found.account,
    action: 'draft.confirm',
    subject: draft,
    detail: { facts: Number(count) },
  })
  tell('written')
  if (wait === 'wait') await new Promise((resolve) => setTimeout(resolve, 3_600_000))
})
tell('committed')
await store.close()
await database.stop()
