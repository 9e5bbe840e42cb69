import type { Expression } from '../formula/expression.ts'
import type { Column } from '../score/columns/column.ts'
import { conditionOf } from '../score/columns/condition.ts'
import type { Sheet } from '../score/columns/sheet.ts'
import type { GroupUse } from './steps.ts'

/** 谁在读同组的数. */
export interface GroupUsers {
  /** Whether a unit other than these reads the comparison of one of their groups. */
  others(use: GroupUse, units: readonly number[]): boolean
}

/**
 * 同组比较的读者: a comparison under a condition (the mean of the class for whoever was not sampled) is read by those units
 * only for which the condition holds, often by nobody. Looked up once per comparison, for all units at a time.
 */
export function groupUsers(sheet: Sheet, read: (node: Expression) => Column): GroupUsers {
  const known = new Map<GroupUse, Uint8Array | undefined>()
  return {
    others(use, units) {
      if (!known.has(use)) known.set(use, flagsOf(use))
      const flags = known.get(use)
      const own = new Set(units)
      const classes = new Set(units.map((unit) => sheet.classAt[unit]))
      for (let row = 0; row < sheet.size; row++) {
        if (flags !== undefined && flags[row] === 0) continue
        if (!own.has(row) && (use.node.over === 'all' || classes.has(sheet.classAt[row]))) return true
      }
      return false
    },
  }

  function flagsOf({ guards }: GroupUse): Uint8Array | undefined {
    if (guards.length === 0) return undefined
    const { choice, absent } = conditionOf(read({ op: 'and', of: guards }), sheet)
    return choice.map((flag, row) => (flag === 1 && (absent?.[row] ?? 0) === 0 ? 1 : 0))
  }
}
