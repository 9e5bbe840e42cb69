import type { Expression } from '../formula/expression.ts'
import { atMost } from '../formula/make-expression.ts'
import { nearestName } from '../scheme/nearest-name.ts'
import type { Names } from '../scheme/scheme.ts'
import type { ClauseReader } from './clause-reader.ts'
import type { Lowering } from './lowering.ts'
import type { Quantity } from './quantity.ts'
import { type Event, sumOf } from './read-events.ts'

/** 几种情形合计的上限: one cap over several events, or over several such caps, read from above down. */
export interface SubCap {
  readonly id: string
  readonly cap: Quantity
  readonly names: Names | undefined
  /** The place of the one it stands under, above it in the list. */
  readonly under: number | undefined
}

/** Undefined once a finding says why; a sub-cap nothing stands under is one. */
export function readSubCaps(reader: ClauseReader, events: readonly Event[]): readonly SubCap[] | undefined {
  const parts = reader.find('sub-caps') === undefined ? [] : reader.getParts('sub-caps')
  if (parts === undefined) return undefined
  const read: SubCap[] = []
  let whole = true
  for (const part of parts) {
    const id = part.getText('sub-cap')
    const cap = part.getAmount('cap', 'score', 'positive')
    const names = part.findNames('name')
    const above = part.findText('under')
    const under = above === undefined ? undefined : placeOf(above, read, part)
    if (id !== undefined && read.some((one) => one.id === id))
      part.report('clause.sub-cap-twice', { name: id }, part.find('sub-cap')?.at)
    whole &&= id !== undefined && cap !== undefined && (above === undefined || under !== undefined)
    if (id !== undefined && cap !== undefined) read.push({ id, cap, names, under })
  }
  const unknown = events.filter(({ under }) => under !== undefined && !read.some(({ id }) => id === under))
  for (const { under = '', count } of whole ? unknown : [])
    reader.report('clause.sub-cap-unknown', { name: under, ...near(under, read) }, count.at)
  const empty = read.findIndex(
    ({ id }, place) =>
      !events.some(({ under }) => under === id) && !read.some(({ under }) => under === place),
  )
  if (whole && empty >= 0)
    reader.report('clause.sub-cap-empty', { name: read[empty]?.id ?? '' }, parts[empty]?.map.at)
  return whole && unknown.length === 0 && empty < 0 ? read : undefined
}

const placeOf = (id: string, above: readonly SubCap[], reader: ClauseReader): number | undefined => {
  const place = above.findIndex((one) => one.id === id)
  if (place >= 0) return place
  return reader.report('clause.sub-cap-unknown', { name: id, ...near(id, above) }, reader.find('under')?.at)
}

const near = (name: string, known: readonly SubCap[]): { readonly near?: string } => {
  const found = nearestName(
    name,
    known.map(({ id }) => id),
  )
  return found === undefined ? {} : { near: found }
}

/**
 * 逐层封顶: what the events come to once each sub-cap holds what stands under it, from the innermost outward. Gives what
 * stands under none.
 */
export function underSubCaps(
  lowering: Lowering,
  events: readonly Event[],
  subCaps: readonly SubCap[],
  worths: readonly Expression[],
): readonly Expression[] {
  if (subCaps.length === 0) return worths
  lowering.fact('sub-caps', String(subCaps.length))
  const placeOfEvent = events.map(({ under }) => subCaps.findIndex(({ id }) => id === under))
  for (const [k, place] of placeOfEvent.entries())
    if (place >= 0) lowering.fact(`under-${k + 1}`, String(place + 1))
  const held = new Map<number, Expression>()
  for (const [place, { cap, names, under }] of [...subCaps.entries()].toReversed()) {
    const j = place + 1
    if (names !== undefined) lowering.fact(`sub-name-${j}`, names.zh)
    if (names?.en !== undefined) lowering.fact(`sub-name-en-${j}`, names.en)
    if (under !== undefined) lowering.fact(`sub-under-${j}`, String(under + 1))
    const mine = [
      ...worths.filter((_, k) => placeOfEvent[k] === place),
      ...subCaps.flatMap((one, inner) => (one.under === place ? (held.get(inner) ?? []) : [])),
    ]
    const most = lowering.quantity(`sub-cap-${j}`, cap)
    held.set(place, lowering.term(`together-${j}`, 'score', atMost(most, sumOf(mine))))
  }
  return [
    ...worths.filter((_, k) => placeOfEvent[k] === -1),
    ...subCaps.flatMap(({ under }, place) => (under === undefined ? (held.get(place) ?? []) : [])),
  ]
}
