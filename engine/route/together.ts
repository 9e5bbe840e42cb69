import type { Expression } from '../formula/expression.ts'
import { operandsOf } from '../formula/operands-of.ts'
import type { Assessment } from '../score/assessment.ts'
import { holds } from '../score/operations.ts'
import { expressionReader } from '../score/reference.ts'
import { isMissing } from '../value/missing.ts'

/** Indicators whose combinations are all tried; where more meet in one term they are looked at one by one. */
const MOST_IN_ONE = 4

export interface Together {
  readonly groups: readonly (readonly string[])[]
  /** Some term joins too many indicators and was taken for a sum; whether a plan holds is seen when it is weighed. */
  readonly rough: boolean
}

/**
 * 哪些指标要一起看: indicators that meet in one term of the total which is not a sum of parts (a cap over both, a product).
 * The total is taken apart along its sums; each remaining term joins whatever indicators it reads.
 *
 * A figure that is there stays there, so whether it is missing counts as settled.
 */
export function indicatorsTogether(
  { program, figures, values }: Assessment,
  place: number,
  indicators: readonly string[],
): Together {
  const cells = new Map(program.cells.map(({ id, expression }) => [id, expression]))
  const read = expressionReader(figures, values)
  const reads = new Map<Expression, ReadonlySet<string>>()
  const terms: ReadonlySet<string>[] = []
  let rough = false
  takeApart({ op: 'cell', id: 'total' })
  return { groups: joined(indicators, terms), rough }

  function takeApart(node: Expression): void {
    const found = readBy(node)
    if (found.size === 0) return
    if (found.size === 1) {
      terms.push(found)
      return
    }
    const parts = partsOf(node)
    if (parts !== undefined) parts.forEach(takeApart)
    else if (found.size <= MOST_IN_ONE) terms.push(found)
    else {
      rough = true
      if (node.op === 'if') takeApart(branchOf(node))
      else operandsOf(node).forEach(takeApart)
    }
  }

  /** The branch taken as things stand. */
  function branchOf(node: Expression & { op: 'if' }): Expression {
    const condition = read(node.condition, place)
    return !isMissing(condition) && holds(condition) ? node.then : node.otherwise
  }

  /** Parts whose sum (each times what does not move) is the node; undefined: it is no such sum. */
  function partsOf(node: Expression): readonly Expression[] | undefined {
    switch (node.op) {
      case 'cell': {
        const inside = cells.get(node.id)
        return inside && [inside]
      }
      case 'add':
      case 'subtract':
        return [node.left, node.right]
      case 'multiply':
        if (readBy(node.left).size === 0) return [node.right]
        return readBy(node.right).size === 0 ? [node.left] : undefined
      case 'divide':
        return readBy(node.right).size === 0 ? [node.left] : undefined
      case 'by-class': {
        const choice = node.choices[figures.units[place]?.class ?? '']
        return choice === undefined ? [] : [choice]
      }
      case 'if': {
        return readBy(node.condition).size > 0 ? undefined : [branchOf(node)]
      }
      default:
        return undefined
    }
  }

  function readBy(node: Expression): ReadonlySet<string> {
    const known = reads.get(node)
    if (known !== undefined) return known
    reads.set(node, new Set())
    const found = new Set<string>()
    if (node.op === 'figure' && indicators.includes(node.indicator)) found.add(node.indicator)
    else if (node.op === 'cell') {
      const inside = cells.get(node.id)
      for (const id of inside === undefined ? [] : readBy(inside)) found.add(id)
    } else if (node.op !== 'is-missing')
      for (const operand of operandsOf(node)) for (const id of readBy(operand)) found.add(id)
    reads.set(node, found)
    return found
  }
}

/** Sets that share an indicator become one; each indicator stands in exactly one. */
function joined(
  indicators: readonly string[],
  terms: readonly ReadonlySet<string>[],
): readonly (readonly string[])[] {
  let groups: ReadonlySet<string>[] = indicators.map((id) => new Set([id]))
  for (const term of terms) {
    const touched = groups.filter((group) => [...group].some((id) => term.has(id)))
    const rest = groups.filter((group) => !touched.includes(group))
    groups = [...rest, new Set(touched.flatMap((group) => [...group]))]
  }
  return groups.map((group) => indicators.filter((id) => group.has(id))).filter(({ length }) => length > 0)
}
