import { describe, expect, test } from 'vitest'
import { accept, refuse } from '#domain/decision'
import { readIsoPeriod, writeIsoPeriod } from './iso-period.ts'
import { mayUseToken, type TokenState } from './may-use-token.ts'

describe('A-06: a token', () => {
  const NOW = '2017-12-08T01:00:00.000Z'
  const token = (change: Partial<TokenState> = {}): TokenState => ({
    verbs: 'hand-in',
    expires: '2018-01-01T00:00:00.000Z',
    ...change,
  })
  test('that hands in may read too; one that reads may not hand in', () => {
    expect(mayUseToken(token(), 'hand-in', NOW)).toEqual(accept({ verb: 'hand-in' }))
    expect(mayUseToken(token(), 'read', NOW).accepted).toBe(true)
    expect(mayUseToken(token({ verbs: 'read' }), 'read', NOW).accepted).toBe(true)
    expect(mayUseToken(token({ verbs: 'read' }), 'hand-in', NOW)).toEqual(refuse('token.read-only'))
  })
  test('ends at its moment and when it is revoked, whichever is first', () => {
    expect(mayUseToken(token({ expires: NOW }), 'read', NOW)).toEqual(refuse('token.expired', { at: NOW }))
    const revoked = token({ expires: '2017-01-01T00:00:00.000Z', revokedAt: '2016-12-30T08:00:00.000Z' })
    expect(mayUseToken(revoked, 'read', NOW)).toEqual(
      refuse('token.revoked', { at: '2016-12-30T08:00:00.000Z' }),
    )
  })
})

test.each([
  ['201709', '2017-09'],
  ['2017-09', '2017-09'],
  ['2017-09-01/P1M', '2017-09'],
  ['2017Q3', '2017Q3'],
  ['2017-07-01/P3M', '2017Q3'],
  ['2017', '2017'],
  ['2017-01-01/P1Y', '2017'],
])('the period %s is our %s', (written, period) => {
  expect(readIsoPeriod(written)).toBe(period)
  expect(readIsoPeriod(writeIsoPeriod(period))).toBe(period)
})

test.each([
  '201713',
  '2017-9',
  '20170901',
  '2017W3',
  '2017-08-01/P3M',
  '2017-02-01/P1Y',
  '2017-09-02/P1M',
  ' 2017',
  '',
])('the period %j is none', (written) => {
  expect(readIsoPeriod(written)).toBeUndefined()
})
