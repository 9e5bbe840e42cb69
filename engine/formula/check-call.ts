import { exactText } from '../value/decimal-text.ts'
import { MISSING_NAMES } from '../value/missing.ts'
import { compare, ONE, ZERO } from '../value/rational.ts'
import { ROUNDING_MODES } from '../value/rounding.ts'
import type { BuiltIn, CallSyntax } from './built-in.ts'
import { past } from './check-past.ts'
import { eachPart } from './check-period.ts'
import { plainNumbers, REAL_FUNCTIONS } from './check-real.ts'
import { word } from './check-word.ts'
import { alike, type Check, type Checking, nearOf, operand, report } from './checking.ts'
import type { Expression, Fold } from './expression.ts'
import { atLeast, atMost, negative, number } from './make-expression.ts'
import { type Operand, settledUnit } from './operand.ts'
import { readTrimming } from './read-trimming.ts'
import type { Syntax } from './syntax.ts'
import { trimmedMean } from './trimmed-mean.ts'

const MANY = 100

const readAll = (of: readonly Syntax[], checking: Checking, check: Check): readonly Operand[] | undefined => {
  const read = of.map((syntax) => check(syntax, checking))
  const present = read.filter((one) => one !== undefined)
  return present.length === read.length ? present : undefined
}

/** Numbers of one unit in, one number of that unit out. */
const likeUnits =
  (lower: (of: readonly Expression[]) => Expression): BuiltIn['read'] =>
  (call, checking, check) => {
    const operands = readAll(call.of, checking, check)
    if (operands === undefined) return undefined
    const truth = operands.findIndex(({ unit }) => unit === 'truth')
    if (truth >= 0)
      return report(checking, 'formula.truth-unexpected', call.of[truth] ?? call, { operator: call.name })
    const same = alike(checking, call.name, operands)
    return same && operand(checking, call, lower(same.of), same.unit)
  }

const present = (fold: Fold): BuiltIn => ({
  least: 1,
  most: MANY,
  read: likeUnits((of) => ({ op: 'present', fold, of })),
})

const countPresent: BuiltIn['read'] = (call, checking, check) => {
  const operands = readAll(call.of, checking, check)
  const of = operands?.map(({ expression }) => expression)
  return of && operand(checking, call, { op: 'present', fold: 'count', of }, 'count')
}

/** A spread of percent would be in squared percent, so a variance is taken of plain numbers. */
const variancePresent = (fold: Fold): BuiltIn => ({
  least: 1,
  most: MANY,
  read: (call, checking, check) => {
    const of = plainNumbers(call, checking, check)
    return of && operand(checking, call, { op: 'present', fold, of }, 'number')
  },
})

const coalesce: BuiltIn['read'] = (call, checking, check) => {
  const operands = readAll(call.of, checking, check)
  const same = operands && alike(checking, call.name, operands)
  return same && operand(checking, call, { op: 'coalesce', of: same.of }, same.unit)
}

/** The first argument, a number. */
function subject(call: CallSyntax, checking: Checking, check: Check): Operand | undefined {
  const [first] = call.of
  const of = first && check(first, checking)
  if (of?.unit === 'truth')
    return report(checking, 'formula.truth-unexpected', first ?? call, { operator: call.name })
  return of
}

const roundTo: BuiltIn['read'] = (call, checking, check) => {
  const of = subject(call, checking, check)
  const digits = wholeDigits(call, checking)
  const mode = word(call, 2, ROUNDING_MODES, checking)
  if (of === undefined || digits === undefined || mode === undefined) return undefined
  return operand(checking, call, { op: 'round', of: of.expression, digits, mode }, of.unit)
}

function wholeDigits(call: CallSyntax, checking: Checking): number | undefined {
  const syntax = call.of[1]
  if (syntax === undefined) return undefined
  const written = checking.source.text.slice(syntax.from, syntax.to).replace(/\s/g, '')
  if (/^-?(?:\d|1[0-2])$/.test(written)) return Number(written)
  return report(checking, 'formula.digits-expected', syntax, { function: call.name, found: written })
}

const roundWhole =
  (mode: 'floor' | 'ceil'): BuiltIn['read'] =>
  (call, checking, check) => {
    const of = subject(call, checking, check)
    return of && operand(checking, call, { op: 'round', of: of.expression, digits: 0, mode }, of.unit)
  }

const absolute: BuiltIn['read'] = (call, checking, check) => {
  const of = subject(call, checking, check)
  if (of === undefined) return undefined
  const opposite = negative(of.expression, settledUnit(of.unit))
  return operand(checking, call, { op: 'max', of: [of.expression, opposite] }, of.unit)
}

const clamp: BuiltIn['read'] = (call, checking, check) => {
  const operands = readAll(call.of, checking, check)
  const same = operands && alike(checking, call.name, operands)
  const [of, low, high] = same?.of ?? []
  if (same === undefined || of === undefined || low === undefined || high === undefined) return undefined
  if (low.op === 'number' && high.op === 'number' && compare(low.value, high.value) > 0) {
    return report(checking, 'formula.clamp-empty', call, {
      low: exactText(low.value),
      high: exactText(high.value),
    })
  }
  return operand(checking, call, atLeast(low, atMost(high, of)), same.unit)
}

const isMissing: BuiltIn['read'] = (call, checking, check) => {
  const [first] = call.of
  const of = first && check(first, checking)
  const name = call.of.length === 1 ? undefined : word(call, 1, MISSING_NAMES, checking)
  if (of === undefined || (call.of.length > 1 && name === undefined)) return undefined
  const asked: Expression = { op: 'is-missing', of: of.expression, ...(name === undefined ? {} : { name }) }
  return operand(checking, call, asked, 'truth')
}

const named: BuiltIn['read'] = (call, checking) => {
  const name = word(call, 0, MISSING_NAMES, checking)
  return name && operand(checking, call, { op: 'missing', name }, 'any')
}

const group = (fold: Fold): BuiltIn => ({
  least: 2,
  most: 2,
  read: (call, checking, check) => {
    const of = subject(call, checking, check)
    const over = word(call, 1, ['class', 'all'], checking)
    if (of === undefined || over === undefined) return undefined
    return operand(
      checking,
      call,
      { op: 'group', fold, over, of: of.expression },
      fold === 'count' ? 'count' : of.unit,
    )
  },
})

const groupVariance = (fold: Fold): BuiltIn => ({
  least: 2,
  most: 2,
  read: (call, checking, check) => {
    const [of] = plainNumbers({ ...call, of: call.of.slice(0, 1) }, checking, check) ?? []
    const over = word(call, 1, ['class', 'all'], checking)
    if (of === undefined || over === undefined) return undefined
    return operand(checking, call, { op: 'group', fold, over, of }, 'number')
  },
})

/** `mean-without(2, 0, x, y …)`: how many of the least and of the greatest are taken away, then what is averaged. */
const meanWithout: BuiltIn['read'] = (call, checking, check) => {
  const trimming = readTrimming(call, 0, checking)
  const rest = { ...call, of: call.of.slice(2) }
  if (trimming === undefined) return undefined
  if (rest.of.length <= trimming.least + trimming.greatest) {
    const facts = { left: String(trimming.least + trimming.greatest), of: String(rest.of.length) }
    return report(checking, 'formula.nothing-left', call, facts)
  }
  return likeUnits((of) => ({ op: 'present', fold: trimmedMean(trimming), of }))(rest, checking, check)
}

const groupMeanWithout: BuiltIn['read'] = (call, checking, check) => {
  const trimming = readTrimming(call, 0, checking)
  const rest = { ...call, of: call.of.slice(2) }
  return trimming && group(trimmedMean(trimming)).read(rest, checking, check)
}

const rank: BuiltIn['read'] = (call, checking, check) => {
  const of = subject(call, checking, check)
  const order = word(call, 1, ['descending', 'ascending'], checking)
  const over = word(call, 2, ['class', 'all'], checking)
  const ties = call.of.length === 3 ? 'competition' : word(call, 3, ['dense', 'mean'], checking)
  if (of === undefined || order === undefined || over === undefined || ties === undefined) return undefined
  return operand(checking, call, { op: 'rank', order, over, ties, of: of.expression }, 'number')
}

/** `class(one)`: whether the unit is of that class. */
const ofClass: BuiltIn['read'] = (call, checking) => {
  const [syntax] = call.of
  const name = syntax?.node === 'name' ? syntax.path.join('.') : ''
  const ids = checking.context.classes.map(({ id }) => id)
  if (!ids.includes(name))
    return report(checking, 'formula.class-unknown', syntax ?? call, {
      name,
      known: ids.join(', '),
      ...nearOf(name, ids),
    })
  const choices = Object.fromEntries(ids.map((id) => [id, number(id === name ? ONE : ZERO, 'truth')]))
  return operand(checking, call, { op: 'by-class', choices }, 'truth')
}

const item: BuiltIn['read'] = (call, checking) => {
  const [syntax] = call.of
  const name = syntax?.node === 'name' ? syntax.path.join('.') : ''
  const { itemIds } = checking.context
  if (itemIds.has(name)) return operand(checking, call, { op: 'cell', id: `item:${name}` }, 'score')
  return report(checking, 'formula.item-unknown', syntax ?? call, {
    name,
    ...nearOf(name, itemIds),
  })
}

export const BUILT_INS: ReadonlyMap<string, BuiltIn> = new Map<string, BuiltIn>([
  ['min', { least: 2, most: MANY, read: likeUnits((of) => ({ op: 'min', of })) }],
  ['max', { least: 2, most: MANY, read: likeUnits((of) => ({ op: 'max', of })) }],
  ['abs', { least: 1, most: 1, read: absolute }],
  ['round', { least: 3, most: 3, read: roundTo }],
  ['floor', { least: 1, most: 1, read: roundWhole('floor') }],
  ['ceil', { least: 1, most: 1, read: roundWhole('ceil') }],
  ['clamp', { least: 3, most: 3, read: clamp }],
  ['coalesce', { least: 2, most: MANY, read: coalesce }],
  ['is-missing', { least: 1, most: 2, read: isMissing }],
  ['missing', { least: 1, most: 1, read: named }],
  ['sum', present('sum')],
  ['mean', present('mean')],
  ['smallest', present('min')],
  ['largest', present('max')],
  ['count', { least: 1, most: MANY, read: countPresent }],
  ['mean-without', { least: 3, most: MANY, read: meanWithout }],
  ['group-mean-without', { least: 4, most: 4, read: groupMeanWithout }],
  ['group-mean', group('mean')],
  ['group-min', group('min')],
  ['group-max', group('max')],
  ['group-sum', group('sum')],
  ['group-count', group('count')],
  ['variance', variancePresent('variance')],
  ['sample-variance', variancePresent('sample-variance')],
  ['median', present('median')],
  ['group-variance', groupVariance('variance')],
  ['group-sample-variance', groupVariance('sample-variance')],
  ['group-median', group('median')],
  ['rank', { least: 3, most: 4, read: rank }],
  ['each-month', { least: 2, most: 4, read: eachPart('month') }],
  ['each-quarter', { least: 2, most: 4, read: eachPart('quarter') }],
  ['class', { least: 1, most: 1, read: ofClass }],
  ['past', { least: 2, most: 2, read: past }],
  ...REAL_FUNCTIONS,
  ['item', { least: 1, most: 1, read: item }],
])

/** 调用内置函数: arity first, so that a missing argument is said as such. */
export function checkBuiltIn(
  builtIn: BuiltIn,
  call: CallSyntax,
  checking: Checking,
  check: Check,
): Operand | undefined {
  const { least, most } = builtIn
  if (call.of.length >= least && call.of.length <= most) return builtIn.read(call, checking, check)
  const wanted = least === most ? String(least) : most === MANY ? `${least}+` : `${least}–${most}`
  return report(checking, 'formula.arguments-count', call, {
    function: call.name,
    wanted,
    found: String(call.of.length),
  })
}
