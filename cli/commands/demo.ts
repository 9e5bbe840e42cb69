import { mkdir, readdir, readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { writeFactsCsv, writeUnitsCsv } from '#formats'
import type { Command } from '../command.ts'
import { demoFolder } from '../demo/demo-folder.ts'
import { fileTrouble } from '../files/file-trouble.ts'
import { writeWhole } from '../files/write-whole.ts'
import { jsonText } from '../show/shown-json.ts'
import { EXIT, Trouble } from '../trouble.ts'

const EXAMPLES = resolve(fileURLToPath(import.meta.url), '../../../examples')
const SEED = 2017

/** 生成示例文件夹: the towns, villages and grids of the fictional 清和市, their figures, and the schemes of both years. */
export const demo: Command = {
  arguments: [1, 1],
  options: { seed: 'text' },
  async run(call) {
    const [folder = ''] = call.arguments
    const seed = call.text('seed') ?? String(SEED)
    if (!/^\d{1,9}$/.test(seed))
      throw new Trouble(EXIT.usage, ({ trouble }) =>
        trouble['choice-unknown']('--seed', seed, '0 … 999999999'),
      )
    await makeEmpty(folder)
    const { units, facts, through } = demoFolder(Number(seed))
    await writeWhole(join(folder, 'scheme.yaml'), await readFile(join(EXAMPLES, 'city-2017/scheme.yaml')))
    await writeWhole(
      join(folder, 'scheme-2016.yaml'),
      await readFile(join(EXAMPLES, 'city-2016/scheme.yaml')),
    )
    await writeWhole(join(folder, 'units.csv'), writeUnitsCsv(units))
    await writeWhole(join(folder, 'facts.csv'), writeFactsCsv(facts))
    if (call.json)
      call.say(jsonText({ folder, units: units.length, facts: facts.length, through, seed: Number(seed) }))
    else call.say(call.words.demo.written(folder, through))
    return EXIT.done
  },
}

/** A folder that has something in it is never written into. */
async function makeEmpty(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true })
    if ((await readdir(folder)).length === 0) return
  } catch (error) {
    throw fileTrouble(folder, error)
  }
  throw new Trouble(EXIT.file, ({ trouble }) => trouble['folder-in-use'](folder))
}
