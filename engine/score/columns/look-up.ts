import type { CellTable } from './cell-tables.ts'
import type { Column, Doubles, LookedUp, LookUpSource } from './column.ts'
import type { FigurePlaces } from './figure-places.ts'
import type { Sheet } from './sheet.ts'

/**
 * 查表: the rows of a block, each at its place in the table of a cell. Numbers stay in the table until they are needed; what
 * is missing is found at once.
 *
 * @param figures the places of the table's one or two figures, for all units; the block begins at `from`
 */
export function lookUp(
  table: CellTable,
  figures: readonly FigurePlaces[],
  from: number,
  sheet: Sheet,
): Column {
  const [one, two] = figures
  if (one === undefined) throw new RangeError('a table without figures')
  const { kind, codes, of, sizes, shape, numbers } = table
  const [first, second] = [one.rows(), two?.rows()]
  const to = from + sheet.size
  const source: LookUpSource = {
    numbers,
    places: first.places.subarray(from, to),
    second: second?.places.subarray(from, to),
    wide: sizes[1] ?? 1,
    each: of.byClass ? sizes.reduce((product, size) => product * size, 1) : 0,
    classAt: sheet.classAt,
    tops: undefined,
  }
  const mayMiss = table.mayMiss || first.gaps || second?.gaps === true
  const absent = mayMiss ? someCodes(bytes(codes, source)) : undefined
  if (kind === 'truth') return { kind, flags: bytes(table.flags, source), absent }
  return { kind: 'looked-up', ...shape, divisors: undefined, absent, source }
}

/** The column in doubles, which whoever reads it again reads too. */
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

function bytes(table: Uint8Array, { places, second, wide, classAt, each }: LookUpSource): Uint8Array {
  const out = new Uint8Array(places.length)
  for (let row = 0; row < out.length; row++) {
    const one = places[row] as number
    const place = second === undefined ? one : one * wide + (second[row] as number)
    out[row] = table[place + (classAt[row] as number) * each] as number
  }
  return out
}

/** Undefined where none of the rows is missing. */
function someCodes(codes: Uint8Array): Uint8Array | undefined {
  let any = 0
  for (let row = 0; row < codes.length; row++) any |= codes[row] as number
  return any === 0 ? undefined : codes
}
