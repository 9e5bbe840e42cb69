import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { makeProgram, readScheme } from '#engine'
import { readYaml } from '#formats'
import { readAtlas } from '../../cli/atlas/read-atlas.ts'
import { assessTrial, worldOf } from '../../cli/atlas/run-trial.ts'
import { HOUSE, sha256, textOf } from './make-bundle.ts'
import { saidOf, weighAgain } from './second-scale.ts'

/**
 * 第二台秤 weighs the trial of every clause of the atlas and of every invented one: whatever the language can say, it can
 * work out again.
 */
const folders = ['examples/atlas', 'tests/kinds/unseen'].map((folder) => join(HOUSE, folder))
const entries = (await Promise.all(folders.map(readAtlas)))
  .flat()
  .flatMap((entry) =>
    'scheme' in entry && entry.trial !== undefined ? [{ ...entry, trial: entry.trial }] : [],
  )

test('there are enough trials to weigh', () => expect(entries.length).toBeGreaterThan(150))

describe('the second scale confirms the trial of', () => {
  test.each(entries.map((entry) => [entry.id, entry] as const))('%s', (_, { scheme: text, at, trial }) => {
    const { node } = readYaml(text, at)
    const { scheme } = node === undefined ? {} : readScheme(node)
    if (scheme === undefined || makeProgram(scheme).program === undefined) throw new Error(at)
    const assessment = assessTrial(scheme, trial)
    const { period } = scheme
    const through = trial.through ?? `${period}-12`
    const fingerprint = sha256(assessment.canonical)
    const texts = [{ file: 'scheme.yaml', text }]
    const bundle = textOf({ ...worldOf(scheme, trial), assessment, texts, period, through, fingerprint })
    const said = saidOf(bundle)
    expect(said.length > 1 && weighAgain(bundle).agreed, said.join('\n')).toBe(true)
  })
})
