import { existsSync } from 'node:fs'
import { basename, join } from 'node:path'
import { assess, gatherFigures } from '#engine'
import { readText } from '../files/read-text.ts'
import type { AssessedFolder } from '../folder/read-folder.ts'
import { readSchemeFile } from '../folder/read-scheme-file.ts'
import { readPublished } from './published-rows.ts'
import { readReplay, readSheetReplay } from './read-replay.ts'
import { replayFacts } from './replay-figures.ts'
import { caseFolder, replayFolder } from './replay-folder.ts'

/** Whether a name is that of a replay case: a folder with a replay.yaml. */
export const isCase = (name: string): boolean => existsSync(join(caseFolder(name), 'replay.yaml'))

/**
 * 重算案例当作一次考评: the published figures as the facts of a folder, for a bundle. Undefined where the data are not
 * there, or where the case is a set of formula sheets, which has no units.
 */
export async function weighCase(name: string): Promise<AssessedFolder | undefined> {
  const folder = caseFolder(name)
  const file = join(folder, 'replay.yaml')
  const text = await readText(file)
  if (readSheetReplay(text, basename(file)) !== undefined) return undefined
  const told = readReplay(text, basename(file))
  const data = replayFolder(told.data)
  if (!existsSync(data)) return undefined
  const scheme = await readSchemeFile(join(folder, told.scheme))
  const published = [told.inputs, told.expected].map((one) => readPublished(join(data, one)))
  const [inputs = [], expected = []] = await Promise.all(published)
  const given = replayFacts(told, inputs, expected)
  const { findings } = scheme
  const period = scheme.scheme?.period ?? ''
  const whole = { scheme, gathered: given, ...given, findings, period, through: `${period}-12` }
  if (scheme.program === undefined) return whole
  const { figures, findings: found } = gatherFigures(scheme.program.scheme, given.units, given.facts)
  const all = { ...whole, findings: [...findings, ...found] }
  return figures === undefined ? all : { ...all, assessment: assess(scheme.program, figures) }
}
