import { alike, type Check, type Checking, operand, report, reportMix } from './checking.ts'
import { differenceOf, productUnit, quotientUnit, sumUnit } from './combine-units.ts'
import type { Expression } from './expression.ts'
import { arithmetic, choose, inUnit, negative, whole } from './make-expression.ts'
import { type Operand, settledUnit, unitName } from './operand.ts'
import type { ArithmeticSign, BinaryOperator, ComparisonSign, Stretch, Syntax } from './syntax.ts'

/** 二元运算: arithmetic, comparison, and/or. Both sides are read before either is refused. */
export function checkBinary(
  syntax: Stretch & { readonly operator: BinaryOperator; readonly left: Syntax; readonly right: Syntax },
  checking: Checking,
  check: Check,
): Operand | undefined {
  const { operator } = syntax
  const left = check(syntax.left, checking)
  const right = check(syntax.right, checking)
  if (left === undefined || right === undefined) return undefined
  if (operator === 'and' || operator === 'or') {
    const fits = [asTruth(left, syntax.left, checking), asTruth(right, syntax.right, checking)]
    if (fits.includes(undefined)) return undefined
    return operand(checking, syntax, { op: operator, of: [left.expression, right.expression] }, 'truth')
  }
  if (left.unit === 'truth' || right.unit === 'truth') {
    return report(checking, 'formula.truth-unexpected', left.unit === 'truth' ? syntax.left : syntax.right, {
      operator,
    })
  }
  if (operator === '+' || operator === '-' || operator === '*' || operator === '/') {
    return checkArithmetic(operator, left, right, syntax, checking)
  }
  return checkComparison(operator, left, right, syntax, checking)
}

function checkComparison(
  relation: ComparisonSign,
  left: Operand,
  right: Operand,
  stretch: Stretch,
  checking: Checking,
): Operand | undefined {
  const both = alike(checking, relation, [left, right])
  const [a, b] = both?.of ?? []
  if (a === undefined || b === undefined) return undefined
  return operand(checking, stretch, { op: 'compare', relation, left: a, right: b }, 'truth')
}

function checkArithmetic(
  sign: ArithmeticSign,
  left: Operand,
  right: Operand,
  stretch: Stretch,
  checking: Checking,
): Operand | undefined {
  if (sign === '*' || sign === '/') return checkProduct(sign, left, right, stretch, checking)
  const unit = sign === '+' ? sumUnit(left.unit, right.unit) : differenceOf(left.unit, right.unit)
  if (unit === undefined) return reportMix(checking, sign, left, right)
  const op = sign === '+' ? 'add' : 'subtract'
  const adapt = ({ expression, unit: own }: Operand): Expression =>
    own === 'bare' ? inUnit(expression, settledUnit(unit)) : expression
  return operand(checking, stretch, arithmetic(op, adapt(left), adapt(right)), unit)
}

function checkProduct(
  sign: '*' | '/',
  left: Operand,
  right: Operand,
  stretch: Stretch,
  checking: Checking,
): Operand | undefined {
  const result = sign === '*' ? productUnit(left.unit, right.unit) : quotientUnit(left.unit, right.unit)
  if (result === undefined) return reportMix(checking, sign, left, right)
  const [op, inverse] = sign === '*' ? (['multiply', 'divide'] as const) : (['divide', 'multiply'] as const)
  const plain = arithmetic(op, left.expression, right.expression)
  const scaled = result.scale === 1 ? plain : arithmetic(inverse, plain, whole(result.scale))
  return operand(checking, stretch, scaled, result.unit)
}

/** 取负、取非. */
export function checkUnary(
  syntax: Stretch & { readonly operator: '-' | 'not'; readonly of: Syntax },
  checking: Checking,
  check: Check,
): Operand | undefined {
  const of = check(syntax.of, checking)
  if (of === undefined) return undefined
  if (syntax.operator === 'not') {
    const fits = asTruth(of, syntax.of, checking)
    return fits && operand(checking, syntax, { op: 'not', of: of.expression }, 'truth')
  }
  if (of.unit === 'truth') return report(checking, 'formula.truth-unexpected', syntax.of, { operator: '-' })
  return operand(checking, syntax, negative(of.expression, settledUnit(of.unit)), of.unit)
}

/** 如果…则…否则: the condition is yes or no, both branches of one unit. */
export function checkIf(
  syntax: Stretch & {
    readonly condition: Syntax
    readonly consequence: Syntax
    readonly alternative: Syntax
  },
  checking: Checking,
  check: Check,
): Operand | undefined {
  const condition = check(syntax.condition, checking)
  const branches = [check(syntax.consequence, checking), check(syntax.alternative, checking)]
  const truth = condition && asTruth(condition, syntax.condition, checking)
  const [a, b] = branches
  if (a === undefined || b === undefined) return undefined
  const both = alike(checking, 'if', [a, b])
  const [yes, otherwise] = both?.of ?? []
  if (truth === undefined || both === undefined || yes === undefined || otherwise === undefined)
    return undefined
  return operand(checking, syntax, choose(truth.expression, yes, otherwise), both.unit)
}

function asTruth(of: Operand, stretch: Stretch, checking: Checking): Operand | undefined {
  if (of.unit === 'truth' || of.unit === 'any') return of
  return report(checking, 'formula.truth-expected', stretch, { found: unitName(of.unit) })
}
