import type { Indicator } from '../scheme/scheme.ts'
import type { Unit } from '../value/unit.ts'
import { type Checking, nearOf, operand, report } from './checking.ts'
import type { FigurePart, FigureWhen } from './expression.ts'
import type { Operand } from './operand.ts'
import type { Stretch } from './syntax.ts'

const PARTS: readonly FigurePart[] = ['numerator', 'denominator', 'target']

/** 名称: a parameter, a calculation, or an indicator with its parts: `id`, `id.previous`, `id.numerator.previous` … */
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
  const indicator = checking.context.indicators.get(name)
  if (indicator === undefined) return reportUnknown(name, syntax, checking)
  let part: FigurePart = 'value'
  let when: FigureWhen = 'current'
  for (const word of parts) {
    const asked = PARTS.find((known) => known === word)
    if (word === 'previous' && when === 'current') when = 'previous'
    else if (asked !== undefined && part === 'value') part = asked
    else {
      const known = ['previous', ...PARTS].join(' | ')
      return report(checking, 'formula.part-unknown', syntax, { name, part: word, known })
    }
  }
  const unit = partUnit(indicator, part)
  if (unit === undefined) return report(checking, 'formula.part-without-ratio', syntax, { name, part })
  return operand(checking, syntax, { op: 'figure', indicator: name, part, when }, unit)
}

function partUnit({ unit, ratio }: Indicator, part: FigurePart): Unit | undefined {
  if (part === 'value' || part === 'target') return unit
  return ratio === undefined ? undefined : 'count'
}

function reportUnknown(name: string, stretch: Stretch, checking: Checking): undefined {
  const { indicators, calculations } = checking.context
  const known = new Set([
    ...checking.parameters.keys(),
    ...indicators.keys(),
    ...(calculations?.keys() ?? []),
  ])
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
