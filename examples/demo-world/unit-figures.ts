import type { Series } from './ratio-series.ts'

/** 一个填报单位各指标的月度数: counts by indicator and month; a ratio's numbers stand as two parts. */
export interface UnitFigures {
  readonly unit: string
  readonly ratios: ReadonlyMap<string, Series>
  readonly counts: ReadonlyMap<string, readonly number[]>
}
