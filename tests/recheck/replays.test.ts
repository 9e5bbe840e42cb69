import { expect, test } from 'vitest'
import { weighCase } from '../../cli/replay/weighed-case.ts'
import { sha256, textOf } from './make-bundle.ts'
import { saidOf, weighAgain } from './second-scale.ts'

/** Published rulebooks on published data. The other cases are confirmed by `gongcheng bundle <case>`; they take minutes. */
test.each(['cms-hvbp-fy2024', 'us-epa-aqi-pm25-2019', 'cms-ma-stars-2025'])(
  'the second scale confirms the replay %s (when its data are there)',
  async (name) => {
    const weighed = await weighCase(name)
    if (weighed === undefined) {
      process.stderr.write(`SKIPPED: no published data for ${name}\n`)
      return
    }
    const { assessment, gathered, period, through } = weighed
    if (assessment === undefined) throw new Error(JSON.stringify(weighed.findings))
    const fingerprint = sha256(assessment.canonical)
    const bundle = textOf({ assessment, texts: [], ...gathered, period, through, fingerprint })
    expect(weighAgain(bundle).agreed, saidOf(bundle).join('\n')).toBe(true)
  },
  180_000,
)
