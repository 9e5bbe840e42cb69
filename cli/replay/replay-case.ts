import { existsSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Evaluate, Finding } from '#engine'
import { readText } from '../files/read-text.ts'
import { readSchemeFile } from '../folder/read-scheme-file.ts'
import { runFormulaSheet } from './formula-sheet.ts'
import { readPublished } from './published-rows.ts'
import { readReplay, readSheetReplay } from './read-replay.ts'
import { replayFigures } from './replay-figures.ts'
import { replayFolder } from './replay-folder.ts'
import { type ReplayResult, runReplay } from './run-replay.ts'

/** 一个重算案例的结果; without `result` the data were not there, or the scheme or the figures had `findings`. */
export interface ReplayedCase {
  readonly id: string
  readonly data: string
  readonly findings: readonly Finding[]
  readonly result?: ReplayResult
}

/** 重算一个案例: the folder's replay.yaml says what is compared with what. */
export async function replayCase(folder: string, evaluate: Evaluate): Promise<ReplayedCase> {
  const file = join(folder, 'replay.yaml')
  const text = await readText(file)
  const sheet = readSheetReplay(text, basename(file))
  const told = sheet ?? readReplay(text, basename(file))
  const data = replayFolder(told.data)
  const about = { id: told.id, data, findings: [] }
  const { program, findings } = await readSchemeFile(join(folder, told.scheme))
  if (program === undefined) return { ...about, findings }
  if (!existsSync(data)) return about
  if (sheet !== undefined) {
    const scheme = await readText(join(folder, sheet.scheme))
    const files = { folder: data, inputs: sheet.inputs, expected: sheet.expected }
    return { ...about, result: await runFormulaSheet(sheet.sheet, scheme, files, evaluate) }
  }
  const replay = readReplay(text, basename(file))
  const expected = await readPublished(join(data, replay.expected))
  const inputs = await readPublished(join(data, replay.inputs))
  const gathered = replayFigures(program, replay, inputs, expected)
  if (gathered.figures === undefined) return { ...about, findings: gathered.findings }
  return { ...about, result: runReplay(program, replay, gathered.figures, expected, evaluate) }
}
