import type { Column } from './column.ts'

/** 一列中的一段, seen in place: no number is copied. The bounds stay those of the whole column. */
export function sliceColumn(column: Column, from: number, to: number): Column {
  if (column.kind === 'uniform') return column
  if (column.kind === 'exact') return { kind: 'exact', values: column.values.slice(from, to) }
  const absent = sliceCodes(column.absent, from, to)
  if (column.kind === 'truth') return { kind: 'truth', flags: column.flags.subarray(from, to), absent }
  if (column.kind === 'sum') {
    const parts = column.parts.map((part) => ({
      ...part,
      tops: part.tops.subarray(from, to),
      divisors: part.divisors?.subarray(from, to),
    }))
    return { ...column, parts, absent, known: [] }
  }
  if (column.kind === 'looked-up') {
    const { source } = column
    const part = {
      places: source.places.subarray(from, to),
      second: source.second?.subarray(from, to),
      classAt: source.classAt.subarray(from, to),
      tops: source.tops?.subarray(from, to),
    }
    return { ...column, absent, source: { ...source, ...part } }
  }
  const [tops, divisors] = [column.tops.subarray(from, to), column.divisors?.subarray(from, to)]
  return { ...column, tops, divisors, absent, spare: false }
}

/** Undefined where nothing is missing in the part. */
export function sliceCodes(codes: Uint8Array | undefined, from: number, to: number): Uint8Array | undefined {
  if (codes === undefined) return undefined
  const part = codes.subarray(from, to)
  for (let row = 0; row < part.length; row++) if (part[row] !== 0) return part
  return undefined
}
