import { exactText } from '../value/decimal-text.ts'
import { compare, equal, HUNDRED, ONE, type Rational, subtract, ZERO } from '../value/rational.ts'
import type { Unit } from '../value/unit.ts'
import type { Band, BandTable } from './band.ts'
import type { ClauseReader } from './clause-reader.ts'
import { classFact, constantFor, type Quantity, standpoints } from './quantity.ts'

/** A band as one class sees it. */
interface Stretch {
  readonly band: Band
  readonly from: Rational | undefined
  readonly to: Rational | undefined
  readonly points: Rational
}

const open = (value: Rational | undefined): string => (value === undefined ? '' : exactText(value))

/** 分段检查: every value in exactly one band, in every class; the bands come from the lowest up. */
export function bandsFit(
  reader: ClauseReader,
  { bands, includes }: BandTable,
  unit: Unit,
  belowZero: boolean,
): boolean {
  const errors = (): number => reader.findings.filter(({ severity }) => severity === 'error').length
  const before = errors()
  const quantities = bands.flatMap(({ from, to, points }) => [from, to, points])
  for (const id of standpoints(reader.full, ...quantities)) {
    const at = (quantity: Quantity | undefined): Rational | undefined => quantity && constantFor(quantity, id)
    const stretches = bands.map((band) => ({
      band,
      from: at(band.from),
      to: at(band.to),
      points: at(band.points) ?? ZERO,
    }))
    checkEdges(reader, stretches, id)
    if (includes === 'lower') checkTop(reader, stretches, unit, id)
    else checkBottom(reader, stretches, id)
    checkPoints(reader, stretches, belowZero, id)
  }
  return errors() === before
}

function checkEdges(reader: ClauseReader, stretches: readonly Stretch[], id: string): void {
  for (const [index, { band, from, to }] of stretches.entries()) {
    if (from !== undefined && to !== undefined && compare(from, to) >= 0) {
      reader.report('clause.band-empty', { from: open(from), to: open(to), ...classFact(id) }, band.at)
    }
    const above = stretches[index + 1]
    if (above !== undefined) checkNeighbours(reader, { band, from, to }, above, id)
  }
}

function checkNeighbours(
  reader: ClauseReader,
  below: Pick<Stretch, 'band' | 'from' | 'to'>,
  above: Stretch,
  id: string,
): void {
  const say = (code: 'clause.bands-overlap' | 'clause.bands-gap' | 'clause.bands-integer-edge'): void => {
    reader.findings.push({
      code,
      severity: 'error',
      at: above.band.at,
      other: below.band.at,
      facts: { subject: reader.subject, from: open(below.to), to: open(above.from), ...classFact(id) },
    })
  }
  if (below.to === undefined || above.from === undefined || compare(below.to, above.from) > 0) {
    say('clause.bands-overlap')
    return
  }
  if (equal(below.to, above.from)) return
  const integers = below.to.d === 1n && equal(subtract(above.from, below.to), ONE)
  say(integers ? 'clause.bands-integer-edge' : 'clause.bands-gap')
}

/** A rate is at most 100 percent, so a last band that ends before 100 % is meant to include it and does not. */
function checkTop(reader: ClauseReader, stretches: readonly Stretch[], unit: Unit, id: string): void {
  const last = stretches.at(-1)
  if (unit !== 'percent' || last?.to === undefined || !equal(last.to, HUNDRED)) return
  reader.report('clause.bands-end-excluded', { to: open(last.to), ...classFact(id) }, last.band.at)
}

/** Few figures go below 0, so a first band that begins above 0 is meant to include it and does not. */
function checkBottom(reader: ClauseReader, stretches: readonly Stretch[], id: string): void {
  const [first] = stretches
  if (first?.from?.n !== 0n) return
  reader.report('clause.bands-start-excluded', { from: open(first.from), ...classFact(id) }, first.band.at)
}

function checkPoints(
  reader: ClauseReader,
  stretches: readonly Stretch[],
  belowZero: boolean,
  id: string,
): void {
  const full = constantFor(reader.full, id) ?? ZERO
  for (const { band, points } of stretches) {
    const facts = { points: exactText(points), full: exactText(full), ...classFact(id) }
    if (!reader.context.open && compare(points, full) > 0)
      reader.report('clause.points-above-full', facts, band.points.at)
    if (points.n < 0n && !belowZero) reader.report('clause.points-below-zero', facts, band.points.at)
  }
  const most = stretches.reduce(
    (best, { points }) => (compare(points, best) > 0 ? points : best),
    stretches[0]?.points ?? ZERO,
  )
  const at = reader.find('bands')?.at ?? reader.map.at
  if (!reader.context.open && compare(most, full) < 0) {
    reader.warn(
      'clause.full-out-of-reach',
      { most: exactText(most), full: exactText(full), ...classFact(id) },
      at,
    )
  }
  const steps = stretches
    .slice(1)
    .map(({ points }, index) => compare(points, stretches[index]?.points ?? ZERO))
  if (steps.some((step) => step > 0) && steps.some((step) => step < 0)) {
    reader.warn('clause.bands-not-monotone', classFact(id), at)
  }
}
