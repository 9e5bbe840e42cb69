import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { signIn } from '#contract'
import { enter, openSmallHouse, type SmallHouse } from './small-house.ts'

let house: SmallHouse
beforeAll(async () => {
  // Each guess comes from an address of its own, so that no pause hides what is measured.
  process.env['TRUST_PROXY'] = '1'
  house = await openSmallHouse()
})
afterAll(async () => {
  delete process.env['TRUST_PROXY']
  await house.close()
})

let from = 0
async function guess(account: string, address?: string) {
  from += 1
  const began = performance.now()
  const response = await fetch(`${house.address}/api${signIn.path}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-gongcheng': '1',
      'x-forwarded-for': address ?? `10.${from >> 16}.${(from >> 8) & 255}.${from & 255}`,
    },
    body: JSON.stringify({ account, password: 'a wrong sentence' }),
  })
  const body = await response.text()
  return { status: response.status, body, took: performance.now() - began }
}

describe('I-04 an account that is there and one that is not', () => {
  test('are answered byte for byte alike, wrong password after wrong password, pauses included', async () => {
    const answers = async (account: string) => {
      const all: string[] = []
      for (let times = 0; times < 7; times++) {
        const { status, body } = await guess(account, `192.0.2.${account.length}`)
        all.push(`${status} ${body}`)
      }
      return all
    }
    const [there, not] = [await answers('audit'), await answers('nobody')]
    expect(not).toEqual(there)
    expect(there.map((one) => one.slice(0, 3))).toEqual(['401', '401', '401', '401', '401', '429', '429'])
  })

  test('cost the same work: one hash of argon2id each', async () => {
    const known = Array.from({ length: 60 }, (_, index) => ({
      account: `known${index}`,
      name: '甲',
      passwordHash: '',
      role: 'town-clerk',
      area: '330181',
      unit: 't1',
      path: 'p33/c1/t1',
      reach: '330181',
    }))
    const admin = await house.connect('postgres', 'gongcheng')
    const { rows } = await admin.query(`select password_hash from gongcheng.account where account = 'clerk'`)
    await admin.end()
    const passwordHash = String(rows[0].password_hash)
    await house.store.administer({ reach: '33' }, ({ registry }) =>
      registry.insertAccounts(known.map((one) => ({ ...one, passwordHash }))),
    )
    const [there, not]: [number[], number[]] = [[], []]
    for (let index = 0; index < known.length; index++) {
      there.push((await guess(`known${index}`)).took)
      not.push((await guess(`nobody${index}`)).took)
    }
    const middle = (all: readonly number[]) => [...all].sort((a, b) => a - b)[all.length >> 1] ?? 0
    // A skipped hash would answer in a fraction of the time; the machine’s own noise is far smaller.
    expect(middle(not)).toBeGreaterThan(middle(there) * 0.6)
    expect(middle(there)).toBeGreaterThan(middle(not) * 0.6)
  })
})

describe('I-03 guessing', () => {
  test('a thousand names from one address is throttled after thirty', async () => {
    const statuses: number[] = []
    for (let index = 0; index < 60; index++)
      statuses.push((await guess(`name${index}`, '198.51.100.7')).status)
    expect(statuses.filter((status) => status === 401)).toHaveLength(30)
    expect(statuses.slice(30).every((status) => status === 429)).toBe(true)
  })

  test('does not keep a person out who comes from where they signed in before', async () => {
    const entered = await enter(house.address, 'clerk')
    expect(entered.status).toBe(200)
    for (let times = 0; times < 8; times++) await guess('clerk')
    expect((await guess('clerk')).status).toBe(429)
    expect((await enter(house.address, 'clerk')).status).toBe(200)
  })
})
