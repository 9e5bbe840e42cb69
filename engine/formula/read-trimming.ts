import type { CallSyntax } from './built-in.ts'
import { writtenWhole } from './check-real.ts'
import type { Checking } from './checking.ts'
import type { Trimming } from './trimmed-mean.ts'

const MOST = 20

/** 去掉几个最低、几个最高: two whole numbers, written out, from the argument `from` on. */
export function readTrimming(call: CallSyntax, from: number, checking: Checking): Trimming | undefined {
  const least = writtenWhole(call, from, 0, MOST, checking)
  const greatest = writtenWhole(call, from + 1, 0, MOST, checking)
  return least === undefined || greatest === undefined ? undefined : { least, greatest }
}
