import type { Expression } from '../formula/expression.ts'
import { choose, relate, whole } from '../formula/make-expression.ts'
import { compare } from '../value/rational.ts'
import type { Unit } from '../value/unit.ts'
import type { Band } from './band.ts'
import { bandsFit } from './bands-fit.ts'
import type { ClauseReader } from './clause-reader.ts'
import type { Lowering } from './lowering.ts'
import { constantFor, type Quantity, standpoints } from './quantity.ts'

/** 分段表: bands from the lowest up, checked for gaps and overlaps in every class. */
export function readBands(reader: ClauseReader, unit: Unit | undefined): readonly Band[] | undefined {
  const parts = reader.getParts('bands')
  const read = parts
    ?.map((part, index) => readBand(part, unit, index + 1))
    .filter((band) => band !== undefined)
  const below = reader.findChoice('below-zero', ['allowed'])
  if (read === undefined || parts === undefined || read.length < parts.length || unit === undefined)
    return undefined
  const bands = ascending(read)
  return bandsFit(reader, bands, unit, below !== undefined) ? bands : undefined
}

function readBand(reader: ClauseReader, unit: Unit | undefined, number: number): Band | undefined {
  const from = reader.findAmount('from', unit)
  const to = reader.findAmount('to', unit)
  const points = reader.getAmount('points', 'score')
  if ((reader.has('from') && from === undefined) || (reader.has('to') && to === undefined)) return undefined
  return points && { from, to, points, number, at: reader.map.at }
}

function ascending(bands: readonly Band[]): readonly Band[] {
  const [id = ''] = standpoints(...bands.flatMap(({ from, to }) => [from, to]))
  const lower = ({ from }: Band) => from && constantFor(from, id)
  return [...bands].sort((a, b) => {
    const [low, high] = [lower(a), lower(b)]
    if (low === undefined || high === undefined) return low === high ? 0 : low === undefined ? -1 : 1
    return compare(low, high)
  })
}

/** The points of the band that holds the value; its number is the term `band`. Outside all bands: 'undefined'. */
export function bandTerms(lowering: Lowering, bands: readonly Band[], value: Expression): Expression {
  lowering.fact('bands', String(bands.length))
  lowering.term(
    'band',
    'number',
    pick(bands, value, ({ number }) => whole(number)),
  )
  const facts = [...bands].sort((a, b) => a.number - b.number)
  for (const { number, from, to, points } of facts) {
    if (from !== undefined) lowering.constant(`from-${number}`, from)
    if (to !== undefined) lowering.constant(`to-${number}`, to)
    lowering.constant(`points-${number}`, points)
  }
  return pick(bands, value, ({ points }) => points.expression)
}

const OUTSIDE: Expression = { op: 'missing', name: 'undefined' }

function pick(bands: readonly Band[], value: Expression, of: (band: Band) => Expression): Expression {
  const chosen = bands.reduceRight<Expression>((above, band) => {
    if (band.to === undefined) return of(band)
    return choose(below(value, band.to), of(band), above)
  }, OUTSIDE)
  const [lowest] = bands
  if (lowest?.from === undefined) return chosen
  return choose(below(value, lowest.from), OUTSIDE, chosen)
}

const below = (value: Expression, bound: Quantity): Expression => relate('<', value, bound.expression)
