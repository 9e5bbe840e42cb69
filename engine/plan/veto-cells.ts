import type { Expression, PastResultName } from '../formula/expression.ts'
import { whole } from '../formula/make-expression.ts'
import type { Scheme, Veto } from '../scheme/scheme.ts'
import { anyOf, cell, choose, one, sum, zero } from './compose.ts'
import type { Cell } from './program.ts'

/**
 * 一票否决的计算步骤: the condition as it is known, whether it struck this year (found out later included), whether it is
 * in effect, and whether it is the second time.
 *
 * A condition, or a year of history, that cannot be known has not struck; that it is unknown stays visible in its cell.
 */
export function vetoCells(scheme: Scheme, own: (expression: Expression) => Expression): readonly Cell[] {
  return scheme.vetoes.flatMap((veto) => {
    const { id, window = 1, retroactive, second } = veto
    const truth = (name: string, expression: Expression): Cell => ({
      id: `${name}:${id}`,
      unit: 'truth',
      expression,
    })
    const found: Expression[] = [known(cell(`condition:${id}`))]
    const cells = [truth('condition', own(veto.when))]
    if (retroactive !== undefined) {
      const unpunished: Expression = { op: 'not', of: past(veto, 1) }
      cells.push(truth('retroactive', { op: 'and', of: [own(retroactive), unpunished] }))
      found.push(known(cell(`retroactive:${id}`)))
    }
    if (struckCell(veto) !== `veto:${id}`) cells.push(truth('struck', anyOf(found)))
    const now =
      window === 1 && second === undefined && retroactive === undefined ? found : [cell(`struck:${id}`)]
    cells.push(truth('veto', anyOf([...now, ...yearsBack(window).map((back) => known(past(veto, back)))])))
    if (second !== undefined) cells.push(truth('second', secondTime(veto, second, scheme)))
    return cells
  })
}

/** The cell that says whether a veto struck this year: `veto:` itself where nothing else can put it in effect. */
export const struckCell = ({ id, window = 1, retroactive, second }: Veto): string =>
  window === 1 && retroactive === undefined && second === undefined ? `veto:${id}` : `struck:${id}`

function secondTime(veto: Veto, { years, counts }: NonNullable<Veto['second']>, scheme: Scheme): Expression {
  const counted = counts === 'same' ? [veto] : scheme.vetoes
  const before = counted.flatMap((one) => yearsBack(years).map((back) => known(past(one, back))))
  const times = sum([...counted.map((one) => cell(struckCell(one))), ...before])
  const twice: Expression = { op: 'compare', relation: '>=', left: times, right: whole(2) }
  return { op: 'and', of: [cell(struckCell(veto)), twice] }
}

const yearsBack = (years: number): readonly number[] => Array.from({ length: years - 1 }, (_, at) => at + 1)

const past = ({ id }: Veto, back: number): Expression => ({
  op: 'past',
  of: `veto:${id}` satisfies PastResultName,
  back,
})

/** 1 or 0: what is missing does not hold. */
export const known = (of: Expression): Expression => choose({ op: 'coalesce', of: [of, zero] }, one, zero)
