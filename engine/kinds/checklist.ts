import type { Expression } from '../formula/expression.ts'
import type { Names } from '../scheme/scheme.ts'
import { exactText } from '../value/decimal-text.ts'
import { add, equal, ZERO } from '../value/rational.ts'
import type { Unit } from '../value/unit.ts'
import { type Credit, creditOf, readCredit } from './checklist-credit.ts'
import type { ClauseReader } from './clause-reader.ts'
import { amountField, NAME, partsField, valueField } from './fields.ts'
import type { Kind } from './kind.ts'
import { type Lowering, startLowering } from './lowering.ts'
import { classFact, constantFor, type Quantity, standpoints } from './quantity.ts'
import { sumOf } from './read-events.ts'
import { valueTerm } from './value-term.ts'

const LINE_UNITS: readonly Unit[] = [
  'truth',
  'number',
  'count',
  'persons',
  'households',
  'days',
  'working-days',
  'yuan',
  'score',
]

interface Line {
  readonly id: string
  readonly names: Names
  readonly points: Quantity
  readonly value: Quantity
  readonly credit: Credit
}

/** 清单分项: the points of the lines that are met, some of them in part. */
export const checklist: Kind = {
  name: 'checklist',
  fields: [
    partsField('lines', [
      { key: 'line', type: 'text', need: 'mandatory' },
      { ...NAME, need: 'mandatory' },
      amountField('points'),
      valueField('value', LINE_UNITS),
      { key: 'credit', type: 'levels', need: 'optional', unit: 'score', byClass: true },
      amountField('each', 'score', 'optional'),
    ]),
  ],
  read(reader) {
    const parts = reader.getParts('lines')
    const lines = parts?.map(readLine).filter((line) => line !== undefined) ?? []
    if (parts === undefined || lines.length < parts.length || !addUp(reader, lines)) return undefined
    const lowering = startLowering(reader.full)
    lowering.fact('lines', String(lines.length))
    return lowering.done(sumOf(lines.map((line, index) => lineTerms(lowering, line, index + 1))))
  },
}

function readLine(reader: ClauseReader): Line | undefined {
  reader.alsoKnows('credit', 'each')
  const id = reader.getText('line')
  const names = reader.get('name') && reader.findNames('name')
  const points = reader.getAmount('points', 'score', 'positive')
  const value = readLineValue(reader)
  const credit = value && points && readCredit(reader, value, points)
  if (id === undefined || names === undefined || points === undefined || value === undefined) return undefined
  return credit && { id, names, points, value, credit }
}

const readLineValue = (reader: ClauseReader): Quantity | undefined => reader.getValue('value', LINE_UNITS)

function lineTerms(lowering: Lowering, { id, names, points, value, credit }: Line, k: number): Expression {
  lowering.fact(`line-${k}`, id)
  lowering.name(names, k)
  const seen = valueTerm(lowering, `value-${k}`, value)
  const worth = lowering.quantity(`points-${k}`, points)
  return lowering.term(`earned-${k}`, 'score', creditOf(lowering, credit, seen, worth, k))
}

function addUp(reader: ClauseReader, lines: readonly Line[]): boolean {
  const before = reader.findings.length
  for (const id of standpoints(reader.full, ...lines.map(({ points }) => points))) {
    const sum = lines.reduce((total, { points }) => add(total, constantFor(points, id) ?? ZERO), ZERO)
    const full = constantFor(reader.full, id) ?? ZERO
    if (equal(sum, full)) continue
    const facts = { sum: exactText(sum), full: exactText(full), ...classFact(id) }
    reader.report('clause.lines-do-not-add-up', facts, reader.find('lines')?.at)
  }
  return reader.findings.length === before
}
