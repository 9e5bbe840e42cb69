import type { Expression } from '../formula/expression.ts'
import { arithmetic, atLeast, atMost, choose, number, relate } from '../formula/make-expression.ts'
import { exactText, parseDecimal } from '../value/decimal-text.ts'
import { compare, equal, integer, type Rational, ZERO } from '../value/rational.ts'
import type { ClauseReader } from './clause-reader.ts'
import { type Lowering, zero } from './lowering.ts'
import { classFact, constantFor, type Quantity, standpoints } from './quantity.ts'

/** 一行怎么得分: met or not, by the level reached, or so much for each. */
export type Credit =
  | { readonly by: 'truth' }
  | { readonly by: 'each'; readonly each: Quantity }
  | { readonly by: 'level'; readonly levels: readonly Level[] }

interface Level {
  readonly name: string
  /** The figure that stands for this level. */
  readonly value: Rational
  readonly points: Quantity
}

export function readCredit(reader: ClauseReader, value: Quantity, points: Quantity): Credit | undefined {
  const table = reader.find('credit')
  const each = reader.findAmount('each', 'score', 'positive')
  if (value.unit === 'truth') {
    if (table === undefined && !reader.has('each')) return { by: 'truth' }
    return reader.report('clause.credit-unneeded', {}, table?.at)
  }
  if (table !== undefined && reader.has('each')) return reader.report('clause.credit-twice', {}, table.at)
  if (table !== undefined) return readLevels(reader, points)
  if (reader.has('each')) return each && { by: 'each', each }
  return reader.report('clause.line-needs-credit', { unit: value.unit }, value.at)
}

/** Levels named in words stand for 0, 1, 2 … as written; levels written as numbers for those numbers. */
function readLevels(reader: ClauseReader, points: Quantity): Credit | undefined {
  const map = reader.findMap('credit')
  if (map === undefined) return undefined
  const entries = map.entries.map(({ key, value }, index) => ({
    name: key,
    value: parseDecimal(key) ?? integer(index),
    points: reader.readChoices('credit', value, 'score', (text, at, unit) =>
      reader.readNumber(text, at, unit),
    ),
  }))
  const numbers = map.entries.filter(({ key }) => parseDecimal(key) !== undefined).length
  if (numbers > 0 && numbers < entries.length) return reader.report('clause.credit-levels-mixed', {}, map.at)
  const levels = entries.flatMap(({ points: worth, ...level }) =>
    worth === undefined ? [] : [{ ...level, points: worth }],
  )
  if (levels.length < entries.length || !bestIsFull(reader, levels, points)) return undefined
  return { by: 'level', levels }
}

function bestIsFull(reader: ClauseReader, levels: readonly Level[], points: Quantity): boolean {
  for (const id of standpoints(points, ...levels.map((level) => level.points))) {
    const credits = levels.map((level) => constantFor(level.points, id) ?? ZERO)
    const most = credits.reduce((best, one) => (compare(one, best) > 0 ? one : best), credits[0] ?? ZERO)
    const worth = constantFor(points, id) ?? ZERO
    if (equal(most, worth)) continue
    const facts = { most: exactText(most), points: exactText(worth), ...classFact(id) }
    reader.report('clause.credit-not-points', facts, reader.find('credit')?.at)
    return false
  }
  return true
}

/** A value that no level names is no level: missing 'undefined', not the nearest one. */
export function creditOf(
  lowering: Lowering,
  credit: Credit,
  value: Expression,
  points: Expression,
  k: number,
): Expression {
  if (credit.by === 'truth') return choose(value, points, zero('score'))
  if (credit.by === 'each') {
    const each = lowering.quantity(`each-${k}`, credit.each)
    return atMost(points, atLeast(zero('score'), arithmetic('multiply', each, value)))
  }
  lowering.fact(
    `levels-${k}`,
    credit.levels.map(({ name, points: worth }) => `${name}=${constantText(worth)}`).join(', '),
  )
  return credit.levels.reduceRight<Expression>(
    (otherwise, level) => choose(relate('=', value, number(level.value)), level.points.expression, otherwise),
    { op: 'missing', name: 'undefined' },
  )
}

const constantText = (quantity: Quantity): string =>
  standpoints(quantity)
    .map((id) => exactText(constantFor(quantity, id) ?? ZERO))
    .join('/')
