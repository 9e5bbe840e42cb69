import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  changePassword,
  endOtherSessions,
  listAccounts,
  listOwnSessions,
  listSchemes,
  openAccount,
  setUpAdministrator,
  stepUp,
  useEntryCode,
  whoAmI,
} from '#contract'
import { openClient } from '../stories/contract-client.ts'
import {
  codeOf,
  type Enrolled,
  enrol,
  enter,
  openSmallHouse,
  PASSWORD,
  type SmallHouse,
  send,
} from './small-house.ts'
import { argon2id } from './weak-hash.ts'

let house: SmallHouse
let system: Enrolled
let security: Enrolled
beforeAll(async () => {
  house = await openSmallHouse()
  system = await enrol(house.address, 'system')
  security = await enrol(house.address, 'security')
})
afterAll(() => house.close())

const NEW = {
  account: 'xiaohe',
  name: '王小禾',
  post: { role: 'town-clerk', unit: 't1', from: '2017-01-01' },
} as const
const sql = async (text: string) => {
  const admin = await house.connect('postgres', 'gongcheng')
  try {
    return await admin.query(text)
  } finally {
    await admin.end()
  }
}
/** Opens an account with an approved post; answers the code of its first password. */
async function newcomer(account: string): Promise<string> {
  const opened = await system.client.get(openAccount, { body: { ...NEW, account } })
  const { accounts } = await security.client.get(listAccounts)
  const post = accounts.find((one) => one.account === account)?.posts[0]?.post ?? ''
  const settled = await send(security.client, '/accounts/posts', {
    approve: true,
    posts: [{ account, post }],
  })
  expect(settled.body).toEqual({ settled: 1, refused: [] })
  return opened.code
}

describe('I-01 a second factor', () => {
  test('is asked for above respondents before anything else: the password alone opens nothing', async () => {
    const { client, body } = await enter(house.address, 'audit')
    expect(body).toMatchObject({ role: 'audit-admin', owed: 'enrolment' })
    expect(await client.ask(listOwnSessions)).toMatchObject({
      status: 403,
      refusal: 'session.second-factor-needed',
    })
    expect((await client.ask(whoAmI)).status).toBe(200)
  })

  test('is not asked of a town’s clerk, who only hands in', async () => {
    const { client, body } = await enter(house.address, 'clerk')
    expect(body).toMatchObject({ owed: 'nothing', enrolled: false })
    expect((await client.ask(listSchemes)).status).toBe(200)
  })

  test('I-02 is asked at sign-in; a code works once, also half a minute early or late, and not further off', async () => {
    const { secret } = await enrol(house.address, 'audit')
    expect(await enter(house.address, 'audit')).toMatchObject({
      status: 401,
      body: { refusal: 'session.code-needed' },
    })
    const code = codeOf(secret)
    expect((await enter(house.address, 'audit', { code })).status).toBe(200)
    expect(await enter(house.address, 'audit', { code })).toMatchObject({
      status: 401,
      body: { refusal: 'session.wrong-code' },
    })
    expect((await enter(house.address, 'audit', { code: codeOf(secret, 4) })).status).toBe(401)
    expect((await enter(house.address, 'audit', { code: codeOf(secret, -4) })).status).toBe(401)
    expect((await enter(house.address, 'audit', { code: codeOf(secret, 1) })).status).toBe(200)
  })

  test('I-02 is replaced once by each recovery code', async () => {
    const code = await newcomer('recovers')
    await send(openClient(house.address), useEntryCode.path, { code, password: PASSWORD })
    const { recoveryCodes } = await enrol(house.address, 'recovers')
    expect(new Set(recoveryCodes).size).toBe(10)
    const [one = ''] = recoveryCodes
    const written = one.toLowerCase().replaceAll('-', ' ')
    expect((await enter(house.address, 'recovers', { code: written })).status).toBe(200)
    expect((await enter(house.address, 'recovers', { code: one })).status).toBe(401)
  })

  test('C-02 is kept sealed: the secret is not in the database, nor is any code or token', async () => {
    const { rows } = await sql('select sealed_secret from gongcheng.account_factor')
    for (const { sealed_secret: sealed } of rows) expect(sealed).toMatch(/^a256gcm\./)
    const all = JSON.stringify([
      rows,
      (await sql('select * from gongcheng.session')).rows,
      (await sql('select * from gongcheng.recovery_code')).rows,
      (await sql('select detail from gongcheng.audit')).rows,
    ])
    expect(all).not.toContain(system.secret)
    expect(all).not.toContain(system.recoveryCodes[0])
    expect(all).not.toContain(system.client.cookie?.slice('gongcheng='.length))
  })
})

describe('I-08 what cannot be undone', () => {
  test('needs a proof of the last five minutes, which gives a new token; the old one opens nothing', async () => {
    await sql(`update gongcheng.session set fresh = now() - interval '6 minutes' where account = 'system'`)
    const body = { ...NEW, account: 'late' }
    expect(await system.client.ask(openAccount, { body })).toMatchObject({
      status: 403,
      refusal: 'session.step-up-needed',
    })
    expect((await send(system.client, stepUp.path, { password: 'wrong' })).status).toBe(401)
    const proved = await send(system.client, stepUp.path, { password: PASSWORD })
    expect(proved.status).toBe(200)
    expect(await system.client.ask(whoAmI)).toMatchObject({ status: 401 })
    system = { ...system, client: proved.client }
    expect((await system.client.ask(openAccount, { body })).status).toBe(200)
  })
})

describe('I-07 a session', () => {
  test('ends after half an hour without use', async () => {
    const { client } = await enter(house.address, 'clerk')
    await sql(`update gongcheng.session set seen = now() - interval '29 minutes' where account = 'clerk'`)
    expect((await client.ask(whoAmI)).status).toBe(200)
    await sql(`update gongcheng.session set seen = now() - interval '31 minutes' where account = 'clerk'`)
    expect(await client.ask(whoAmI)).toMatchObject({ status: 401 })
  })

  test('I-08 is listed for its own person without an address, and the others are ended at once', async () => {
    const [one, other] = [await enter(house.address, 'clerk'), await enter(house.address, 'clerk')]
    const { sessions } = await one.client.get(listOwnSessions)
    expect(sessions.filter(({ current }) => current)).toHaveLength(1)
    expect(JSON.stringify(sessions)).not.toContain('127.0.0.1')
    expect((await one.client.ask(endOtherSessions)).status).toBe(200)
    expect((await other.client.ask(whoAmI)).status).toBe(401)
    expect((await one.client.ask(whoAmI)).status).toBe(200)
  })

  test('A-09 ends with its account: disabled, the very next request finds nothing, and the sign-in neither', async () => {
    const code = await newcomer('leaves')
    await send(openClient(house.address), useEntryCode.path, { code, password: PASSWORD })
    const { client } = await enter(house.address, 'leaves')
    expect((await client.ask(whoAmI)).status).toBe(200)
    const done = await send(security.client, '/accounts/leaves/disabling', { reason: '离岗' })
    expect(done.body).toEqual({ ended: 1 })
    expect((await client.ask(whoAmI)).status).toBe(401)
    expect(await enter(house.address, 'leaves')).toMatchObject({
      status: 401,
      body: { refusal: 'session.wrong-password', facts: {} },
    })
  })
})

describe('I-06 the hash of a password', () => {
  test('is argon2id, and made under earlier costs it is made anew at the next sign-in', async () => {
    const weak = await argon2id(PASSWORD)
    await sql(`update gongcheng.account set password_hash = '${weak}' where account = 'clerk'`)
    expect((await enter(house.address, 'clerk')).status).toBe(200)
    const { rows } = await sql(`select password_hash from gongcheng.account where account = 'clerk'`)
    expect(rows[0].password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  })
})

describe('I-09 a first or forgotten password', () => {
  test('is chosen by its person with a code that works once; no administrator sees or chooses one', async () => {
    const code = await newcomer('xiaohe')
    const stranger = openClient(house.address)
    const choose = (password: string) => send(stranger, useEntryCode.path, { code, password })
    expect((await choose('xiaohe-xiaohe')).body['refusal']).toBe('password.context')
    expect((await choose('password12345')).body['refusal']).toBe('password.common')
    expect((await choose(PASSWORD)).status).toBe(200)
    expect((await choose('another good sentence')).body['refusal']).toBe('entry-code.unknown')
    expect((await enter(house.address, 'xiaohe')).status).toBe(200)
  })

  test('is changed by its person, who shows the present one; the other sessions end', async () => {
    const [one, other] = [await enter(house.address, 'xiaohe'), await enter(house.address, 'xiaohe')]
    const change = (current: string, password: string) =>
      one.client.ask(changePassword, { body: { current, password } })
    expect(await change('wrong', 'reeds bend in the wind')).toMatchObject({
      refusal: 'session.wrong-password',
    })
    expect(await change(PASSWORD, 'short')).toMatchObject({ refusal: 'password.short' })
    expect((await change(PASSWORD, 'reeds bend in the wind')).status).toBe(200)
    expect((await other.client.ask(whoAmI)).status).toBe(401)
    expect((await enter(house.address, 'xiaohe')).status).toBe(401)
    expect((await enter(house.address, 'xiaohe', { password: 'reeds bend in the wind' })).status).toBe(200)
  })
})

describe('A-08 a post', () => {
  test('is in force only once somebody else has approved it', async () => {
    const { code } = await system.client.get(openAccount, { body: { ...NEW, account: 'waits' } })
    await send(openClient(house.address), useEntryCode.path, { code, password: PASSWORD })
    expect((await enter(house.address, 'waits')).body['refusal']).toBe('session.wrong-password')
    const { accounts } = await security.client.get(listAccounts)
    const post = accounts.find(({ account }) => account === 'waits')?.posts[0]?.post ?? ''
    const body = { approve: true, posts: [{ account: 'waits', post }] }
    expect((await send(system.client, '/accounts/posts', body)).status).toBe(403)
    const many = await Promise.all(
      Array.from({ length: 8 }, () => send(security.client, '/accounts/posts', body)),
    )
    expect(many.filter(({ body: answer }) => answer['settled'] === 1)).toHaveLength(1)
    expect((await enter(house.address, 'waits')).status).toBe(200)
  })

  test('A-07 the list of accounts holds nothing but what administering needs', async () => {
    const answer = await system.client.get(listAccounts)
    const keys = new Set(answer.accounts.flatMap((one) => Object.keys(one)))
    expect([...keys].sort()).toEqual(['account', 'demo', 'name', 'posts', 'state'])
    expect(JSON.stringify(answer)).not.toMatch(/argon2|sealed|sha256/)
    expect(await system.client.ask(listSchemes)).toMatchObject({ status: 403 })
  })
})

describe('I-09 a new installation', () => {
  test('has no account anybody knows: each administrator is set up once with a code of its own', async () => {
    expect(house.setupCodes.map(({ role }) => role)).toEqual([
      'system-admin',
      'security-admin',
      'audit-admin',
    ])
    const [system_, security_] = house.setupCodes
    const stranger = openClient(house.address)
    const given = { account: 'chief', name: '陈', password: 'an egret at the weir' }
    const unit = { area: '440101', name: '青河县', level: 'county' } as const
    const setUp = (body: object) => send(stranger, setUpAdministrator.path, body)
    expect((await setUp({ ...given, code: '0000-0000-0000', unit })).body['refusal']).toBe('setup.wrong-code')
    expect((await setUp({ ...given, code: security_?.code })).body['refusal']).toBe('setup.unit-needed')
    expect(await setUp({ ...given, code: system_?.code, unit })).toMatchObject({ status: 200 })
    expect((await setUp({ ...given, account: 'chief2', code: system_?.code, unit })).status).toBe(403)
    expect(await setUp({ ...given, account: 'warden', code: security_?.code })).toMatchObject({ status: 200 })
    const entered = await enter(house.address, 'chief', { password: given.password })
    expect(entered.body).toMatchObject({ role: 'system-admin', unitName: '青河县', owed: 'enrolment' })
  })
})
