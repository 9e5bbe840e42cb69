import { displayText, exactText, isMissing, type Scheme, type Value } from '#engine'
import type { Score } from '../exchange/index.ts'

/** 分数 as the tables of a result hold it; undefined where it is missing. */
export const scoreOf = (value: Value, { display }: Scheme): Score | undefined =>
  isMissing(value)
    ? undefined
    : { exact: exactText(value), shown: displayText(value, display.digits, display.rounding) }
