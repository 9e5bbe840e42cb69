import type { Expression } from '../formula/expression.ts'
import { arithmetic, atLeast, atMost, choose } from '../formula/make-expression.ts'
import type { Names } from '../scheme/scheme.ts'
import type { Unit } from '../value/unit.ts'
import type { ClauseReader } from './clause-reader.ts'
import { readTurns, type Turns, worthInTurn } from './in-turn.ts'
import { type Lowering, zero } from './lowering.ts'
import { countedSteps, PARTIALS, type Partial } from './partial-step.ts'
import { constantFor, type Quantity, standpoints } from './quantity.ts'
import { valueTerm } from './value-term.ts'

/** 一种情形: what is counted, its price for so many, and the most it can come to. */
export interface Event {
  readonly count: Quantity
  /** Of each; absent where each costs what its turn says. */
  readonly price: Quantity | undefined
  readonly turns: Turns | undefined
  readonly per: Quantity | undefined
  readonly partial: Partial | undefined
  readonly cap: Quantity | undefined
  readonly names: Names | undefined
  /** 同一上限的几种: the id of the sub-cap it stands under. */
  readonly under: string | undefined
}

/** `price` is the key of the price; a deduction must say what it is per, a bonus counts one by one unless it says. */
export type EventPrice = 'deduct' | 'points'

const COUNTED: readonly Unit[] = ['number', 'count', 'persons', 'households']

export function readEvents(reader: ClauseReader, price: EventPrice): readonly Event[] | undefined {
  const parts = reader.getParts('events')
  const events = parts?.map((part) => readEvent(part, price)).filter((event) => event !== undefined)
  return events !== undefined && events.length === parts?.length ? events : undefined
}

function readEvent(reader: ClauseReader, price: EventPrice): Event | undefined {
  if (reader.has('in-turn')) return readTurnedEvent(reader, price)
  reader.alsoKnows('in-turn')
  const names = reader.findNames('name')
  const under = reader.findText('under')
  const count = readCounted(reader)
  if (count?.unit !== 'truth') reader.alsoKnows('per', 'partial')
  const listed = reader.find(price)
  if (listed?.type === 'list') return reader.report('clause.price-list', { key: price }, listed.at)
  const worth = reader.getAmount(price, 'score', 'positive')
  const cap = reader.findAmount('cap', 'score', 'positive')
  if (count === undefined || (reader.has('cap') && cap === undefined)) return undefined
  if (count.unit === 'truth')
    return (
      worth && {
        count,
        price: worth,
        turns: undefined,
        cap,
        names,
        under,
        per: undefined,
        partial: undefined,
      }
    )
  const counted = COUNTED.includes(count.unit)
  const needsPer = price === 'deduct' || !counted
  const per = needsPer
    ? reader.getAmount('per', count.unit, 'positive')
    : reader.findAmount('per', count.unit, 'positive')
  if (per === undefined && (needsPer || reader.has('per'))) return undefined
  const partial = reader.findChoice('partial', PARTIALS)
  if (partial === undefined && !(counted && isOne(per))) {
    if (reader.has('partial')) return undefined
    return reader.report('clause.partial-left-out', { allowed: PARTIALS.join(' | ') }, per?.at)
  }
  return worth && { count, price: worth, turns: undefined, per, partial, cap, names, under }
}

/** Each costs more (or earns less) than the one before it: no price for all, nothing to divide by. */
function readTurnedEvent(reader: ClauseReader, price: EventPrice): Event | undefined {
  const twice = [price, 'per', 'partial'].find((key) => reader.has(key))
  if (twice !== undefined) {
    reader.alsoKnows(price, 'name', 'count', 'beyond', 'cap', 'in-turn', 'under')
    return reader.report('clause.price-twice', { key: twice }, reader.find(twice)?.at)
  }
  const names = reader.findNames('name')
  const under = reader.findText('under')
  const count = reader.getValue('count', COUNTED)
  const turns = readTurns(reader)
  const cap = reader.findAmount('cap', 'score', 'positive')
  if (reader.has('cap') && cap === undefined) return undefined
  return (
    count &&
    turns && { count, turns, price: undefined, per: undefined, partial: undefined, cap, names, under }
  )
}

/** An event may be a yes or no as well as a number. */
function readCounted(reader: ClauseReader): Quantity | undefined {
  return reader.getValue('count', [
    'truth',
    'number',
    'count',
    'persons',
    'households',
    'percent',
    'percentage-point',
    'per-mille',
    'yuan',
    'days',
    'working-days',
    'score',
  ])
}

const isOne = (per: Quantity | undefined): boolean =>
  per === undefined ||
  standpoints(per).every((id) => {
    const value = constantFor(per, id)
    return value?.n === 1n && value.d === 1n
  })

const isFigure = ({ expression, unit }: Quantity): boolean => expression.op === 'figure' && unit !== 'number'

/** 按情形计分: the worth of the k-th event as a term `result-k`, everything it is made of before it. */
export function eventTerms(
  lowering: Lowering,
  event: Event,
  k: number,
  ids: { readonly price: EventPrice; readonly result: 'deducted' | 'earned' },
): Expression {
  const { count, turns, cap, names } = event
  lowering.name(names, k)
  const seen = valueTerm(lowering, `count-${k}`, count, `event-${k}`)
  const sum =
    turns === undefined ? priced(lowering, event, seen, k, ids.price) : worthInTurn(lowering, turns, seen, k)
  const capped = cap === undefined ? sum : atMost(lowering.quantity(`cap-${k}`, cap), sum)
  return lowering.term(`${ids.result}-${k}`, 'score', capped)
}

/** So much for each, or for so many. */
function priced(lowering: Lowering, event: Event, seen: Expression, k: number, key: EventPrice): Expression {
  const { count, price, per, partial } = event
  const times = countedTerm(lowering, seen, event, k)
  const worth = price === undefined ? zero('score') : lowering.quantity(`${key}-${k}`, price)
  if (per === undefined && count.unit !== 'truth') lowering.fact(`per-${k}`, '1')
  if (partial !== undefined) lowering.fact(`partial-${k}`, partial)
  return count.unit === 'truth' ? choose(seen, worth, zero('score')) : arithmetic('multiply', worth, times)
}

function countedTerm(
  lowering: Lowering,
  seen: Expression,
  { count, per, partial }: Event,
  k: number,
): Expression {
  if (count.unit === 'truth') return seen
  const times = isFigure(count) ? seen : atLeast(zero(count.unit), seen)
  if (per === undefined) return times
  if (isOne(per)) {
    lowering.fact(`per-${k}`, '1')
    return partial === undefined
      ? times
      : lowering.term(`counted-${k}`, 'number', countedSteps(times, partial))
  }
  const size = lowering.quantity(`per-${k}`, per)
  const steps = arithmetic('divide', times, size)
  return lowering.term(`counted-${k}`, 'number', countedSteps(steps, partial ?? 'linear'))
}

/** A sum of one or more. */
export function sumOf(parts: readonly Expression[]): Expression {
  const [first, ...others] = parts
  return others.reduce((sum, part) => arithmetic('add', sum, part), first ?? zero('score'))
}
