import type { Column, Doubles } from './column.ts'
import { settle } from './settle.ts'
import type { Sheet } from './sheet.ts'
import { constantOf } from './uniform.ts'
import { valueAt } from './value-at.ts'

/** 各段合为一列: the blocks of a sheet one after the other. */
export function joinBlocks(parts: readonly Column[], sheets: readonly Sheet[], whole: Sheet): Column {
  const [first] = parts
  if (first?.kind === 'uniform' && parts.every((part) => part === first || sameUniform(part, first)))
    return first
  const doubles = parts.filter((part) => part.kind === 'doubles')
  if (doubles.length === parts.length) {
    const joined = joinDoubles(doubles, whole.size)
    if (joined !== undefined) return joined
  }
  return settle(
    parts.flatMap((part, at) => {
      const sheet = sheets[at] as Sheet
      return Array.from(sheet.everyone, (row) => valueAt(part, row, sheet))
    }),
  )
}

const sameUniform = (part: Column, first: Column & { kind: 'uniform' }): boolean => {
  if (part.kind !== 'uniform') return false
  const [a, b] = [constantOf(part), constantOf(first)]
  if (a === undefined || b === undefined) return false
  return 'missing' in a
    ? 'missing' in b && a.missing === b.missing
    : !('missing' in b) && a.n === b.n && a.d === b.d
}

/** Undefined where the blocks do not write their numbers in the same way. */
function joinDoubles(parts: readonly Doubles[], size: number): Doubles | undefined {
  const [first] = parts
  if (first === undefined) return undefined
  const { times, plus, below } = first
  const alike = parts.every(
    (part) =>
      part.times === times &&
      part.plus === plus &&
      part.below === below &&
      (part.divisors === undefined) === (first.divisors === undefined),
  )
  if (!alike) return undefined
  const tops = new Float64Array(size)
  const divisors = first.divisors && new Float64Array(size)
  const absent = parts.some((part) => part.absent !== undefined) ? new Uint8Array(size) : undefined
  let from = 0
  for (const part of parts) {
    tops.set(part.tops, from)
    if (part.divisors !== undefined) divisors?.set(part.divisors, from)
    if (part.absent !== undefined) absent?.set(part.absent, from)
    from += part.tops.length
  }
  const most = (of: (part: Doubles) => number): number =>
    parts.reduce((found, part) => Math.max(found, of(part)), 0)
  return {
    ...first,
    tops,
    divisors,
    absent,
    deepest: Math.max(
      1,
      most(({ deepest }) => deepest),
    ),
    reach: most(({ reach }) => reach),
    low: -most(({ low }) => -low),
    high: most(({ high }) => high),
    spare: false,
  }
}
