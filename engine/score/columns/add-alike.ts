import type { Doubles, LookedUp } from './column.ts'
import { addLookedUp, lookedUp } from './looked-up.ts'
import type { Sheet } from './sheet.ts'
import { safe } from './whole-numbers.ts'

type Numbers = Doubles | LookedUp

/** 同分母的列, and the sizes no number passes while they are added up. */
interface Alike {
  readonly members: Numbers[]
  reach: number
  lift: number
}

/**
 * 同分母相加: columns over the very same denominators become one, each read once into one buffer and rescaled by nobody.
 * Where doubles would not hold the whole of them they become several.
 */
export function addAlike(columns: readonly Numbers[], sheet: Sheet): readonly Doubles[] {
  const groups = new Map<Float64Array | undefined, Map<number, Alike[]>>()
  const all: Alike[] = []
  for (const column of columns) {
    const byBelow = groups.get(column.divisors) ?? new Map<number, Alike[]>()
    groups.set(column.divisors, byBelow)
    const alike = byBelow.get(column.below) ?? []
    byBelow.set(column.below, alike)
    const [reach, lift] = [Math.abs(column.times) * column.reach, Math.abs(column.plus)]
    const last = alike.at(-1)
    if (last !== undefined && safe(last.reach + reach + (last.lift + lift) * column.deepest)) {
      last.members.push(column)
      last.reach += reach
      last.lift += lift
    } else {
      const begun = { members: [column], reach, lift }
      alike.push(begun)
      all.push(begun)
    }
  }
  return all.map((alike) => addUp(alike, sheet))
}

function addUp({ members, reach }: Alike, sheet: Sheet): Doubles {
  const [first] = members
  if (first === undefined) throw new RangeError('a sum of nothing')
  if (members.length === 1) return first.kind === 'doubles' ? first : lookedUp(first, sheet)
  const out = sheet.take().fill(0)
  let [plus, low, high] = [0, 0, 0]
  for (const column of members) {
    if (column.kind === 'doubles') {
      addRows(out, column.times, column.tops)
      if (column.spare) sheet.give(column.tops)
    } else if (column.source.tops !== undefined) addRows(out, column.times, column.source.tops)
    else addLookedUp(out, column.times, column.source)
    plus += column.plus
    low += column.low
    high += column.high
  }
  const { divisors, deepest, below } = first
  const whole = { times: 1, plus, below, divisors, deepest, reach, low, high, absent: undefined }
  return { kind: 'doubles', ...whole, tops: out, spare: true }
}

function addRows(out: Float64Array, times: number, tops: Float64Array): void {
  for (let row = 0; row < out.length; row++) out[row] = (out[row] as number) + times * (tops[row] as number)
}
