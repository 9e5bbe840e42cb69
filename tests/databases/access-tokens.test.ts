import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { NewAccessToken } from '../../server/store/index.ts'
import { type GuardedCounty, openGuardedCounty } from './guarded-county.ts'
import { ACCOUNT, TOWN_CONTEXT } from './small-county.ts'

let own: GuardedCounty
beforeAll(async () => {
  own = await openGuardedCounty()
})
afterAll(() => own.close())

const SHA = 'a'.repeat(64)
const MINE = { ...TOWN_CONTEXT, account: ACCOUNT.account }
const token = (change: Partial<NewAccessToken> = {}): NewAccessToken => ({
  tokenSha256: SHA,
  token: 'k1',
  account: ACCOUNT.account,
  name: '村卫生室接口',
  verbs: 'hand-in',
  created: '2017-12-01T00:00:00.000Z',
  expires: '2018-12-01T00:00:00.000Z',
  ...change,
})

describe('access tokens in the database', () => {
  test('are kept as their hash, listed by their maker and found by whoever holds them', async () => {
    await own.store.transaction(MINE, ({ accessTokens }) =>
      accessTokens.insertToken(token({ addresses: ['10.0.0.0/8'] })),
    )
    const listed = await own.store.transaction(MINE, ({ accessTokens }) =>
      accessTokens.listTokens(ACCOUNT.account),
    )
    expect(listed).toEqual([
      {
        token: 'k1',
        account: ACCOUNT.account,
        name: '村卫生室接口',
        verbs: 'hand-in',
        addresses: ['10.0.0.0/8'],
        created: '2017-12-01T00:00:00.000Z',
        expires: '2018-12-01T00:00:00.000Z',
      },
    ])
    const held = await own.store.heldTokens.findToken(SHA, '2017-12-02')
    expect(held?.account.posts[0]?.wish?.unit).toBe('t1')
    const again = await own.store.heldTokens.findToken(SHA, '2017-12-02')
    expect(again?.token.lastUsedOn).toBe('2017-12-02')
    expect(await own.store.heldTokens.findToken('b'.repeat(64), '2017-12-02')).toBeUndefined()
  })

  test('nobody else sees, makes or ends one, and no context sees none', async () => {
    const other = { ...TOWN_CONTEXT, account: 'somebody' }
    const seen = await own.store.transaction(other, ({ accessTokens }) =>
      accessTokens.listTokens(ACCOUNT.account),
    )
    expect(seen).toEqual([])
    const ended = await own.store.transaction(other, ({ accessTokens }) =>
      accessTokens.revokeToken(ACCOUNT.account, 'k1', '2017-12-02T00:00:00.000Z'),
    )
    expect(ended).toBe(false)
    const forged = own.store.transaction(other, ({ accessTokens }) =>
      accessTokens.insertToken(token({ tokenSha256: 'c'.repeat(64), token: 'k2' })),
    )
    await expect(forged).rejects.toMatchObject({ code: 'not-permitted' })
    expect((await own.sql({ reach: '330181' }, 'select * from access_token')).rows).toEqual([])
  })

  test('a revoked one cannot be brought back, lengthened or removed', async () => {
    const revoke = (at: string) =>
      own.store.transaction(MINE, ({ accessTokens }) => accessTokens.revokeToken(ACCOUNT.account, 'k1', at))
    expect(await revoke('2017-12-03T00:00:00.000Z')).toBe(true)
    expect(await revoke('2017-12-04T00:00:00.000Z')).toBe(false)
    const me = { account: ACCOUNT.account }
    const back = await own.sql(me, 'update access_token set revoked_at = null')
    expect(back.rowCount).toBe(0)
    await expect(own.sql(me, `update access_token set expires = now() + '9 years'`)).rejects.toThrow(/denied/)
    await expect(own.sql(me, `update access_token set verbs = 'hand-in'`)).rejects.toThrow(/denied/)
    await expect(own.sql(me, 'delete from access_token')).rejects.toThrow(/denied/)
  })
})
