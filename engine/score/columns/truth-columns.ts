import type { Doubles } from './column.ts'
import type { Choice } from './select-column.ts'
import type { Sheet } from './sheet.ts'

/** 逐行是否成立: 1 where the value is there and not zero. */
export function holdsIn(column: Doubles, sheet: Sheet): Choice {
  const { tops, times, plus, absent } = column
  const divisors = column.divisors ?? sheet.ones
  const choice = new Uint8Array(sheet.size)
  for (let row = 0; row < choice.length; row++) {
    const top = times * (tops[row] as number) + plus * (divisors[row] as number)
    if (top !== 0) choice[row] = 1
  }
  if (absent !== undefined)
    for (let row = 0; row < choice.length; row++) if (absent[row] !== 0) choice[row] = 0
  return choice
}

/** 真值列 of flags, with the names of the rows that are missing. */
export function truthColumn(flags: Uint8Array, absent: Uint8Array | undefined): Doubles {
  return {
    kind: 'doubles',
    tops: Float64Array.from(flags),
    times: 1,
    plus: 0,
    below: 1,
    divisors: undefined,
    deepest: 1,
    reach: 1,
    low: 0,
    high: 1,
    absent: absent?.some((code) => code !== 0) ? absent : undefined,
    spare: true,
  }
}

/** 并且 / 或者, read left to right, stopping early: what follows the stop may be missing. */
export function joinColumns(op: 'and' | 'or', columns: readonly Doubles[], sheet: Sheet): Doubles {
  const stop = op === 'or' ? 1 : 0
  const flags = new Uint8Array(sheet.size).fill(1 - stop)
  const absent = new Uint8Array(sheet.size)
  for (const column of columns) {
    const holds = holdsIn(column, sheet)
    for (let row = 0; row < flags.length; row++) {
      if (flags[row] === stop || absent[row] !== 0) continue
      const code = column.absent?.[row] ?? 0
      if (code !== 0) absent[row] = code
      else if (holds[row] === stop) flags[row] = stop
    }
  }
  return truthColumn(flags, absent)
}

/** 否. */
export const notColumn = (column: Doubles, sheet: Sheet): Doubles =>
  truthColumn(
    holdsIn(column, sheet).map((flag) => 1 - flag),
    column.absent,
  )
