import type { Expression } from '../formula/expression.ts'
import { choose, whole } from '../formula/make-expression.ts'
import type { Names } from '../scheme/scheme.ts'
import { exactText } from '../value/decimal-text.ts'
import { compare, type Rational, ZERO } from '../value/rational.ts'
import type { ClauseReader } from './clause-reader.ts'
import { BELOW_ZERO, conditionField, NAME, partsField, scoreField } from './fields.ts'
import type { Kind } from './kind.ts'
import { startLowering } from './lowering.ts'
import { classFact, constantFor, type Quantity, standpoints } from './quantity.ts'
import { valueTerm } from './value-term.ts'

interface Row {
  readonly when: Quantity
  readonly points: Quantity
  readonly names: Names | undefined
}

/** 情形定分: the rows are looked at in turn, and the first that holds says the points. */
export const firstMatch: Kind = {
  name: 'first-match',
  open: true,
  fields: [
    partsField('rows', [conditionField('when'), scoreField('points'), NAME]),
    scoreField('otherwise'),
    BELOW_ZERO,
  ],
  read(reader) {
    const parts = reader.getParts('rows')
    const rows = parts?.map(readRow).filter((row) => row !== undefined)
    const otherwise = reader.getScore('otherwise')
    const below = reader.findChoice('below-zero', ['allowed'])
    if (rows === undefined || otherwise === undefined || rows.length !== parts?.length) return undefined
    if (!fits(reader, rows, otherwise, below !== undefined)) return undefined

    const lowering = startLowering(reader.full)
    lowering.fact('rows', String(rows.length))
    if (below !== undefined) lowering.fact('below-zero', below)
    const told = rows.map(({ when, points, names }, index) => {
      const k = index + 1
      lowering.name(names, k)
      const holds = valueTerm(lowering, `when-${k}`, when, `condition-${k}`)
      lowering.constant(`points-${k}`, points)
      return { k, holds, worth: points.expression }
    })
    lowering.constant('otherwise', otherwise)
    const pick = (of: (row: (typeof told)[number]) => Expression, rest: Expression): Expression =>
      told.reduceRight((next, row) => choose(row.holds, of(row), next), rest)
    lowering.term(
      'row',
      'number',
      pick(({ k }) => whole(k), whole(0)),
    )
    return lowering.done(pick(({ worth }) => worth, otherwise.expression))
  },
}

function readRow(reader: ClauseReader): Row | undefined {
  const names = reader.findNames('name')
  const when = reader.getValue('when', ['truth'])
  const points = reader.getScore('points')
  return when && points && { when, points, names }
}

function fits(reader: ClauseReader, rows: readonly Row[], otherwise: Quantity, belowZero: boolean): boolean {
  const before = reader.findings.filter(({ severity }) => severity === 'error').length
  for (const [index, { when }] of rows.entries()) {
    const twin = rows.slice(0, index).find((earlier) => sameText(earlier.when, when))
    if (twin === undefined) continue
    reader.findings.push({
      code: 'clause.row-never-reached',
      severity: 'error',
      at: when.at,
      other: twin.when.at,
      facts: { subject: reader.subject, when: when.choices.get('')?.text ?? '' },
    })
  }
  const amounts = [...rows.map(({ points }) => points), otherwise]
  for (const id of standpoints(reader.full, ...amounts)) checkPoints(reader, amounts, id, belowZero)
  return reader.findings.filter(({ severity }) => severity === 'error').length === before
}

function checkPoints(
  reader: ClauseReader,
  amounts: readonly Quantity[],
  id: string,
  belowZero: boolean,
): void {
  const full = constantFor(reader.full, id) ?? ZERO
  let most: Rational | undefined = ZERO
  for (const amount of amounts) {
    const points = constantFor(amount, id)
    if (points === undefined) {
      most = undefined
      continue
    }
    if (most !== undefined && compare(points, most) > 0) most = points
    const facts = { points: exactText(points), full: exactText(full), ...classFact(id) }
    if (!reader.context.open && compare(points, full) > 0)
      reader.report('clause.points-above-full', facts, amount.at)
    if (points.n < 0n && !belowZero) reader.report('clause.points-below-zero', facts, amount.at)
  }
  if (reader.context.open || most === undefined || compare(most, full) >= 0) return
  const facts = { most: exactText(most), full: exactText(full), ...classFact(id) }
  reader.warn('clause.full-out-of-reach', facts, reader.map.at)
}

const sameText = (one: Quantity, other: Quantity): boolean => {
  const [a, b] = [one.choices.get('')?.text.trim(), other.choices.get('')?.text.trim()]
  return a !== undefined && a === b
}
