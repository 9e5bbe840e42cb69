import type { Scheme } from '../scheme/scheme.ts'
import { descendantsAt } from './descendants.ts'
import type { UnitRecord } from './fact.ts'
import type { AssessedUnit } from './figures.ts'
import { type Life, lifeOf } from './life.ts'
import { monthOf } from './month-number.ts'
import { parentAt, successorOf } from './unit-at.ts'

/** 并入的单位, as far as an assessed unit answers for it: before this month (a month number) it stood by itself. */
export interface Predecessor {
  readonly code: string
  readonly until: number
}

/** 数据归谁: whose facts an assessed unit answers for, on the day the counted period ends. */
export interface AnsweringUnits {
  readonly lives: ReadonlyMap<string, Life>
  /** Units of the assessed level merged into the assessed unit. */
  predecessors(unit: number): readonly Predecessor[]
  /** Codes below an assessed unit at the level an indicator is reported by. */
  children(level: string, unit: number): readonly string[]
  /** Those of the children that were below the predecessor before it merged. */
  childrenBefore(level: string, unit: number, predecessor: string): readonly string[]
}

/**
 * 按期末区划归集: parents and mergers as they stand at the end of what is counted hold for the whole of it, so that this
 * year and last year are figures of the same ground.
 */
export function answeringUnits(
  scheme: Scheme,
  assessed: readonly AssessedUnit[],
  units: readonly UnitRecord[],
  day: string,
): AnsweringUnits {
  const byCode = new Map(units.map((unit) => [unit.code, unit]))
  const tops = new Map(assessed.map(({ code }, place) => [code, place]))
  const lives = new Map(
    units.flatMap((unit) => {
      const life = lifeOf(unit)
      return life === undefined ? [] : [[unit.code, life] as const]
    }),
  )
  const merged = units.filter(({ mergedInto }) => mergedInto !== undefined && mergedInto.from <= day)
  const followed = units.map(({ code, level, ...unit }) => {
    const successor = merged.length === 0 ? undefined : successorOf(code, byCode, day)
    const into = successor === undefined ? undefined : byCode.get(successor)
    const own = parentAt({ code, level, ...unit }, day)
    const parent = into === undefined ? own : into.level === level ? parentAt(into, day) : into.code
    return {
      code,
      level,
      ...(parent === undefined ? {} : { parent: successorOf(parent, byCode, day) ?? parent }),
    }
  })
  const levels = new Map<string, readonly (readonly string[])[]>()
  const predecessors = predecessorsOf(scheme.level, tops, merged, byCode, day)
  const before = new Map<string, readonly (readonly string[])[]>()
  const children = (level: string, unit: number): readonly string[] => {
    const known = levels.get(level) ?? descendantsAt(level, followed, tops)
    levels.set(level, known)
    return known[unit] ?? []
  }
  return {
    lives,
    predecessors: (unit) => predecessors[unit] ?? NOBODY,
    children,
    childrenBefore(level, unit, predecessor) {
      const key = `${level} ${predecessor}`
      const eve = byCode.get(predecessor)?.mergedInto?.from ?? day
      const known =
        before.get(key) ??
        descendantsAt(
          level,
          units.map((one) => withParent(one, eve)),
          new Map([[predecessor, 0]]),
        )
      before.set(key, known)
      const own = new Set(children(level, unit))
      return (known[0] ?? []).filter((code) => own.has(code))
    },
  }
}

const NOBODY: readonly Predecessor[] = []

/** The parent a unit had on the day before. */
function withParent(unit: UnitRecord, day: string) {
  const eve = `${day.slice(0, 8)}${String(Number(day.slice(8)) - 1).padStart(2, '0')}`
  const parent = parentAt(unit, eve)
  return { code: unit.code, level: unit.level, ...(parent === undefined ? {} : { parent }) }
}

function predecessorsOf(
  level: string,
  tops: ReadonlyMap<string, number>,
  merged: readonly UnitRecord[],
  byCode: ReadonlyMap<string, UnitRecord>,
  day: string,
): readonly (readonly Predecessor[])[] {
  const found: Predecessor[][] = Array.from({ length: tops.size }, () => [])
  for (const { code, level: own, mergedInto } of merged) {
    const successor = successorOf(code, byCode, day)
    const place = successor === undefined ? undefined : tops.get(successor)
    if (own !== level || place === undefined || mergedInto === undefined) continue
    found[place]?.push({ code, until: monthOf(mergedInto.from) })
  }
  return found
}
