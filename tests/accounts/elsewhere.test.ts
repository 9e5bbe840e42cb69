import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import Provider from 'oidc-provider'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { beginElsewhere, listOwnSessions, readElsewhere, whoAmI } from '#contract'
import { linkSha256 } from '../../server/entering/elsewhere.ts'
import { freePort } from '../faults/house-process.ts'
import { openClient } from '../stories/contract-client.ts'
import { openSmallHouse, type SmallHouse } from './small-house.ts'

/** A real provider on the loopback: whoever is named in the login form is signed in there. */
let provider: Server
let issuer = ''
let house: SmallHouse
let address = ''
beforeAll(async () => {
  house = await openSmallHouse()
  provider = createServer()
  await new Promise<void>((resolve) => provider.listen(0, '127.0.0.1', resolve))
  issuer = `http://127.0.0.1:${(provider.address() as AddressInfo).port}`
  const callbackPort = await freePort()
  // The house listens on a port of its own; the callback is only a name the provider sends the browser to.
  const callback = `http://127.0.0.1:${callbackPort}/api/session/elsewhere/callback`
  const oidc = new Provider(issuer, {
    clients: [
      {
        client_id: 'gongcheng',
        client_secret: 'a-secret-of-the-test-only-0123456789',
        redirect_uris: [callback],
        grant_types: ['authorization_code'],
        response_types: ['code'],
      },
    ],
    pkce: { required: () => true },
    findAccount: (_context: unknown, sub: string) => ({ accountId: sub, claims: () => ({ sub }) }),
    cookies: { keys: ['only-for-this-test'] },
  })
  provider.on('request', oidc.callback())
  address = await house.start({
    issuer,
    clientId: 'gongcheng',
    clientSecret: 'a-secret-of-the-test-only-0123456789',
    name: '统一身份认证',
    callback,
  })
  await house.store.transaction({ reach: '330181', registrar: '330181' }, ({ accounts }) =>
    accounts.link({
      linkSha256: linkSha256(issuer, 'sub-clerk'),
      area: '330181',
      account: 'clerk',
      subject: 'sub-clerk',
      at: new Date().toISOString(),
    }),
  )
})
afterAll(async () => {
  provider.closeAllConnections()
  provider.close()
  await house.close()
})

/** A browser: cookies by host, redirects followed by hand, until our own callback is reached. */
async function visit(start: string, subject: string): Promise<string> {
  const jar = new Map<string, string>()
  let url = start
  let form: URLSearchParams | undefined
  for (let step = 0; step < 20; step++) {
    const response = await fetch(url, {
      redirect: 'manual',
      method: form === undefined ? 'GET' : 'POST',
      headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(form === undefined ? {} : { body: form }),
    })
    form = undefined
    for (const set of response.headers.getSetCookie()) {
      const [pair = ''] = set.split(';')
      const at = pair.indexOf('=')
      jar.set(pair.slice(0, at), pair.slice(at + 1))
    }
    const next = response.headers.get('location')
    if (next !== null) {
      url = new URL(next, url).href
      if (url.includes('/session/elsewhere/callback')) return url
      continue
    }
    const page = await response.text()
    const action = /action="([^"]+)"/.exec(page)?.[1]
    if (action === undefined) throw new Error(`no way on from ${url}: ${page.slice(0, 400)}`)
    url = new URL(action, url).href
    form = page.includes('name="login"')
      ? new URLSearchParams({ prompt: 'login', login: subject, password: 'any' })
      : new URLSearchParams({ prompt: 'consent' })
  }
  throw new Error('the provider goes in circles')
}

interface Begun {
  readonly ticket: string
  readonly address: string
}

async function begin(to = '/ranking'): Promise<Begun> {
  const response = await fetch(`${address}/api${beginElsewhere.path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-gongcheng': '1' },
    body: JSON.stringify({ to }),
  })
  const [ticket = ''] = (response.headers.get('set-cookie') ?? '').split(';')
  const answer = (await response.json()) as { address: string }
  return { ticket, address: answer.address }
}

async function comeBack(callback: string, ticket: string) {
  const { pathname, search } = new URL(callback)
  const response = await fetch(`${address}${pathname}${search}`, {
    redirect: 'manual',
    headers: { cookie: ticket },
  })
  const cookie = response.headers.getSetCookie().find((one) => one.startsWith('gongcheng='))
  return { to: response.headers.get('location'), cookie: cookie?.split(';')[0] }
}

test('a person linked here signs in at the provider and gets a session like any other', async () => {
  expect(await openClient(address).get(readElsewhere)).toEqual({ name: '统一身份认证' })
  const begun = await begin()
  const asked = new URL(begun.address).searchParams
  expect([asked.get('code_challenge_method'), asked.get('scope')]).toEqual(['S256', 'openid'])
  const { to, cookie } = await comeBack(await visit(begun.address, 'sub-clerk'), begun.ticket)
  expect(to).toBe('/ranking')
  const client = openClient(address, cookie)
  expect(await client.get(whoAmI)).toMatchObject({ account: 'clerk', role: 'town-clerk', owed: 'nothing' })
  expect((await client.get(listOwnSessions)).sessions).toHaveLength(1)
})

test('a subject nobody linked gets no session, and no account is made of it', async () => {
  const before = await count()
  const begun = await begin()
  const { to, cookie } = await comeBack(await visit(begun.address, 'sub-stranger'), begun.ticket)
  expect([to, cookie]).toEqual(['/sign-in?refused=unknown-subject', undefined])
  expect(await count()).toBe(before)
})

test('an answer with another state, without its ticket, or brought twice opens nothing', async () => {
  const failed = { to: '/sign-in?refused=failed', cookie: undefined }
  const begun = await begin()
  const callback = await visit(begun.address, 'sub-clerk')
  const forged = new URL(callback)
  forged.searchParams.set('state', 'forged')
  expect(await comeBack(callback, 'gongcheng-elsewhere=forged')).toEqual(failed)
  expect(await comeBack(forged.href, begun.ticket)).toEqual(failed)
  // The forged answer used the ticket up.
  expect(await comeBack(callback, begun.ticket)).toEqual(failed)
  const again = await begin()
  const fresh = await visit(again.address, 'sub-clerk')
  expect((await comeBack(fresh, again.ticket)).cookie).toBeDefined()
  expect(await comeBack(fresh, again.ticket)).toEqual(failed)
})

test('where it leads afterwards is a page of this house and nowhere else', async () => {
  for (const to of ['//evil.example', 'https://evil.example', '/\\evil.example']) {
    const begun = await begin(to)
    expect((await comeBack(await visit(begun.address, 'sub-clerk'), begun.ticket)).to).toBe('/')
  }
})

async function count(): Promise<string> {
  const admin = await house.connect('postgres', 'gongcheng')
  const { rows } = await admin.query('select count(*) from gongcheng.account')
  await admin.end()
  return rows[0].count
}
