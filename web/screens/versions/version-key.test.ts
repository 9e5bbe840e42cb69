import { expect, test } from 'vitest'
import type { SchemeVersion } from '#contract'
import { findVersion, firstTwo, versionKey } from './version-key.ts'

const version = (scheme: string, number: string, since?: SchemeVersion['since']): SchemeVersion => ({
  scheme,
  version: number,
  publishedAt: '2017-02-20T00:00:00.000Z',
  approvals: [],
  findings: [],
  differences: [],
  ...(since === undefined ? {} : { since }),
})

test('the newest is held against what it was written on top of, also of the year before', () => {
  const older = version('town-2016', '1.0')
  const newer = version('town-2017', '1.0', { scheme: 'town-2016', version: '1.0' })
  expect(firstTwo([newer, older])).toEqual({ older, newer })
})

test('without that, against the next in the list; alone, against nothing', () => {
  const [newer, older] = [version('a', '1.1'), version('a', '1.0')]
  expect(firstTwo([newer, older])).toEqual({ older, newer })
  expect(firstTwo([newer])).toBeUndefined()
})

test('a version is found again by what stands in the address', () => {
  const one = version('a', '1.0')
  expect(findVersion([one], versionKey(one))).toBe(one)
  expect(findVersion([one], 'a@2.0')).toBeUndefined()
})
