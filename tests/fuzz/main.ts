import { parseArgs } from 'node:util'
import { fuzz } from './fuzz.ts'
import { seedSchemes } from './seed-schemes.ts'

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '2017' },
    runs: { type: 'string', default: '5000' },
    only: { type: 'string' },
  },
})
const seeds = await seedSchemes()
const only = values.only === undefined ? {} : { only: Number(values.only) }
const result = fuzz(seeds, { seed: values.seed, runs: Number(values.runs), ...only }, (run, took) => {
  if (took > 5000) console.log(`run ${run} took ${Math.round(took)} ms`)
})
for (const { run, error, scheme } of result.failures) {
  console.log(`run ${run}: ${error.stack?.split('\n').slice(0, 4).join('\n')}`)
  if (values.only !== undefined) console.log(JSON.stringify(scheme, undefined, 1))
}
console.log(
  `seed ${values.seed}: ${result.runs} schemes from ${seeds.length}, ${result.weighed} weighed, ${result.refused} refused, ` +
    `${result.failures.length} failed; the slowest took ${Math.round(result.slowest)} ms`,
)
process.exitCode = result.failures.length === 0 ? 0 : 1
