import type { SourcePlace } from '../scheme/source-node.ts'
import type { Quantity } from './quantity.ts'

/** 一段: half-open, with the end the table says; a bound left out has no end on that side. */
export interface Band {
  readonly from: Quantity | undefined
  readonly to: Quantity | undefined
  readonly points: Quantity
  /** Its number in written order, from 1. */
  readonly number: number
  readonly at: SourcePlace
}

/** 含哪一端: [from, to) with `lower`, (from, to] with `upper`. */
export const ENDS = ['lower', 'upper'] as const

/** 分段表: from the lowest band up. */
export interface BandTable {
  readonly bands: readonly Band[]
  readonly includes: (typeof ENDS)[number]
}
