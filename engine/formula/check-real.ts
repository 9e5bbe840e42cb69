import { IRRATIONAL_DIGITS } from '../value/irrational.ts'
import { integer } from '../value/rational.ts'
import type { BuiltIn, CallSyntax } from './built-in.ts'
import { type Check, type Checking, operand, report } from './checking.ts'
import type { Expression, RealFunction } from './expression.ts'
import { number } from './make-expression.ts'
import { type Operand, unitName } from './operand.ts'

/** 无理数函数: `square-root(x)`, `root(x, 3)`, `ln(x)`, `exp(x)`, `power(x, y)`, of plain numbers to a plain number. */
export const REAL_FUNCTIONS: readonly (readonly [string, BuiltIn])[] = [
  ['ln', { least: 1, most: 1, read: (...call) => real('ln', plainNumbers(...call), ...call) }],
  ['exp', { least: 1, most: 1, read: (...call) => real('exp', plainNumbers(...call), ...call) }],
  ['power', { least: 2, most: 2, read: (...call) => real('power', plainNumbers(...call), ...call) }],
  ['square-root', { least: 1, most: 1, read: (...call) => real('root', withDegree(2, ...call), ...call) }],
  ['root', { least: 2, most: 2, read: (...call) => real('root', withWrittenDegree(...call), ...call) }],
]

type Arguments = [call: CallSyntax, checking: Checking, check: Check]

function real(
  name: RealFunction,
  of: readonly Expression[] | undefined,
  ...[call, checking]: Arguments
): Operand | undefined {
  const digits = checking.context.irrationalDigits ?? IRRATIONAL_DIGITS
  return of && operand(checking, call, { op: 'real', function: name, of, digits }, 'number')
}

/** The arguments, each a plain number; a root of percent or of points would be of no unit there is. */
export function plainNumbers(...[call, checking, check]: Arguments): readonly Expression[] | undefined {
  const of = call.of.map((syntax) => {
    const read = check(syntax, checking)
    if (read === undefined || read.unit === 'number' || read.unit === 'bare' || read.unit === 'any')
      return read
    return report(checking, 'formula.plain-number-expected', syntax, {
      function: call.name,
      found: unitName(read.unit),
    })
  })
  const found = of.flatMap((one) => (one === undefined ? [] : [one.expression]))
  return found.length === of.length ? found : undefined
}

const withDegree = (degree: number, ...args: Arguments): readonly Expression[] | undefined => {
  const [call, checking, check] = args
  const of = plainNumbers({ ...call, of: call.of.slice(0, 1) }, checking, check)
  return of && [...of, number(integer(degree))]
}

function withWrittenDegree(...args: Arguments): readonly Expression[] | undefined {
  const [call, checking] = args
  const degree = writtenWhole(call, 1, 2, 100, checking)
  const of = withDegree(degree ?? 2, ...args)
  return degree === undefined ? undefined : of
}

/** An argument that is a whole number as written, within bounds. */
export function writtenWhole(
  call: CallSyntax,
  index: number,
  least: number,
  most: number,
  checking: Checking,
): number | undefined {
  const syntax = call.of[index]
  if (syntax === undefined) return undefined
  const written = checking.source.text.slice(syntax.from, syntax.to).trim()
  const whole = /^\d{1,4}$/.test(written) ? Number(written) : undefined
  if (whole !== undefined && whole >= least && whole <= most) return whole
  return report(checking, 'formula.whole-number-expected', syntax, {
    function: call.name,
    found: written,
    least: String(least),
    most: String(most),
  })
}
