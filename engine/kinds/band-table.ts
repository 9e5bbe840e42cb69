import type { Expression } from '../formula/expression.ts'
import { choose, relate, whole } from '../formula/make-expression.ts'
import { compare } from '../value/rational.ts'
import type { Unit } from '../value/unit.ts'
import { type Band, type BandTable, ENDS } from './band.ts'
import { bandsFit } from './bands-fit.ts'
import type { ClauseReader } from './clause-reader.ts'
import type { Lowering } from './lowering.ts'
import { constantFor, type Quantity, standpoints } from './quantity.ts'

/** 分段表: bands from the lowest up, checked for gaps and overlaps in every class. */
export function readBands(reader: ClauseReader, unit: Unit | undefined): BandTable | undefined {
  const parts = reader.getParts('bands')
  const read = parts
    ?.map((part, index) => readBand(part, unit, index + 1))
    .filter((band) => band !== undefined)
  const below = reader.findChoice('below-zero', ['allowed'])
  const includes = reader.findChoice('includes', ENDS)
  if (reader.has('includes') && includes === undefined) return undefined
  if (read === undefined || parts === undefined || read.length < parts.length || unit === undefined)
    return undefined
  const table = { bands: ascending(read), includes: includes ?? 'lower' }
  return bandsFit(reader, table, unit, below !== undefined) ? table : undefined
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
export function bandTerms(lowering: Lowering, table: BandTable, value: Expression): Expression {
  const { bands, includes } = table
  lowering.fact('bands', String(bands.length))
  lowering.fact('includes', includes)
  lowering.term(
    'band',
    'number',
    pick(table, value, ({ number }) => whole(number)),
  )
  const facts = [...bands].sort((a, b) => a.number - b.number)
  for (const { number, from, to, points } of facts) {
    if (from !== undefined) lowering.constant(`from-${number}`, from)
    if (to !== undefined) lowering.constant(`to-${number}`, to)
    lowering.constant(`points-${number}`, points)
  }
  return pick(table, value, ({ points }) => points.expression)
}

const OUTSIDE: Expression = { op: 'missing', name: 'undefined' }

function pick({ bands, includes }: BandTable, value: Expression, of: (band: Band) => Expression): Expression {
  const relation = includes === 'lower' ? '<' : '<='
  const beneath = (bound: Quantity): Expression => relate(relation, value, bound.expression)
  const chosen = bands.reduceRight<Expression>(
    (above, band) => (band.to === undefined ? of(band) : choose(beneath(band.to), of(band), above)),
    OUTSIDE,
  )
  const [lowest] = bands
  return lowest?.from === undefined ? chosen : choose(beneath(lowest.from), OUTSIDE, chosen)
}
