import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { evaluateColumns, evaluateReference } from '#engine'
import { readPublished } from '../../cli/replay/published-rows.ts'
import { readReplay } from '../../cli/replay/read-replay.ts'
import { replayFigures } from '../../cli/replay/replay-figures.ts'
import { replayFolder } from '../../cli/replay/replay-folder.ts'
import { runReplay } from '../../cli/replay/run-replay.ts'
import { programOf } from '../cli/assess-folder.ts'

const EXAMPLES = join(import.meta.dirname, '../../examples')

/** Cells that match, cells compared, cells known to differ: at least what a plain recomputation reaches. */
const CASES = {
  'australia-aged-care-stars': [28_702, 28_708, 6],
  'cms-hvbp-fy2024': [185_550, 185_550, 0],
  'cms-nursing-home-2021': [106_981, 106_981, 0],
  'us-epa-aqi-pm25-2019': [1_614, 1_614, 0],
} as const

test('every case among the examples is here', () => {
  const found = readdirSync(EXAMPLES).filter((name) => existsSync(join(EXAMPLES, name, 'replay.yaml')))
  expect(found.sort()).toEqual(Object.keys(CASES))
})

describe.each(Object.entries(CASES))('%s', (name, [matched, all, known]) => {
  const folder = join(EXAMPLES, name)
  const replay = readReplay(readFileSync(join(folder, 'replay.yaml'), 'utf8'), 'replay.yaml')
  const data = replayFolder(replay.data)
  const here = existsSync(data)
  if (!here)
    process.stderr.write(
      `\nSKIPPED: the published data of ${name} are not at ${data} (set GONGCHENG_REPLAYS)\n\n`,
    )

  test.skipIf(!here)('both evaluators give the published results', { timeout: 120_000 }, async () => {
    const program = programOf(join(folder, replay.scheme))
    const expected = await readPublished(join(data, replay.expected))
    const figures = replayFigures(program, replay, await readPublished(join(data, replay.inputs)), expected)
    if (figures === undefined) throw new Error('the inputs could not be gathered')
    for (const evaluate of [evaluateColumns, evaluateReference]) {
      const result = runReplay(program, replay, figures, expected, evaluate)
      expect(result.mismatches.slice(0, 5)).toEqual([])
      expect(result.stale).toEqual([])
      expect([result.matched, result.all, result.known.length]).toEqual([matched, all, known])
    }
  })
})
