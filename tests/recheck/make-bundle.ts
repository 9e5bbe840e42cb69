import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { assess, type Fact, gatherFigures, makeProgram, readScheme, type UnitRecord } from '#engine'
import { readFactsCsv, readUnitsCsv, readYaml, unitsInPeriod } from '#formats'
import type { BundleSource, MakeHash } from '../../engine/bundle/bundle-source.ts'
import { bundleText } from '../../engine/bundle/bundle-text.ts'

export const HOUSE = new URL('../..', import.meta.url).pathname

const hash: MakeHash = () => {
  const sha = createHash('sha256')
  return { add: (text) => void sha.update(text), hex: () => sha.digest('hex') }
}

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

export const textOf = (source: BundleSource): string => [...bundleText(source, hash)].join('')

/** 一份方案、单位和事实 → 结果包. Throws what the engine found wrong. */
export function makeBundle(
  scheme: string,
  units: readonly UnitRecord[],
  facts: readonly Fact[],
  through?: string,
): string {
  const { node } = readYaml(scheme, 'scheme.yaml')
  const read = node === undefined ? undefined : readScheme(node)
  const made = read?.scheme === undefined ? undefined : makeProgram(read.scheme)
  if (read?.scheme === undefined || made?.program === undefined)
    throw new Error(JSON.stringify([...(read?.findings ?? []), ...(made?.findings ?? [])]))
  const { period } = read.scheme
  const month = through ?? `${period}-12`
  const { figures, findings } = gatherFigures(read.scheme, units, facts, { period, through: month })
  if (figures === undefined) throw new Error(JSON.stringify(findings))
  const assessment = assess(made.program, figures)
  return textOf({
    assessment,
    texts: [{ file: 'scheme.yaml', text: scheme }],
    units,
    facts,
    period,
    through: month,
    fingerprint: sha256(assessment.canonical),
  })
}

/** 示例文件夹 → 结果包, weighed through a month as the command does. */
export function bundleOfExample(name: string, through?: string): string {
  const read = (file: string): string => readFileSync(join(HOUSE, 'examples', name, file), 'utf8')
  const scheme = read('scheme.yaml')
  const period = /^period: (\d{4})/m.exec(scheme)?.[1] ?? ''
  const units = unitsInPeriod(readUnitsCsv(read('units.csv'), 'units.csv').rows, through ?? period)
  return makeBundle(scheme, units, readFactsCsv(read('facts.csv'), 'facts.csv').facts, through)
}
