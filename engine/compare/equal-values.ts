import { isMissing, type Value } from '../value/missing.ts'
import { equal } from '../value/rational.ts'

/** 两个数值是否相同: the same number, or missing for the same reason. */
export const equalValues = (a: Value, b: Value): boolean =>
  isMissing(a) ? isMissing(b) && a.missing === b.missing : !isMissing(b) && equal(a, b)
