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
import type { Client, Given } from './contract-client.ts'
import { type OpenHouse, openHouse } from './open-house.ts'

/** Who may do what, written down apart from domain/permission: this table is the other opinion. */
const SIGNED_IN: readonly Role[] = ROLES
const EVERYONE = ROLES.filter((role) => !role.endsWith('-admin'))
const REPORT_READERS: readonly Role[] = ['county-office', 'town-clerk', 'leader', 'inspector']
const COUNTY_WORKERS: readonly Role[] = [
  'county-office',
  'town-clerk',
  'village-worker',
  'leader',
  'inspector',
  'department-officer',
]
const OFFICES: readonly Role[] = ['province-office', 'city-office', 'county-office']
const DESK: readonly Role[] = [...OFFICES, 'leader']
const PLANNERS: readonly Role[] = [...OFFICES, 'town-clerk', 'leader']
const REVIEW_READERS: readonly Role[] = [
  'county-office',
  'town-clerk',
  'village-worker',
  'leader',
  'inspector',
  'department-officer',
]
const QUALITY_READERS: readonly Role[] = [
  'county-office',
  'town-clerk',
  'village-worker',
  'leader',
  'inspector',
]
const MAY: Readonly<Record<string, readonly Role[] | 'also strangers'>> = {
  signIn: 'also strangers',
  demoAccounts: 'also strangers',
  readEntryCode: 'also strangers',
  useEntryCode: 'also strangers',
  readSetup: 'also strangers',
  setUpAdministrator: 'also strangers',
  readElsewhere: 'also strangers',
  beginElsewhere: 'also strangers',
  stepUp: SIGNED_IN,
  listAccounts: ['system-admin', 'security-admin'],
  listPostUnits: ['system-admin', 'security-admin'],
  openAccount: ['system-admin'],
  checkAccountsFile: ['system-admin'],
  importAccounts: ['system-admin'],
  requestAccountPost: ['system-admin'],
  settleAccountPosts: ['security-admin'],
  endAccountPost: ['system-admin'],
  disableAccount: ['system-admin', 'security-admin'],
  enableAccount: ['security-admin'],
  issueAccountCode: ['system-admin'],
  unlockAccount: ['security-admin'],
  dropAccountFactor: ['security-admin'],
  linkAccount: ['system-admin'],
  listOwnSessions: SIGNED_IN,
  endOwnSession: SIGNED_IN,
  endOtherSessions: SIGNED_IN,
  changePassword: SIGNED_IN,
  readSecondFactor: SIGNED_IN,
  enrolSecondFactor: SIGNED_IN,
  confirmSecondFactor: SIGNED_IN,
  renewRecoveryCodes: SIGNED_IN,
  removeSecondFactor: SIGNED_IN,
  whoAmI: SIGNED_IN,
  signOut: SIGNED_IN,
  readWorkbench: EVERYONE,
  listSchemes: EVERYONE,
  readScheme: EVERYONE,
  readRanking: EVERYONE,
  readScoreSheet: EVERYONE,
  explainCell: EVERYONE,
  factMovements: EVERYONE,
  compareResults: EVERYONE,
  downloadBundle: EVERYONE,
  downloadRanking: EVERYONE,
  downloadScoreSheet: EVERYONE,
  readWhatIf: EVERYONE,
  readUncertainty: EVERYONE,
  readRouteForm: PLANNERS,
  startRoutePlan: PLANNERS,
  readRoutePlan: PLANNERS,
  cancelRoutePlan: PLANNERS,
  downloadRoutePlan: PLANNERS,
  readAudit: [...EVERYONE, 'audit-admin'],
  verifyAudit: [...EVERYONE, 'audit-admin'],
  downloadAudit: [...EVERYONE, 'audit-admin'],
  readBurden: COUNTY_WORKERS,
  setTimeStandard: ['county-office'],
  downloadBurden: COUNTY_WORKERS,
  listReports: REPORT_READERS,
  downloadWorkbook: ['county-office', 'town-clerk'],
  uploadWorkbook: ['town-clerk'],
  readDraft: ['town-clerk'],
  confirmDraft: ['town-clerk'],
  discardDraft: ['town-clerk'],
  listSchemeVersions: EVERYONE,
  listSchemeDrafts: DESK,
  openSchemeDraft: OFFICES,
  readSchemeDraft: DESK,
  readSchemeDraftText: DESK,
  saveSchemeDraft: OFFICES,
  submitSchemeDraft: OFFICES,
  returnSchemeDraft: DESK,
  approveSchemeFinding: OFFICES,
  signSchemeDraft: DESK,
  discardSchemeDraft: OFFICES,
  previewSchemeDraft: DESK,
  downloadSchemeDocument: EVERYONE,
  downloadLetter: EVERYONE,
  downloadDraftDocument: DESK,
  listReviews: REVIEW_READERS,
  readReviewBoard: REVIEW_READERS,
  readReviewReport: REVIEW_READERS,
  decideReport: ['county-office', 'town-clerk', 'village-worker', 'department-officer'],
  acceptReports: ['county-office', 'town-clerk', 'department-officer'],
  closeMonth: ['county-office'],
  listCorrections: REVIEW_READERS,
  readFigure: REVIEW_READERS,
  requestCorrection: ['town-clerk', 'village-worker'],
  readCorrection: REVIEW_READERS,
  settleCorrection: ['county-office', 'leader', 'town-clerk', 'village-worker'],
  listVerifications: REVIEW_READERS,
  recordVerification: ['county-office', 'inspector'],
  readSignals: QUALITY_READERS,
  readSignal: QUALITY_READERS,
  answerSignal: ['county-office', 'town-clerk', 'village-worker'],
  lookIntoSignal: ['county-office', 'inspector', 'town-clerk'],
  rebaseChart: ['county-office', 'inspector', 'town-clerk'],
  listVerificationDraws: ['county-office', 'inspector'],
  drawVerificationList: ['county-office', 'inspector'],
  listAccessTokens: QUALITY_READERS,
  makeAccessToken: QUALITY_READERS,
  revokeAccessToken: QUALITY_READERS,
  listOrganisationUnits: QUALITY_READERS,
  readOrganisationUnit: QUALITY_READERS,
  listDataElements: QUALITY_READERS,
  readDataElement: QUALITY_READERS,
  listDataSets: QUALITY_READERS,
  readDataSet: QUALITY_READERS,
  readDataValueSet: QUALITY_READERS,
  sendDataValueSet: ['county-office', 'town-clerk', 'village-worker'],
  readCompleteRegistrations: QUALITY_READERS,
  sendCompleteRegistrations: ['county-office', 'town-clerk', 'village-worker'],
  importFacts: ['county-office'],
  readImportProgress: ['county-office'],
}

/** A request of each route that is well formed, so that only the right to make it decides. */
const unit = '990781107'
const scheme = 'province-2017'
const ASKING: Readonly<Record<string, Given<Route>>> = {
  signIn: { body: { account: 'nobody', password: 'nothing' } },
  readEntryCode: { body: { code: 'no-such-code' } },
  useEntryCode: { body: { code: 'no-such-code', password: 'the heron stands still' } },
  setUpAdministrator: {
    body: { code: 'no-such-code', account: 'me', name: '我', password: 'the heron stands still' },
  },
  beginElsewhere: { body: {} },
  stepUp: { body: {} },
  openAccount: {
    body: { account: 'new-one', name: '新', post: { role: 'leader', unit: 'none', from: '2017-12-01' } },
  },
  checkAccountsFile: { file: { name: 'a.csv', bytes: Buffer.from('no,accounts') } },
  importAccounts: {
    body: {
      rows: [
        {
          row: 2,
          account: 'new-one',
          name: '新',
          post: { role: 'leader', unit: 'none', from: '2017-12-01' },
        },
      ],
    },
  },
  requestAccountPost: {
    params: { account: 'none' },
    body: { role: 'leader', unit: 'none', from: '2017-12-01' },
  },
  settleAccountPosts: { body: { posts: [{ account: 'none', post: 'none' }], approve: true } },
  endAccountPost: {
    params: { account: 'none', post: 'none' },
    body: { lastDay: '2017-12-01', reason: '调离' },
  },
  disableAccount: { params: { account: 'none' }, body: { reason: '离岗' } },
  enableAccount: { params: { account: 'none' }, body: { reason: '返岗' } },
  issueAccountCode: { params: { account: 'none' } },
  unlockAccount: { params: { account: 'none' } },
  dropAccountFactor: { params: { account: 'none' }, body: { reason: '手机丢失' } },
  linkAccount: { params: { account: 'none' }, body: {} },
  endOwnSession: { params: { session: 'none' } },
  changePassword: { body: { current: 'wrong', password: 'the heron stands still' } },
  confirmSecondFactor: { body: { code: '000000' } },
  readScheme: { params: { scheme } },
  readRanking: { params: { scheme } },
  readScoreSheet: { params: { scheme, unit: '990781' } },
  explainCell: { params: { scheme, unit: '990781' }, query: { fold: 'items' } },
  factMovements: { params: { scheme }, query: { unit, indicator: 'none', at: '2017-11' } },
  compareResults: { query: { before: 'province-2016', after: scheme, period: '2016' } },
  downloadBundle: { params: { scheme } },
  downloadRanking: { params: { scheme }, query: { as: 'csv' } },
  downloadScoreSheet: { params: { scheme, unit: '990781' }, query: { as: 'csv' } },
  readWhatIf: { params: { scheme } },
  readUncertainty: { params: { scheme: 'qinghe-2017' } },
  readRouteForm: { params: { scheme, unit: '990781' } },
  startRoutePlan: {
    params: { scheme, unit: 'none' },
    body: { goal: { kind: 'line' }, by: '2017-12', levers: [] },
  },
  readRoutePlan: { params: { plan: 'none' } },
  cancelRoutePlan: { params: { plan: 'none' } },
  downloadRoutePlan: { params: { plan: 'none' }, query: { as: 'csv' } },
  downloadWorkbook: { params: { period: '2017-11' }, query: { unit } },
  uploadWorkbook: { file: { name: 'a.xlsx', bytes: Buffer.from('no workbook') } },
  readDraft: { params: { draft: 'none' } },
  confirmDraft: { params: { draft: 'none' } },
  discardDraft: { params: { draft: 'none' } },
  listSchemeVersions: { params: { scheme } },
  openSchemeDraft: { body: { text: 'gongcheng: 1' } },
  readSchemeDraft: { params: { draft: 'none' } },
  readSchemeDraftText: { params: { draft: 'none', number: '1' } },
  saveSchemeDraft: { params: { draft: 'none' }, body: { text: 'gongcheng: 1', after: 1 } },
  submitSchemeDraft: { params: { draft: 'none' }, body: { number: 1 } },
  returnSchemeDraft: { params: { draft: 'none' }, body: { reason: '无' } },
  approveSchemeFinding: {
    params: { draft: 'none' },
    body: { finding: 'x', number: '1号', issuer: '省', issued: '2017-01-01', reason: '有' },
  },
  signSchemeDraft: { params: { draft: 'none' }, body: { number: 1 } },
  discardSchemeDraft: { params: { draft: 'none' } },
  downloadSchemeDocument: { params: { scheme } },
  downloadLetter: { params: { scheme, unit: '990781' } },
  downloadDraftDocument: { params: { draft: 'none' } },
  previewSchemeDraft: { params: { draft: 'none' }, query: { period: '2017', against: scheme } },
  readReviewBoard: { params: { period: '2017-11' } },
  readReviewReport: { params: { form: 'none', period: '2017-11', unit } },
  decideReport: {
    params: { form: 'none', period: '2017-11', unit },
    body: { kind: 'accepted', submission: 'none', after: 0 },
  },
  acceptReports: {
    body: { reports: [{ unit, form: 'none', period: '2017-11', submission: 'none', after: 0 }] },
  },
  closeMonth: { params: { period: '2017-12' }, body: { open: [] } },
  readFigure: { query: { unit, indicator: 'none', at: '2017-11' } },
  requestCorrection: {
    body: { unit, indicator: 'none', at: '2017-11', version: 1, after: { value: '1' }, reason: '漏计' },
  },
  readCorrection: { params: { correction: 'none' } },
  settleCorrection: { params: { correction: 'none' }, body: { kind: 'withdrawn' } },
  recordVerification: {
    body: { unit, indicator: 'none', at: '2017-11', version: 0, figure: { value: '1' }, reason: '现场核实' },
  },
  readSignal: { params: { signal: 'none' } },
  answerSignal: { params: { signal: 'none' }, body: { explanation: 'season' } },
  lookIntoSignal: { params: { signal: 'none' }, body: { did: 'reopened', note: '无' } },
  rebaseChart: { params: { signal: 'none' }, body: { month: '2017-11', reason: '无' } },
  drawVerificationList: { body: { month: '2010-01', count: 1 } },
  makeAccessToken: { body: { name: 'x', verbs: 'read', days: 1 } },
  revokeAccessToken: { params: { token: 'none' } },
  readOrganisationUnit: { params: { id: 'none' } },
  readDataElement: { params: { id: 'none' } },
  readDataSet: { params: { id: 'none' } },
  sendDataValueSet: { body: { dataValues: [] } },
  sendCompleteRegistrations: { body: { completeDataSetRegistrations: [] } },
  importFacts: { file: { name: 'a.csv', bytes: Buffer.from('no,facts') } },
  readImportProgress: { params: { key: '00000000-0000-4000-8000-000000000000' } },
}

const ACCOUNTS: Readonly<Record<Role, string>> = {
  'province-office': 'province',
  'city-office': 'yunlan',
  'county-office': 'qinghe',
  'town-clerk': 'liuxi',
  'village-worker': 'village',
  inspector: 'inspector',
  leader: 'leader',
  'department-officer': 'jikong',
  'system-admin': 'system',
  'security-admin': 'security',
  'audit-admin': 'audit',
}

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
  const account = (id: string, role: Role) => ({ account: id, name: id, role, passwordHash, ...place })
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
      const path = route.path.replace(':draft', 'none')
      const response = await person.raw(`/api${path}`, {
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
