import type { Names } from '../scheme/scheme.ts'
import type { Quantity } from './quantity.ts'

/** 一种回答: how many gave it and what it is worth. */
export interface Answer {
  readonly count: Quantity
  readonly value: Quantity
  readonly names: Names | undefined
}
