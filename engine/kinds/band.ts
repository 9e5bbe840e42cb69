import type { SourcePlace } from '../scheme/source-node.ts'
import type { Quantity } from './quantity.ts'

/** 一段: half-open [from, to); a bound left out has no end on that side. */
export interface Band {
  readonly from: Quantity | undefined
  readonly to: Quantity | undefined
  readonly points: Quantity
  /** Its number in written order, from 1. */
  readonly number: number
  readonly at: SourcePlace
}
