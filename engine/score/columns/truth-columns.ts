import type { Column, Doubles, Truth } from './column.ts'
import { type Condition, conditionOf } from './condition.ts'
import type { Sheet } from './sheet.ts'

export const truthColumn = (flags: Uint8Array, absent: Uint8Array | undefined): Truth => ({
  kind: 'truth',
  flags,
  absent: absent?.some((code) => code !== 0) ? absent : undefined,
})

/** 真值作数: 1 and 0 to compute with. */
export function numbersOf({ flags, absent }: Truth, sheet: Sheet): Doubles {
  const tops = sheet.take()
  for (let row = 0; row < tops.length; row++) tops[row] = flags[row] as number
  const whole = { times: 1, plus: 0, below: 1, divisors: undefined, deepest: 1 }
  return { kind: 'doubles', tops, ...whole, reach: 1, low: 0, high: 1, absent, spare: true }
}

/** 并且 / 或者, read left to right, stopping early: what follows the stop may be missing. */
export function joinColumns(op: 'and' | 'or', columns: readonly Column[], sheet: Sheet): Truth {
  const conditions = columns.map((column) => conditionOf(column, sheet))
  return conditions.every(({ absent }) => absent === undefined)
    ? joinPresent(op, conditions, sheet)
    : joinWithAbsent(op, conditions, sheet)
}

function joinPresent(op: 'and' | 'or', conditions: readonly Condition[], sheet: Sheet): Truth {
  const flags = new Uint8Array(sheet.size).fill(op === 'or' ? 0 : 1)
  for (const { choice } of conditions) {
    if (op === 'or')
      for (let row = 0; row < flags.length; row++)
        flags[row] = (flags[row] as number) | (choice[row] as number)
    else
      for (let row = 0; row < flags.length; row++)
        flags[row] = (flags[row] as number) & (choice[row] as number)
  }
  return { kind: 'truth', flags, absent: undefined }
}

function joinWithAbsent(op: 'and' | 'or', conditions: readonly Condition[], sheet: Sheet): Truth {
  const stop = op === 'or' ? 1 : 0
  const flags = new Uint8Array(sheet.size).fill(1 - stop)
  const absent = new Uint8Array(sheet.size)
  for (const condition of conditions) {
    for (let row = 0; row < flags.length; row++) {
      if (flags[row] === stop || absent[row] !== 0) continue
      const code = condition.absent?.[row] ?? 0
      if (code !== 0) absent[row] = code
      else if (condition.choice[row] === stop) flags[row] = stop
    }
  }
  return truthColumn(flags, absent)
}

/** 否. */
export function notColumn(column: Column, sheet: Sheet): Truth {
  const { choice, absent } = conditionOf(column, sheet)
  const flags = new Uint8Array(choice.length)
  for (let row = 0; row < flags.length; row++) flags[row] = 1 - (choice[row] as number)
  return { kind: 'truth', flags, absent }
}
