import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readAtlas } from '../../cli/atlas/read-atlas.ts'
import { weighEntry } from '../../cli/atlas/weigh-entry.ts'

/**
 * 虚构的条款: clauses invented in the manner of published schemes, none of them among those the language was made for.
 * Each is read without a finding and gives what was worked out by hand.
 */
const entries = await readAtlas(join(import.meta.dirname, 'unseen'))

test('there are enough of them, of every family', () => {
  expect(entries.length).toBeGreaterThanOrEqual(150)
  expect(new Set(entries.map(({ family }) => family)).size).toBe(51)
})

describe('an invented clause', () => {
  test.each(entries.map((entry) => [entry.id, entry] as const))('%s gives its results', (_, entry) => {
    const { findings, wrong, checked } = weighEntry(entry)
    expect(findings.map(({ code, at }) => `${code} ${at?.line}`)).toEqual([])
    expect(wrong).toEqual([])
    expect(checked).toBeGreaterThan(0)
  })
})
