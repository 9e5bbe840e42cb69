import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { coverageTable, openMusts, proofs, REQUIREMENTS } from './security-coverage.ts'

test('docs/security-coverage.md is what the titles of the tests say (run `npm run security-coverage`)', () => {
  expect(readFileSync(new URL('../../docs/security-coverage.md', import.meta.url), 'utf8')).toBe(
    coverageTable(),
  )
})

test('every must that applies has a test', () => expect(openMusts()).toEqual([]))

test('no title names a requirement that is not on the list, and none is on it twice', () => {
  const listed = REQUIREMENTS.map(({ id }) => id)
  expect(new Set(listed).size).toBe(80)
  expect([...proofs().keys()].filter((id) => !listed.includes(id))).toEqual([])
})

test('what is left open says why', () => {
  expect(REQUIREMENTS.filter(({ open, why }) => (open === undefined) !== (why === undefined))).toEqual([])
})
