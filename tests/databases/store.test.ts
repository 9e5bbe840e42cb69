import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { postOn, postsOf } from '#domain/organization'
import { type NewFact, StoreFault } from '../../server/store/index.ts'
import { type OwnStore, openOwnStore } from './own-database.ts'
import { ACCOUNT, COUNTY_CONTEXT, loadSmallCounty, TOWN, TOWN_CONTEXT } from './small-county.ts'

/** Reads all of the audit of the county. */
const AUDITOR = { ...COUNTY_CONTEXT, auditor: '330181' }

let own: OwnStore
beforeAll(async () => {
  own = await openOwnStore()
  await loadSmallCounty(own.store)
})
afterAll(() => own.close())

const AT = '2017-10-03T08:00:00.000Z'
const fact = (change: Partial<NewFact>): NewFact => ({
  area: '330181',
  unit: 't1',
  indicator: 'records',
  period: '2017-09',
  kind: 'reported',
  value: '12',
  ...change,
})

describe('units', () => {
  test('a unit has the class of the day asked about', async () => {
    const classes = await own.store.transaction(TOWN_CONTEXT, async ({ units }) => [
      (await units.findUnit('t1', '2016-12-31'))?.class,
      (await units.findUnit('t1', '2017-01-01'))?.class,
    ])
    expect(classes).toEqual(['one', 'two'])
  })

  test('units come with their ancestors’ path and in the order of the tree', async () => {
    const found = await own.store.transaction(TOWN_CONTEXT, ({ units }) =>
      units.unitsAt('2017-12-31', { path: TOWN.path }),
    )
    expect(found.map(({ code, parent, level }) => [code, parent, level])).toEqual([
      ['t1', 'c1', 'town'],
      ['v11', 't1', 'village'],
      ['v12', 't1', 'village'],
    ])
  })
})

describe('facts', () => {
  test('a restatement is the next version, and only it stands', async () => {
    await own.store.transaction(TOWN_CONTEXT, async ({ facts }) => {
      await facts.insertFacts([fact({ indicator: 'restated', value: '1.50' })], AT)
      await facts.insertFacts([fact({ indicator: 'restated', value: '1.75' })], AT)
      const standing = await facts.currentFacts({ indicators: ['restated'] })
      expect(standing.map(({ version, value }) => [version, value])).toEqual([[2, '1.75']])
      const history = await facts.factHistory(fact({ indicator: 'restated' }))
      expect(history.map(({ version, value }) => [version, value])).toEqual([
        [2, '1.75'],
        [1, '1.50'],
      ])
    })
  })

  test('thirty digits go in and come out as they were', async () => {
    const value = '123456789012345678901234567.001'
    const [back] = await own.store.transaction(TOWN_CONTEXT, ({ facts }) =>
      facts.insertFacts([fact({ indicator: 'long', value })], AT),
    )
    expect(back?.value).toBe(value)
  })

  test('a fact of a unit that is not there writes nothing of its batch and names the unit', async () => {
    const attempt = own.store.transaction(TOWN_CONTEXT, ({ facts }) =>
      facts.insertFacts([fact({ indicator: 'batch' }), fact({ indicator: 'batch', unit: 'v99' })], AT),
    )
    await expect(attempt).rejects.toMatchObject({ code: 'unknown-unit', facts: { unit: 'v99' } })
    const left = await own.store.transaction(TOWN_CONTEXT, ({ facts }) =>
      facts.currentFacts({ indicators: ['batch'] }),
    )
    expect(left).toEqual([])
  })

  test('of two who restate the same figure at once one is told so, and nothing is lost', async () => {
    const restate = () =>
      own.store.transaction(TOWN_CONTEXT, ({ facts }) =>
        facts.insertFacts([fact({ indicator: 'contested' })], AT),
      )
    const outcomes = await Promise.allSettled(Array.from({ length: 8 }, restate))
    const refused = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason] : []))
    for (const reason of refused) expect(reason).toMatchObject({ code: 'version-conflict' })
    const history = await own.store.transaction(TOWN_CONTEXT, ({ facts }) =>
      facts.factHistory(fact({ indicator: 'contested' })),
    )
    expect(history).toHaveLength(outcomes.length - refused.length)
  })

  test('the revision moves with every insert and not without one', async () => {
    const revision = () =>
      own.store.transaction(TOWN_CONTEXT, ({ revisions }) => revisions.factRevision('330181'))
    const before = await revision()
    expect(await revision()).toBe(before)
    await own.store.transaction(TOWN_CONTEXT, ({ facts }) =>
      facts.insertFacts([fact({ indicator: 'revised' })], AT),
    )
    expect(await revision()).not.toBe(before)
  })

  test('what a rejected action wrote is not there', async () => {
    const attempt = own.store.transaction(TOWN_CONTEXT, async ({ facts }) => {
      await facts.insertFacts([fact({ indicator: 'rolled-back' })], AT)
      throw new Error('changed my mind')
    })
    await expect(attempt).rejects.toThrow('changed my mind')
    const left = await own.store.transaction(TOWN_CONTEXT, ({ facts }) =>
      facts.currentFacts({ indicators: ['rolled-back'] }),
    )
    expect(left).toEqual([])
  })
})

describe('drafts and submissions', () => {
  const sha = 'a'.repeat(64)
  const draft = (id: string) => ({
    area: TOWN.area,
    draft: id,
    unit: TOWN.unit,
    path: TOWN.path,
    account: 'liuqiao',
    fileName: '月报.xlsx',
    fileSha256: sha,
    form: 'monthly',
    period: '2017-09',
    parsed: [{ cell: 'E5', value: '12' }],
    problems: [],
    createdAt: AT,
    file: Buffer.from('PK…'),
  })

  test('a draft is confirmed once; the second yes is told no', async () => {
    await own.store.transaction(TOWN_CONTEXT, ({ drafts }) => drafts.insertDraft(draft('d1')))
    const confirm = () =>
      own.store.transaction(TOWN_CONTEXT, ({ drafts }) => drafts.confirmDraft(TOWN.area, 'd1', AT))
    expect((await Promise.all([confirm(), confirm(), confirm()])).filter(Boolean)).toHaveLength(1)
    const settled = await own.store.transaction(TOWN_CONTEXT, ({ drafts }) =>
      drafts.findDraft(TOWN.area, 'd1'),
    )
    expect(settled).toMatchObject({ confirmedAt: AT, parsed: [{ cell: 'E5', value: '12' }] })
  })

  test('a discarded draft is no longer open, its workbook still there', async () => {
    await own.store.transaction(TOWN_CONTEXT, async ({ drafts }) => {
      await drafts.insertDraft(draft('d2'))
      expect((await drafts.openDrafts(TOWN.path)).map((one) => one.draft)).toEqual(['d2'])
      expect(await drafts.discardDraft(TOWN.area, 'd2', AT)).toBe(true)
      expect(await drafts.confirmDraft(TOWN.area, 'd2', AT)).toBe(false)
      expect(await drafts.openDrafts(TOWN.path)).toEqual([])
      expect((await drafts.findDraftFile(TOWN.area, 'd2'))?.toString()).toBe('PK…')
    })
  })

  test('a fact tells the file and the person of its submission', async () => {
    await own.store.transaction(TOWN_CONTEXT, async ({ submissions, facts }) => {
      const { draft: _, account, createdAt, parsed, problems, ...workbook } = draft('s1')
      await submissions.insertSubmission({
        ...workbook,
        submission: 's1',
        handedInBy: account,
        handedInName: '王小禾',
        recordedAt: createdAt,
        dueOn: '2017-10-05',
      })
      await facts.insertFacts(
        [fact({ indicator: 'sourced', submission: 's1', sheet: '月报', cell: 'E5' })],
        AT,
      )
    })
    const [found] = await own.store.transaction(COUNTY_CONTEXT, ({ facts }) =>
      facts.currentFacts({ indicators: ['sourced'] }),
    )
    expect(found?.origin).toEqual({
      submission: 's1',
      sheet: '月报',
      cell: 'E5',
      file: '月报.xlsx',
      handedInBy: '王小禾',
      recordedAt: AT,
    })
  })
})

describe('accounts and sessions', () => {
  const token = 'b'.repeat(64)
  const session = { tokenSha256: token, account: 'liuqiao', created: AT, expires: '2017-10-03T20:00:00.000Z' }

  test('a session leads to its account until it expires or is closed', async () => {
    await own.store.sessions.openSession(session)
    const during = await own.store.sessions.findSession(token, '2017-10-03T19:59:59Z')
    expect(during).toMatchObject({
      session,
      account: { account: 'liuqiao', area: '330181', enrolled: false },
    })
    expect(postOn(postsOf(during?.account.posts ?? []), '2017-10-03')).toMatchObject({
      role: 'town-clerk',
      unit: 't1',
      path: ACCOUNT.path,
      reach: '330181',
    })
    expect(await own.store.sessions.findSession(token, '2017-10-03T20:00:00Z')).toBeUndefined()
    await own.store.sessions.closeSession(token)
    expect(await own.store.sessions.findSession(token, AT)).toBeUndefined()
  })

  test('A-09 closing all sessions of an account leaves none', async () => {
    await own.store.sessions.openSession(session)
    await own.store.sessions.closeAllSessions('liuqiao')
    expect(await own.store.sessions.findSession(token, AT)).toBeUndefined()
  })

  test('a name with a quote in it is no account and breaks nothing', async () => {
    expect(await own.store.accounts.findAccount("x' or 'a'='a")).toBeUndefined()
    expect(await own.store.accounts.findAccount('liuqiao')).toMatchObject({ name: ACCOUNT.name })
  })
})

describe('T-02 the audit chain', () => {
  const event = (subject: string) => ({
    area: '330181',
    at: AT,
    actor: 'liuqiao',
    action: 'draft.confirm',
    subject,
    detail: { facts: 3, b: ['x', null], a: { z: true, y: '1.50' } },
  })

  test('records appended at the same time are one unbroken chain', async () => {
    await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        own.store.transaction(TOWN_CONTEXT, ({ audit }) => audit.appendAudit(event(`d${index}`))),
      ),
    )
    const verdict = await own.store.transaction(AUDITOR, ({ audit }) => audit.verifyAudit('330181'))
    expect(verdict).toEqual({ length: '10', read: '10', head: expect.stringMatching(/^[0-9a-f]{64}$/) })
    const [newest] = await own.store.transaction(TOWN_CONTEXT, ({ audit }) => audit.listAudit('330181', 1))
    expect(newest).toMatchObject({ number: '10', concerns: TOWN_CONTEXT.path, detail: event('').detail })
  })

  test('L-02 another town reads the links, not what the records say, and can walk the chain all the same', async () => {
    const path = 'p33/c1/t2'
    const other = { reach: '330181', path, account: 'other', writer: { path, level: 'town' } }
    const [records, verdict, links] = await own.store.transaction(other, async ({ audit }) => [
      await audit.listAudit('330181', 50),
      await audit.verifyAudit('330181'),
      await audit.listLinks('330181', 50),
    ])
    expect(records).toEqual([])
    expect(links.map(({ number }) => number)).toEqual(
      Array.from({ length: 10 }, (_, index) => String(index + 1)),
    )
    expect(verdict).toMatchObject({ length: '10', read: '0' })
    expect(verdict.broken).toBeUndefined()
    const mine = await own.store.transaction({ reach: '330181', account: 'liuqiao' }, ({ audit }) =>
      audit.listAudit('330181', 50, { action: 'draft' }),
    )
    expect(mine).toHaveLength(10)
  })

  test.each([
    ['changing a record', `update gongcheng.audit set actor = 'someone else' where number = 4`, '4'],
    ['deleting one', 'delete from gongcheng.audit where number = 6', '6'],
    ['cutting off the end', 'delete from gongcheng.audit where number = 10', '10'],
    ['taking a link out', 'delete from gongcheng.audit_link where number = 3', '3'],
    ['cutting off the last link', 'delete from gongcheng.audit_link where number = 10', '10'],
  ])('%s, even as the database’s superuser, is found at its place', async (_, sql, broken) => {
    const admin = await own.connect('postgres', 'gongcheng')
    await admin.query('begin')
    await admin.query('create temporary table kept as select * from gongcheng.audit')
    await admin.query('create temporary table kept_links as select * from gongcheng.audit_link')
    await admin.query(sql)
    await admin.query('commit')
    const verdict = await own.store.transaction(AUDITOR, ({ audit }) => audit.verifyAudit('330181'))
    await admin.query(
      'begin; delete from gongcheng.audit; insert into gongcheng.audit select * from kept;' +
        'delete from gongcheng.audit_link; insert into gongcheng.audit_link select * from kept_links; commit',
    )
    await admin.end()
    expect(verdict.broken).toBe(broken)
  })
})

test('R-08 a context that is not one never reaches the database', async () => {
  for (const context of [
    { reach: "33'; drop table fact --" },
    { reach: '3' },
    { path: 'a//b' },
    { path: "a'" },
  ]) {
    const attempt = own.store.transaction(context, async () => 1)
    await expect(attempt).rejects.toBeInstanceOf(StoreFault)
    await expect(attempt).rejects.toMatchObject({ code: 'bad-context' })
  }
})
