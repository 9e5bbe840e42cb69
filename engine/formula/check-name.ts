import { type Checking, nearOf, operand, report } from './checking.ts'
import type { Expression } from './expression.ts'
import { NEAR, PARTS, readPath, YEARS } from './figure-path.ts'
import { figureUnit } from './figure-unit.ts'
import { whole } from './make-expression.ts'
import type { Operand } from './operand.ts'
import { PARTS_IN_YEAR, readPart } from './part-of-year.ts'
import { RESULT_PLAIN } from './result-words.ts'
import type { Stretch } from './syntax.ts'

/** 名称: a parameter, a calculation, or an indicator with its parts: `id`, `id.previous`, `id.numerator.month-3` … */
export function checkName(
  syntax: Stretch & { readonly path: readonly string[] },
  checking: Checking,
): Operand | undefined {
  const [name = '', ...parts] = syntax.path
  const parameter = checking.parameters.get(name)
  if (parameter !== undefined && parts.length === 0) {
    return operand(checking, syntax, parameter.expression, parameter.unit)
  }
  const calculation = parts.length === 0 ? checking.context.calculations?.get(name) : undefined
  if (calculation !== undefined)
    return operand(checking, syntax, { op: 'cell', id: `calculation:${name}` }, calculation)
  const result = parts.length === 0 ? checking.context.results?.get(name) : undefined
  if (result !== undefined) return operand(checking, syntax, { op: 'cell', id: result.cell }, result.unit)
  if (name === 'class-size' && parts.length === 0) return operand(checking, syntax, CLASS_SIZE, 'count')
  const indicator = checking.context.indicators.get(name)
  if (indicator === undefined) return reportUnknown(name, syntax, checking)
  const asked = readPath(parts, checking.period)
  if (typeof asked === 'string') {
    const known = [...YEARS, ...(checking.period === undefined ? [] : NEAR), ...PARTS].join(' | ')
    const outside = checking.period === undefined && NEAR.some((one) => one === asked)
    const code = outside ? 'formula.period-outside' : 'formula.part-unknown'
    return report(checking, code, syntax, { name, part: asked, known })
  }
  const { part, when } = asked
  if ((part === 'numerator' || part === 'denominator') && indicator.ratio === undefined) {
    return report(checking, 'formula.part-without-ratio', syntax, { name, part })
  }
  const span = readPart(when)?.span
  if (span !== undefined && PARTS_IN_YEAR[span] > TIMES_A_YEAR[indicator.reported]) {
    return report(checking, 'formula.period-finer', syntax, { name, span, reported: indicator.reported })
  }
  const expression: Expression = { op: 'figure', indicator: name, part, when }
  return operand(checking, syntax, expression, figureUnit(indicator.unit, part))
}

/** 同类单位数, those listed apart and those without a total included. */
const CLASS_SIZE: Expression = { op: 'group', fold: 'count', over: 'class', of: whole(1) }

const TIMES_A_YEAR = { month: 12, quarter: 4, year: 1 } as const

function reportUnknown(name: string, stretch: Stretch, checking: Checking): undefined {
  const { indicators, calculations, results } = checking.context
  const known = new Set([
    'class-size',
    ...checking.parameters.keys(),
    ...indicators.keys(),
    ...(calculations?.keys() ?? []),
    ...(results?.keys() ?? []),
  ])
  const ids = checking.context.classes.map(({ id }) => id)
  if (name === 'class' || ids.includes(name))
    return report(checking, 'formula.class-compared', stretch, {
      name,
      write: `class(${name === 'class' ? (ids[0] ?? '') : name})`,
    })
  const ofTheYear = results !== undefined && checking.context.period !== undefined && !results.has(name)
  if ((results === undefined || ofTheYear) && RESULT_PLAIN.some((one) => one === name))
    return report(checking, 'formula.result-outside', stretch, { name })
  if (isUnspacedMinus(name, known)) return report(checking, 'formula.minus-needs-spaces', stretch, { name })
  return report(checking, 'formula.name-unknown', stretch, { name, ...nearOf(name, known) })
}

/** "a-b" of two known names, or "a-1": a subtraction written without its spaces. */
function isUnspacedMinus(name: string, known: ReadonlySet<string>): boolean {
  const pieces = name.split('-')
  return pieces.some((_, index) => {
    const left = pieces.slice(0, index).join('-')
    const right = pieces.slice(index).join('-')
    return known.has(left) && (known.has(right) || /^\d+$/.test(right))
  })
}
