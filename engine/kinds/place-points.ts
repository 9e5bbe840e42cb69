import type { Expression } from '../formula/expression.ts'
import type { Lowering } from './lowering.ts'

/** 各名次的分: what a place is worth; with ties, what the units from place `first` to `last` have on average. */
export interface PlacePoints {
  one(lowering: Lowering, place: Expression): Expression
  mean(lowering: Lowering, first: Expression, last: Expression): Expression
}
