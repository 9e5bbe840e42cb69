import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { listAccessTokens, makeAccessToken, ROUTES, revokeAccessToken } from '#contract'
import { mayComeFrom } from '../../server/serve/token-of.ts'
import { type OpenHouse, openHouse } from '../stories/open-house.ts'
import { openToken } from './open-token.ts'

let house: OpenHouse
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

const ask = (path: string, secret: string, init: RequestInit = {}) =>
  fetch(`${house.address}/api${path}`, {
    ...init,
    headers: { authorization: `ApiToken ${secret}`, 'content-type': 'application/json', ...init.headers },
  })

describe('A-06: an access token', () => {
  test('opens no route but those made for programs: least of all does it sign anyone in or make another token', async () => {
    const secret = await openToken(house, 'liuxi')
    const opened: string[] = []
    for (const { name, method, path, program } of ROUTES) {
      const response = await ask(path.replace(/:\w+/g, 'x'), secret, {
        method,
        headers: { 'x-gongcheng': '1' },
        ...(method === 'GET' ? {} : { body: '{}' }),
      })
      expect(response.headers.get('set-cookie'), name).toBeNull()
      if (program === undefined) expect([name, response.status]).toEqual([name, 403])
      else opened.push(name)
    }
    expect(opened.length).toBeGreaterThan(8)
    for (const path of ['/health', '/openapi.json']) expect((await ask(path, secret)).status).toBe(403)
  })

  test('that only reads cannot hand in, and cannot be made to by the person it belongs to', async () => {
    const secret = await openToken(house, 'liuxi', 'read')
    expect((await ask('/organisationUnits', secret)).status).toBe(200)
    const sent = await ask('/dataValueSets', secret, { method: 'POST', body: '{"dataValues":[]}' })
    expect([sent.status, await sent.json()]).toMatchObject([403, { errorCode: 'token.read-only' }])
  })

  test('of someone who may not hand in cannot hand in, whatever it says', async () => {
    const office = await house.person('leader')
    const body = { name: 'x', verbs: 'hand-in', days: 1 } as const
    expect(await office.ask(makeAccessToken, { body })).toMatchObject({ refusal: 'token.more-than-yours' })
    const secret = await openToken(house, 'leader', 'read')
    expect((await ask('/dataValueSets', secret, { method: 'POST', body: '{"dataValues":[]}' })).status).toBe(
      403,
    )
  })

  test('sees units at and below its maker’s own and no others', async () => {
    const secret = await openToken(house, 'liuxi')
    const { organisationUnits } = (await (
      await ask('/organisationUnits?fields=code&paging=false', secret)
    ).json()) as { organisationUnits: { code: string }[] }
    expect(organisationUnits.every(({ code }) => code.startsWith('990781107'))).toBe(true)
    expect((await ask('/organisationUnits/990781101000', secret)).status).toBe(404)
  })

  test('ends when it is revoked, at once; somebody else cannot revoke it; the list keeps it and never the secret', async () => {
    const secret = await openToken(house, 'wanghu')
    const mine = await house.person('wanghu')
    const other = await house.person('dongjin')
    const { tokens } = await mine.get(listAccessTokens)
    const [token] = tokens
    if (token === undefined) throw new Error('none')
    expect(JSON.stringify(tokens)).not.toContain(secret)
    expect(await other.ask(revokeAccessToken, { params: { token: token.token } })).toMatchObject({
      status: 404,
    })
    expect((await other.get(listAccessTokens)).tokens).toEqual([])
    expect((await ask('/dataSets', secret)).status).toBe(200)
    await mine.get(revokeAccessToken, { params: { token: token.token } })
    const refused = await ask('/dataSets', secret)
    expect([refused.status, await refused.json()]).toMatchObject([401, { errorCode: 'token.revoked' }])
    expect((await mine.get(listAccessTokens)).tokens[0]).toMatchObject({ revokedAt: expect.any(String) })
  })

  test('is made and revoked in the audit, without its secret', async () => {
    const secret = await openToken(house, 'kaiji')
    const { audit } = await house.store.transaction(
      { reach: '990781', path: '99/9907/990781' },
      async (tx) => ({
        audit: await tx.audit.listAudit('990781', 5),
      }),
    )
    expect(audit[0]).toMatchObject({ action: 'access-token.made', actor: 'kaiji' })
    expect(JSON.stringify(audit)).not.toContain(secret)
  })

  test('comes only from the addresses it was made for', async () => {
    const clerk = await house.person('nandu')
    const make = (addresses: string[]) =>
      clerk.ask(makeAccessToken, { body: { name: 'x', verbs: 'read', days: 1, addresses } })
    for (const bad of ['localhost', '10.0.0.0/33', '1.2.3', '::/129', '10.0.0.0/8/8'])
      expect(await make([bad])).toMatchObject({ refusal: 'token.address' })
    const far = await clerk.get(makeAccessToken, {
      body: { name: 'x', verbs: 'read', days: 1, addresses: ['198.51.100.0/24'] },
    })
    expect((await ask('/dataSets', far.secret)).status).toBe(403)
    const near = await clerk.get(makeAccessToken, {
      body: { name: 'x', verbs: 'read', days: 1, addresses: ['127.0.0.0/8'] },
    })
    expect((await ask('/dataSets', near.secret)).status).toBe(200)
    expect(mayComeFrom(['fd00::/8'], 'fd12::1')).toBe(true)
    expect(mayComeFrom(['fd00::/8'], 'fe80::1')).toBe(false)
    expect(mayComeFrom(['10.0.0.1'], '::ffff:10.0.0.1')).toBe(true)
  })

  test('is refused whole for anything that is none', async () => {
    for (const header of [
      '',
      'ApiToken',
      'ApiToken x',
      'Basic !!!',
      'Basic bGl1eGk=',
      'Digest x',
      'ApiToken a b',
      `ApiToken gc_${'x'.repeat(43)}`,
    ]) {
      const response = await fetch(`${house.address}/api/dataSets`, { headers: { authorization: header } })
      expect([header, response.status]).toEqual([header, 401])
    }
    expect((await fetch(`${house.address}/api/dataSets`)).status).toBe(401)
  })
})
