import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { evaluateColumns, evaluateReference } from '#engine'
import { replayCase } from '../../cli/replay/replay-case.ts'

const EXAMPLES = join(import.meta.dirname, '../../examples')

/** Cells that match, cells compared, cells known to differ: at least what a plain recomputation reaches. */
const CASES = {
  'australia-aged-care-stars': [28_702, 28_708, 6],
  'cms-hvbp-fy2024': [185_550, 185_550, 0],
  'cms-ma-stars-2025': [26_815, 26_816, 1],
  'cms-nursing-home-2021': [106_981, 106_981, 0],
  'england-imd-2025': [540_080, 540_080, 0],
  'england-imd-2025-rollup': [5_408, 5_408, 0],
  'pbf-orbf-fixtures': [440, 440, 0],
  'undp-hdr-2021': [40_394, 40_430, 36],
  'us-epa-aqi-pm25-2019': [1_614, 1_614, 0],
} as const

test('every case among the examples is here', () => {
  const found = readdirSync(EXAMPLES).filter((name) => existsSync(join(EXAMPLES, name, 'replay.yaml')))
  expect(found.sort()).toEqual(Object.keys(CASES))
})

describe.each(Object.entries(CASES))('%s', (name, [matched, all, known]) => {
  test.each([
    ['columns', evaluateColumns],
    ['reference', evaluateReference],
  ])('%s gives the published results', { timeout: 240_000 }, async (_, evaluate) => {
    const { result, data, findings } = await replayCase(join(EXAMPLES, name), evaluate)
    expect(findings).toEqual([])
    if (result === undefined) {
      process.stderr.write(
        `\nSKIPPED: the published data of ${name} are not at ${data} (set GONGCHENG_REPLAYS)\n\n`,
      )
      expect(existsSync(data)).toBe(false)
      return
    }
    expect(result.mismatches.slice(0, 5)).toEqual([])
    expect(result.stale).toEqual([])
    expect([result.matched, result.all, result.known.length]).toEqual([matched, all, known])
  })
})
