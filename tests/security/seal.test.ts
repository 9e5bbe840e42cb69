import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { openSeal } from '../../server/entering/seal.ts'

const key = randomBytes(32)
const SECRET = 'JBSWY3DPEHPK3PXP'

test('C-02 what is sealed is not to be read, and opens in its own place only', () => {
  const { seal, open } = openSeal(key)
  const sealed = seal(SECRET, 'account:liuxi')
  expect(sealed).not.toContain(SECRET)
  expect(open(sealed, 'account:liuxi')).toBe(SECRET)
  expect(open(sealed, 'account:tieqiao')).toBeUndefined()
  expect(openSeal(randomBytes(32)).open(sealed, 'account:liuxi')).toBeUndefined()
  expect(seal(SECRET, 'account:liuxi')).not.toBe(sealed)
})

test('C-05 a single flipped bit anywhere is refused', () => {
  const { seal, open } = openSeal(key)
  const [suite = '', body = ''] = seal(SECRET, 'x').split('.')
  const bytes = Buffer.from(body, 'base64url')
  for (let bit = 0; bit < bytes.length * 8; bit++) {
    const changed = Buffer.from(bytes)
    changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7))
    expect(open(`${suite}.${changed.toString('base64url')}`, 'x')).toBeUndefined()
  }
  expect(open(`none.${body}`, 'x')).toBeUndefined()
})
