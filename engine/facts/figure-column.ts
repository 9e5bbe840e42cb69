/**
 * 整列的指标值: one part of one indicator for all units, where a table keeps it so. Row i is tops[i] / below, or
 * tops[i] / (below × divisors[i]). Whole numbers only; denominators are positive.
 */
export interface FigureColumn {
  readonly tops: WholeNumbers
  readonly below: number
  readonly divisors?: WholeNumbers
  /** Per row 0, or 1 + the place of its name in MISSING_NAMES; a missing row's numbers mean nothing. */
  readonly absent?: Uint8Array
}

/** 整数数组. In doubles they must be whole and within ±(2^53 − 1). */
export type WholeNumbers = Float64Array | Int32Array | Uint32Array | Int16Array | Uint16Array
