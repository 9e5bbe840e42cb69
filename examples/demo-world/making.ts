import type { Noise } from './noise.ts'
import type { DemoSubmission } from './world.ts'

/** What a chunk is made with. */
export interface Making {
  readonly noise: Noise
  /** How many months have been handed in. */
  readonly months: number
  readonly submissions: ReadonlyMap<string, DemoSubmission>
}
