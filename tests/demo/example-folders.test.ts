import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { EXAMPLES, makeFolders } from './example-folders.ts'

/** Several worlds are made here, and the machine may be busy. */
vi.setConfig({ testTimeout: 120_000 })

test('the example folders hold what the generator makes (else: node --import tsx tests/demo/write-examples.ts)', () => {
  for (const { folder, unitsCsv, factsCsv } of makeFolders()) {
    const read = (name: string) => readFileSync(join(EXAMPLES, folder, name), 'utf8')
    expect(read('units.csv') === unitsCsv, `${folder}/units.csv`).toBe(true)
    expect(read('facts.csv') === factsCsv, `${folder}/facts.csv`).toBe(true)
    expect(factsCsv.length).toBeLessThan(1_500_000)
  }
})
