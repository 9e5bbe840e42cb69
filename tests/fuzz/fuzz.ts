import type { SourceNode } from '#engine'
import { randomStream } from '#statistics'
import { type Choose, mutateScheme } from './mutate-scheme.ts'
import { tryScheme } from './try-scheme.ts'

export interface FuzzResult {
  readonly runs: number
  readonly weighed: number
  readonly refused: number
  readonly slowest: number
  readonly failures: readonly FuzzFailure[]
}

export interface FuzzFailure {
  /** `--seed <seed> --only <run>` makes it again. */
  readonly run: number
  readonly error: Error
  readonly scheme: SourceNode
}

/** 一轮一个种子: run `n` of a seed is the same whatever ran before it. */
export function fuzz(
  seeds: readonly SourceNode[],
  { seed, runs, only }: { readonly seed: string; readonly runs: number; readonly only?: number },
  after: (run: number, milliseconds: number) => void = () => {},
): FuzzResult {
  let [weighed, refused, slowest] = [0, 0, 0]
  const failures: FuzzFailure[] = []
  for (let run = only ?? 0; run < (only === undefined ? runs : only + 1); run++) {
    const stream = randomStream(`${seed}/${run}`)
    const choose: Choose = (n) => Math.floor(stream() * n)
    const start = seeds[choose(seeds.length)]
    if (start === undefined) throw new RangeError('no scheme to start from')
    const scheme = mutateScheme(start, seeds, choose)
    const began = performance.now()
    try {
      if (tryScheme(scheme, choose) === 'weighed') weighed += 1
      else refused += 1
    } catch (error) {
      failures.push({ run, error: error instanceof Error ? error : new Error(String(error)), scheme })
    }
    const took = performance.now() - began
    slowest = Math.max(slowest, took)
    after(run, took)
  }
  return { runs: weighed + refused + failures.length, weighed, refused, slowest, failures }
}
