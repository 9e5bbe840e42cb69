import type { Expression } from '../formula/expression.ts'
import { arithmetic, atLeast, atMost, whole } from '../formula/make-expression.ts'
import { differenceUnit, type Unit } from '../value/unit.ts'
import type { ClauseReader } from './clause-reader.ts'
import {
  amountField,
  betterField,
  CAP,
  choiceField,
  floorFields,
  partialField,
  SUB_CAP,
  targetField,
  valueField,
} from './fields.ts'
import type { Kind, KindField } from './kind.ts'
import { type Lowering, startLowering, zero } from './lowering.ts'
import { countedSteps, PARTIALS, type Partial } from './partial-step.ts'
import type { Quantity } from './quantity.ts'
import { readCap } from './read-cap.ts'
import { valueTerm } from './value-term.ts'

type Side = 'ahead' | 'behind'

interface SidePrice {
  readonly step: Quantity
  readonly price: Quantity
  readonly partial: Partial
  readonly cap: Quantity | undefined
}

const MEASURES = ['difference', 'percent'] as const

const sideField = (key: Side): KindField => ({
  key,
  type: 'part',
  need: 'optional',
  parts: [
    { ...amountField('step', 'of-difference'), units: ['percent'] },
    amountField(key === 'ahead' ? 'add' : 'deduct'),
    partialField(),
    SUB_CAP,
  ],
})

/** 双向计价: each step ahead of the target adds, each step behind it costs, at two prices and with two limits. */
export const aboveBelow: Kind = {
  name: 'above-below',
  open: true,
  fields: [
    valueField('value'),
    targetField('target'),
    choiceField('measure', MEASURES),
    amountField('at-target'),
    sideField('ahead'),
    sideField('behind'),
    CAP,
    ...floorFields(),
    betterField(),
  ],
  read(reader) {
    const value = reader.getValue('value')
    const target = reader.getTarget('target', value)
    const measure = reader.getChoice('measure', MEASURES)
    const start = reader.getAmount('at-target', 'score')
    const unit = value && (measure === 'percent' ? 'percent' : differenceUnit(value.unit))
    const ahead = readSide(reader, 'ahead', unit)
    const behind = readSide(reader, 'behind', unit)
    const cap = readCap(reader)
    const floor = reader.getFloor()
    const better = value && reader.getBetter(value)
    if (ahead === undefined && behind === undefined && !reader.has('ahead') && !reader.has('behind'))
      reader.report('clause.no-side')
    if (value === undefined || target === undefined || measure === undefined || start === undefined)
      return undefined
    if (cap === undefined || floor === undefined || better === undefined || unit === undefined)
      return undefined
    if ((reader.has('ahead') && !ahead) || (reader.has('behind') && !behind)) return undefined

    const lowering = startLowering(reader.full)
    const seen = valueTerm(lowering, 'value', value)
    const against = lowering.quantity('target', target)
    lowering.fact('measure', measure)
    lowering.fact('better', better)
    const [up, from] = better === 'higher' ? [seen, against] : [against, seen]
    const gap = arithmetic('subtract', up, from)
    const relative = arithmetic('divide', arithmetic('multiply', whole(100, 'percent'), gap), against)
    const lead = lowering.term('lead', unit, measure === 'percent' ? relative : gap)
    let points = lowering.quantity('at-target', start)
    if (ahead) points = arithmetic('add', points, sideTerms(lowering, 'ahead', ahead, lead, unit))
    if (behind)
      points = arithmetic(
        'subtract',
        points,
        sideTerms(lowering, 'behind', behind, arithmetic('subtract', zero(unit), lead), unit),
      )
    if (cap === 'none') lowering.fact('cap', 'none')
    else points = atMost(lowering.quantity('cap', cap), points)
    if (floor === 'below-zero') lowering.fact('floor', 'below-zero')
    else points = atLeast(lowering.quantity('floor', floor.lowest), points)
    return lowering.done(points)
  },
}

function readSide(reader: ClauseReader, side: Side, unit: Unit | undefined): SidePrice | undefined {
  const part = reader.findPart(side)
  if (part === undefined) return undefined
  const step = part.getStep('step', unit)
  const price = part.getAmount(side === 'ahead' ? 'add' : 'deduct', 'score', 'positive')
  const partial = part.getChoice('partial', PARTIALS)
  const cap = part.findAmount('cap', 'score', 'positive')
  if (part.has('cap') && cap === undefined) return undefined
  return step && price && partial && { step, price, partial, cap }
}

function sideTerms(
  lowering: Lowering,
  side: Side,
  { step, price, partial, cap }: SidePrice,
  lead: Expression,
  unit: Unit,
): Expression {
  const size = lowering.quantity(`${side}-step`, step)
  const steps = arithmetic('divide', atLeast(zero(unit), lead), size)
  const counted = lowering.term(`${side}-counted`, 'number', countedSteps(steps, partial))
  lowering.fact(`${side}-partial`, partial)
  const worth = arithmetic('multiply', lowering.quantity(`${side}-price`, price), counted)
  const held = cap === undefined ? worth : atMost(lowering.quantity(`${side}-cap`, cap), worth)
  return lowering.term(side === 'ahead' ? 'added' : 'deducted', 'score', held)
}
