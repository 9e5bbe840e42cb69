import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { evaluateColumns, type FigureTable, type Program } from '#engine'
import { type PublishedRow, readPublished } from '../../cli/replay/published-rows.ts'
import { readReplay } from '../../cli/replay/read-replay.ts'
import type { Replay } from '../../cli/replay/replay.ts'
import { replayFigures } from '../../cli/replay/replay-figures.ts'
import { replayFolder } from '../../cli/replay/replay-folder.ts'
import { runReplay } from '../../cli/replay/run-replay.ts'
import { programOf } from '../cli/assess-folder.ts'

const CASE = join(import.meta.dirname, '../../examples/cms-hvbp-fy2024')
const CELLS = 185_550
const DATA = replayFolder('cms_hvbp_fy2024')
const here = existsSync(DATA)
if (!here)
  process.stderr.write(
    `\nSKIPPED: the published data of the HVBP replay are not at ${DATA} (set GONGCHENG_REPLAYS)\n\n`,
  )

describe.skipIf(!here)('CMS Hospital Value-Based Purchasing, fiscal year 2024', () => {
  let program: Program
  let replay: Replay
  let figures: FigureTable
  let expected: readonly PublishedRow[]

  beforeAll(async () => {
    program = programOf(join(CASE, 'scheme.yaml'))
    replay = readReplay(readFileSync(join(CASE, 'replay.yaml'), 'utf8'), 'replay.yaml')
    expected = await readPublished(join(DATA, replay.expected))
    const inputs = await readPublished(join(DATA, replay.inputs))
    const gathered = replayFigures(program, replay, inputs, expected).figures
    if (gathered === undefined) throw new Error('the inputs could not be gathered')
    figures = gathered
  })

  test('covers every published column', () => {
    const published = [...(expected[0]?.keys() ?? [])].filter((column) => !replay.unit.code.includes(column))
    expect([...replay.columns.keys()].sort()).toEqual(published.sort())
    expect(figures.units).toHaveLength(expected.length)
  })

  test('one published cell that differs is found and named', () => {
    const [first, ...others] = expected
    const wrong = [new Map([...(first ?? []), ['tps', '0.000000000000']]), ...others]
    const { matched, mismatches } = runReplay(program, replay, figures, wrong, evaluateColumns)
    expect(matched).toBe(CELLS - 1)
    expect(mismatches).toMatchObject([{ column: 'tps', published: '0.000000000000' }])
  })
})
