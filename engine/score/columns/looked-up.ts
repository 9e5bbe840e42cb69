import type { Doubles, LookedUp, LookUpSource } from './column.ts'
import type { Sheet } from './sheet.ts'

/** 查出的列: in doubles, which whoever reads it again reads too. */
export function lookedUp({ source, kind: _, ...rest }: LookedUp, sheet: Sheet): Doubles {
  if (source.tops === undefined) {
    source.tops = sheet.take().fill(0)
    addLookedUp(source.tops, 1, source)
  }
  return { kind: 'doubles', ...rest, tops: source.tops, spare: false }
}

export function lookedUpAt(
  { numbers, places, second, wide, classAt, each }: LookUpSource,
  row: number,
): number {
  const one = places[row] as number
  const place = second === undefined ? one : one * wide + (second[row] as number)
  return numbers[place + (classAt[row] as number) * each] as number
}

/** Adds `times` × each row's number to the row. */
export function addLookedUp(out: Float64Array, times: number, source: LookUpSource): void {
  const { numbers, places, second, wide, classAt, each } = source
  if (second !== undefined) addOfTwo(out, times, numbers, places, second, wide, classAt, each)
  else if (each > 0) addByClass(out, times, numbers, places, classAt, each)
  else addOfOne(out, times, numbers, places)
}

function addOfOne(out: Float64Array, times: number, table: Int32Array, places: Uint16Array): void {
  for (let row = 0; row < out.length; row++)
    out[row] = (out[row] as number) + times * (table[places[row] as number] as number)
}

function addByClass(
  out: Float64Array,
  times: number,
  table: Int32Array,
  places: Uint16Array,
  classAt: Uint16Array,
  each: number,
): void {
  for (let row = 0; row < out.length; row++) {
    const place = (places[row] as number) + (classAt[row] as number) * each
    out[row] = (out[row] as number) + times * (table[place] as number)
  }
}

function addOfTwo(
  out: Float64Array,
  times: number,
  table: Int32Array,
  first: Uint16Array,
  second: Uint16Array,
  wide: number,
  classAt: Uint16Array,
  each: number,
): void {
  for (let row = 0; row < out.length; row++) {
    const place = (first[row] as number) * wide + (second[row] as number) + (classAt[row] as number) * each
    out[row] = (out[row] as number) + times * (table[place] as number)
  }
}
