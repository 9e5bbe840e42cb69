import type { CellTable } from './cell-tables.ts'
import type { Column, LookUpSource } from './column.ts'
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
