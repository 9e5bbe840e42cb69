import { expect, test } from 'vitest'
import { fuzz } from './fuzz.ts'
import { seedSchemes } from './seed-schemes.ts'

/** The depth is `npm run fuzz`; here only so many that a broken promise shows. */
const RUNS = 400

test('D-04 whatever a scheme is changed into, it is refused in words or weighed alike by both evaluators', {
  timeout: 300_000,
}, async () => {
  const { failures, weighed, refused } = fuzz(await seedSchemes(), { seed: '2017', runs: RUNS })
  expect(failures.map(({ run, error }) => `run ${run}: ${error.message}`)).toEqual([])
  expect(weighed + refused).toBe(RUNS)
  expect(weighed).toBeGreaterThan(RUNS / 10)
})
