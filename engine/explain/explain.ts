import type { Expression } from '../formula/expression.ts'
import type { Assessment } from '../score/assessment.ts'
import type { Value } from '../value/missing.ts'
import { memoryOf } from './assessment-memory.ts'
import { explainCard } from './explain-card.ts'
import { explainClause } from './explain-clause.ts'
import { explainGrade } from './explain-grade.ts'
import { explainHonour } from './explain-honour.ts'
import { explainItem } from './explain-item.ts'
import { explainPayment } from './explain-payment.ts'
import { explainCommendation, explainRank } from './explain-rank.ts'
import { explainCalculation } from './explain-readings.ts'
import { explainBonus, explainSubtotal, explainTotal } from './explain-total.ts'
import { explainVeto } from './explain-veto.ts'
import type { Explanation } from './explanation.ts'
import { itemOf } from './item-of.ts'
import type { ExplanationDepth, Standpoint } from './standpoint.ts'

/** In a tree over everything a large group is counted, not listed; ask for the item itself to see every member. */
const MEMBERS_IN_TOTAL = 60

/**
 * 解释一个数: the tree below one cell of one unit, from the number to the facts people handed in.
 *
 * `cell` is any cell of the program (`total`, `subtotal`, `bonus`, `item:<id>`, `clause:<id>`, `calculation:<id>`,
 * `veto:<id>`, `card:<id>`, `payment:<id>`, `commended:<honour>`) or `rank`, `grade` or `commendation`. Undefined where the unit or the cell is not there. At depth `items` leaves and
 * vetoes below the asked cell have no children; asked for by their own cell they have.
 */
export function explain(
  assessment: Assessment,
  unitCode: string,
  cell = 'total',
  depth: ExplanationDepth = 'facts',
): Explanation | undefined {
  const asked = itemOf(assessment.program.scheme, cell.slice('item:'.length))
  const whole =
    /^(veto|card|payment|grade|commended):|^(grade|commendation)$/.test(cell) ||
    (cell.startsWith('item:') && asked?.clause !== undefined)
  const from = standpoint(
    assessment,
    unitCode,
    cell === 'total' || cell === 'subtotal' ? MEMBERS_IN_TOTAL : Infinity,
    whole ? 'facts' : depth,
  )
  if (from === undefined) return undefined
  if (cell === 'total') return explainTotal(from)
  if (cell === 'subtotal') return explainSubtotal('', from)
  if (cell === 'rank') return explainRank('', from)
  if (cell === 'commendation') return explainCommendation('', from)
  if (cell === 'grade') return explainGrade('', from)
  const { scheme } = from
  if (cell === 'bonus') return scheme.bonus === undefined ? undefined : explainBonus('', scheme.bonus, from)
  const [kind, name = ''] = [cell.slice(0, cell.indexOf(':')), cell.slice(cell.indexOf(':') + 1)]
  if (kind === 'veto') {
    const veto = scheme.vetoes.find((one) => one.id === name)
    return veto === undefined ? undefined : explainVeto('', veto, from)
  }
  if (kind === 'calculation') {
    const calculation = scheme.calculations?.find((one) => one.id === name)
    return calculation === undefined ? undefined : explainCalculation('', calculation, from)
  }
  if (kind === 'grade') return explainGrade('', from)
  if (kind === 'card') {
    const card = scheme.cards?.find((one) => one.id === name)
    return card && explainCard('', card, from)
  }
  if (kind === 'commended') {
    const honour = scheme.honours?.find((one) => one.id === name)
    return honour && explainHonour('', honour, from)
  }
  if (kind === 'payment') {
    const payment = scheme.payments?.find((one) => one.id === name)
    return payment && explainPayment('', payment, from)
  }
  const item = itemOf(scheme, name)
  if (item === undefined) return undefined
  if (kind === 'item') return explainItem('', item, from)
  return kind === 'clause' && item.clause !== undefined
    ? explainClause('', item, item.clause, from)
    : undefined
}

function standpoint(
  assessment: Assessment,
  unitCode: string,
  mostMembers: number,
  depth: ExplanationDepth,
): Standpoint | undefined {
  const { program, values, standings } = assessment
  const { places, indicators, cells, read, own } = memoryOf(assessment)
  const unit = places.get(unitCode)
  const standing = unit === undefined ? undefined : standings[unit]
  if (unit === undefined || standing === undefined) return undefined
  const evaluate = (expression: Expression, place: number = unit): Value => read(expression, place)
  return {
    assessment,
    scheme: program.scheme,
    unit,
    class: standing.unit.class,
    standing,
    indicators,
    cells,
    evaluate,
    own,
    cellValue: (id) => values.value(id, unit),
    mostMembers,
    depth,
  }
}
