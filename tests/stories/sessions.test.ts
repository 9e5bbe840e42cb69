import { createHash, randomBytes } from 'node:crypto'
import { hash } from '@node-rs/argon2'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { demoAccounts, readWorkbench, signIn, signOut, whoAmI } from '#contract'
import { freePort, startHouse } from '../faults/house-process.ts'
import { openClient } from './contract-client.ts'
import { type OpenHouse, openHouse } from './open-house.ts'

let house: OpenHouse
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

const enter = (account: string, password: string, address = house.address) =>
  openClient(address).ask(signIn, { body: { account, password } })

describe('I-07 a session', () => {
  test('is a cookie no script can read and no other site can send, new at each signing in', async () => {
    const cookies = await Promise.all(
      [1, 2].map(async () => {
        const response = await house.stranger.raw('/api/session', {
          method: 'POST',
          headers: { 'content-type': 'application/json', 'x-gongcheng': '1' },
          body: JSON.stringify({ account: 'liuxi', password: house.world.password }),
        })
        return response.headers.get('set-cookie') ?? ''
      }),
    )
    for (const cookie of cookies) {
      expect(cookie).toMatch(/^gongcheng=[\w-]{43};/)
      for (const word of ['HttpOnly', 'SameSite=Strict', 'Path=/', 'Max-Age=43200'])
        expect(cookie).toContain(word)
    }
    expect(cookies[0]).not.toBe(cookies[1])
  })

  test('ends on the server at sign-out: the same cookie opens nothing any more, another one still does', async () => {
    const [one, other] = [
      await house.signIn('liuxi', house.world.password),
      await house.signIn('liuxi', house.world.password),
    ]
    expect((await one.ask(whoAmI)).status).toBe(200)
    expect((await one.ask(signOut)).status).toBe(200)
    expect(await one.ask(whoAmI)).toMatchObject({ status: 401, refusal: 'session.none' })
    expect(await one.ask(readWorkbench)).toMatchObject({ status: 401 })
    expect((await other.ask(whoAmI)).status).toBe(200)
  })

  test('that was forged, cut short, emptied or run out opens nothing', async () => {
    const { cookie = '' } = await house.signIn('liuxi', house.world.password)
    const token = randomBytes(32).toString('base64url')
    const forged = [
      `gongcheng=${token}`,
      cookie.slice(0, -1),
      `${cookie}A`,
      'gongcheng=',
      `gongcheng=${'A'.repeat(9000)}`,
      `gongcheng=' or '1'='1`,
      'gongcheng=%00%ff',
      `other=${cookie.split('=')[1]}`,
    ]
    for (const one of forged)
      expect(await openClient(house.address, one).ask(whoAmI), one.slice(0, 60)).toMatchObject({
        status: 401,
      })

    const past = new Date(Date.now() - 1000).toISOString()
    await house.store.sessions.openSession({
      tokenSha256: createHash('sha256').update(token).digest('hex'),
      account: 'liuxi',
      created: new Date(Date.now() - 43_200_000).toISOString(),
      expires: past,
    })
    expect(await openClient(house.address, `gongcheng=${token}`).ask(whoAmI)).toMatchObject({ status: 401 })
  })

  test('is kept as a hash only: the token itself is not what the database finds it by', async () => {
    const { cookie = '' } = await house.signIn('liuxi', house.world.password)
    const token = cookie.slice('gongcheng='.length)
    const hashed = createHash('sha256').update(token).digest('hex')
    const now = new Date().toISOString()
    expect((await house.store.sessions.findSession(hashed, now))?.account.account).toBe('liuxi')
    expect(await openClient(house.address, `gongcheng=${hashed}`).ask(whoAmI)).toMatchObject({ status: 401 })
  })
})

describe('a wrong password', () => {
  test('I-04 and an account that does not exist are answered alike', async () => {
    const answers = await Promise.all([
      enter('liuxi', 'wrong'),
      enter('nobody-here', 'wrong'),
      enter(`' or 1=1 --`, 'wrong'),
      enter('a\u0000b', 'wrong'),
    ])
    for (const answer of answers)
      expect(answer).toEqual({ status: 401, refusal: 'session.wrong-password', facts: {} })
  })

  test('I-03 given six times pauses signing in, also with the right one, and says for how long', async () => {
    const { address } = await house.another({ demo: true })
    for (let times = 1; times <= 5; times++)
      expect(await enter('songyuan', `wrong-${times}`, address)).toMatchObject({ status: 401 })
    const paused = { status: 429, refusal: 'session.too-many-attempts', facts: { minutes: '1' } }
    expect(await enter('songyuan', 'wrong-6', address)).toEqual(paused)
    expect(await enter('songyuan', house.world.password, address)).toEqual(paused)
    expect((await enter('songyuan', house.world.password)).status).toBe(200)
    expect((await enter('liuxi', house.world.password, address)).status).toBe(200)
  })

  test('given forty times at one moment is not tried forty times', async () => {
    const { address } = await house.another({ demo: true })
    const answers = await Promise.all(Array.from({ length: 40 }, () => enter('zhukeng', 'wrong', address)))
    const tried = answers.filter(({ status }) => status === 401).length
    expect([tried <= 5, answers.every(({ status }) => status === 401 || status === 429)]).toEqual([
      true,
      true,
    ])
  })
})

describe('a demo', () => {
  test('offers its accounts to strangers, and without a demo there are none', async () => {
    const offered = await house.stranger.get(demoAccounts)
    expect(offered.password).toBe(house.world.password)
    expect(offered.accounts.length).toBe(house.world.accounts.length)
    const { address } = await house.another({ demo: false })
    expect(await openClient(address).get(demoAccounts)).toEqual({ accounts: [] })
  })
})

test('D-05 more requests in a minute than a person makes are held back', async () => {
  const { address } = await house.another({ demo: false, requestsAMinute: 5 })
  const client = openClient(address)
  const statuses: number[] = []
  for (let times = 0; times < 6; times++) statuses.push((await client.ask(whoAmI)).status)
  expect(statuses).toEqual([401, 401, 401, 401, 401, 429])
  expect(await client.ask(whoAmI)).toMatchObject({ status: 429, refusal: 'request.too-many' })
})

test('I-09 L-05 passwords and tokens are in no answer and in no line of the log, however much is logged', async () => {
  const server = inject('demoTemplate')
  const port = await freePort()
  const log = startHouse({
    DATABASE_URL: `postgres://postgres@${encodeURIComponent(server.host)}:${server.port}/${house.database}`,
    PORT: String(port),
    LOG_LEVEL: 'trace',
  })
  try {
    await log.says('公秤已就绪')
    expect(log.said()).toMatch(/[0-9A-Z]{4}(-[0-9A-Z]{4}){4}/)
    const [clerk] = house.world.accounts.filter(({ account }) => account === 'liuxi')
    if (clerk === undefined) throw new Error('the clerk of liuxi is gone')
    const { unitName: _, ...place } = clerk
    const passwordHash = await hash(house.world.password)
    await house.store.administer({ reach: '99' }, ({ registry }) =>
      registry.insertAccounts([{ ...place, account: 'own-clerk', passwordHash }]),
    )
    const address = `http://127.0.0.1:${port}`
    const secret = 'canary-5c1d7f'
    const answers = [
      await enter('own-clerk', secret, address),
      await enter('own-clerk', secret.repeat(20), address),
      await openClient(address).ask(signIn, { body: { account: secret, password: '' } }),
      await enter('own-clerk', house.world.password, address),
      // I-09: what the demo offers everybody opens nothing where it is no demo.
      await enter('liuxi', house.world.password, address),
    ]
    expect(answers.map(({ status }) => status)).toEqual([401, 400, 400, 200, 401])
    const { cookie = '' } = await house.signIn('own-clerk', house.world.password)
    expect((await openClient(address, cookie).ask(whoAmI)).status).toBe(200)
    expect(JSON.stringify(answers)).not.toMatch(/canary|argon2|gongcheng-demo/)
    expect(await openClient(address).get(demoAccounts)).toEqual({ accounts: [] })
    expect(log.said()).toContain('/api/session')
    for (const word of [secret, house.world.password, cookie.slice('gongcheng='.length), 'argon2id'])
      expect(log.said().includes(word), word.slice(0, 6)).toBe(false)
  } finally {
    log.kill('SIGKILL')
    await log.ended
  }
})
