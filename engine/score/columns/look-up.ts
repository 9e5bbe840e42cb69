import type { CellTable } from './cell-tables.ts'
import type { Column } from './column.ts'
import type { FigurePlaces } from './figure-places.ts'
import type { Sheet } from './sheet.ts'

/**
 * 查表: the rows of a block, each at its place in the table of a cell.
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
  const { kind, numbers, codes, of, sizes, shape } = table
  const each = of.byClass ? sizes.reduce((product, size) => product * size, 1) : 0
  const wide = sizes[1] ?? 1
  const read: Read = [one.places, two?.places ?? NOTHING, from, wide, sheet.classAt, each]
  const mayMiss = table.mayMiss || figures.some(({ gaps }) => gaps)
  const absent = mayMiss ? someCodes(bytes(codes, read, sheet.size)) : undefined
  if (kind === 'truth') return { kind, flags: bytes(table.flags, read, sheet.size), absent }
  const tops = sheet.take()
  if (two !== undefined) numbersOfTwo(tops, numbers, ...read)
  else if (each > 0) numbersByClass(tops, numbers, ...read)
  else numbersOfOne(tops, numbers, one.places, from)
  return { kind: 'doubles', ...shape, tops, absent, spare: false }
}

type Read = readonly [
  first: Uint16Array,
  second: Uint16Array,
  from: number,
  wide: number,
  classAt: Uint16Array,
  each: number,
]
const NOTHING = new Uint16Array()

function numbersOfOne(out: Float64Array, table: Int32Array, places: Uint16Array, from: number): void {
  for (let row = 0; row < out.length; row++) out[row] = table[places[from + row] as number] as number
}

function numbersByClass(
  out: Float64Array,
  table: Int32Array,
  ...[places, , from, , classAt, each]: Read
): void {
  for (let row = 0; row < out.length; row++)
    out[row] = table[(places[from + row] as number) + (classAt[row] as number) * each] as number
}

function numbersOfTwo(
  out: Float64Array,
  table: Int32Array,
  ...[first, second, from, wide, classAt, each]: Read
): void {
  for (let row = 0; row < out.length; row++) {
    const place = (first[from + row] as number) * wide + (second[from + row] as number)
    out[row] = table[place + (classAt[row] as number) * each] as number
  }
}

function bytes(
  table: Uint8Array,
  [first, second, from, wide, classAt, each]: Read,
  size: number,
): Uint8Array {
  const out = new Uint8Array(size)
  const two = second.length > 0
  for (let row = 0; row < size; row++) {
    const one = first[from + row] as number
    const place = two ? one * wide + (second[from + row] as number) : one
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
