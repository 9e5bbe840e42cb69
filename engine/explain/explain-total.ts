import type { Bonus, Names } from '../scheme/scheme.ts'
import { exactText } from '../value/decimal-text.ts'
import { isMissing } from '../value/missing.ts'
import { add, ZERO } from '../value/rational.ts'
import { explainCard } from './explain-card.ts'
import { explainGrade } from './explain-grade.ts'
import { explainItem } from './explain-item.ts'
import { explainPayment } from './explain-payment.ts'
import { explainCommendation, explainRank } from './explain-rank.ts'
import { explainRenormalisation } from './explain-renormalisation.ts'
import { explainVeto } from './explain-veto.ts'
import type { Explanation } from './explanation.ts'
import { itemsOf } from './item-of.ts'
import { joinNames, namesAs, shown } from './shown.ts'
import { amountText, type Standpoint } from './standpoint.ts'

/** 总分的解释: basic points and bonus, the vetoes, the place and the line. */
export function explainTotal(from: Standpoint): Explanation {
  const { scheme, standing } = from
  const id = 'total'
  const outOf = amountText(scheme.points, from.class)
  const commendation = explainCommendation(id, from)
  const refused = isMissing(standing.total)
  return {
    id,
    role: 'total',
    name: { zh: '总分', en: 'Total' },
    value: shown(standing.total, 'score'),
    ...(outOf !== undefined && { outOf }),
    cell: 'total',
    code: refused ? 'total.refused' : scheme.bonus === undefined ? 'total' : 'total.with-bonus',
    facts: {
      unit: standing.unit.code,
      class: from.class,
      ...(standing.grade !== undefined && { grade: standing.grade, ...gradeNames(standing.grade, from) }),
      ...(refused && namesAs('refused-by', joinNames(refusals(from)))),
    },
    children: [
      explainSubtotal(id, from),
      ...(scheme.bonus === undefined ? [] : [explainBonus(id, scheme.bonus, from)]),
      ...scheme.vetoes.map((veto) => explainVeto(id, veto, from)),
      explainRank(id, from),
      ...explainConsequences(id, from),
      ...(commendation === undefined ? [] : [commendation]),
      ...(scheme.payments ?? []).map((payment) => explainPayment(id, payment, from)),
    ],
  }
}

/** Cards, and the grade where more than the total decides it. */
function explainConsequences(id: string, from: Standpoint): readonly Explanation[] {
  const { scheme, standing } = from
  const cards = (scheme.cards ?? []).map((card) => explainCard(id, card, from))
  const plain = scheme.grades.every(({ quota, requires }) => quota === undefined && requires === undefined)
  const grade = plain && standing.passedGrades.length === 0 ? undefined : explainGrade(id, from)
  return grade === undefined ? cards : [...cards, grade]
}

/** 基本分的解释: the root items. */
export function explainSubtotal(id: string, from: Standpoint): Explanation {
  const path = `${id}/subtotal`
  const outOf = amountText(from.scheme.points, from.class)
  const renormalisation = explainRenormalisation(path, undefined, from)
  return {
    id: path,
    role: 'subtotal',
    name: { zh: '基本分', en: 'Basic points' },
    value: shown(from.cellValue('subtotal'), 'score'),
    ...(outOf !== undefined && { outOf }),
    cell: 'subtotal',
    code: 'subtotal',
    facts: { parts: String(from.scheme.items.length) },
    children: [
      ...from.scheme.items.map((item) => explainItem(path, item, from)),
      ...(renormalisation === undefined ? [] : [renormalisation]),
    ],
  }
}

/** 加分的解释: its items, the gate and the cap over all. */
export function explainBonus(id: string, bonus: Bonus, from: Standpoint): Explanation {
  const path = `${id}/bonus`
  const uncapped = bonus.items
    .map((item) => from.cellValue(`item:${item.id}`))
    .reduce((sum, points) => (isMissing(points) || isMissing(sum) ? sum : add(sum, points)), ZERO)
  return {
    id: path,
    role: 'bonus',
    name: { zh: '加分', en: 'Bonus' },
    value: shown(from.cellValue('bonus'), 'score'),
    ...(bonus.cap !== 'none' && { outOf: exactText(bonus.cap) }),
    cell: 'bonus',
    code: bonus.gate === undefined ? 'bonus' : 'bonus.gated',
    facts: {
      cap: bonus.cap === 'none' ? 'none' : exactText(bonus.cap),
      ...(!isMissing(uncapped) && { uncapped: exactText(uncapped) }),
      ...(bonus.gate !== undefined && { gate: exactText(bonus.gate), subtotal: subtotalText(from) }),
    },
    at: bonus.at,
    children: bonus.items.map((item) => explainItem(path, item, from)),
  }
}

const subtotalText = (from: Standpoint): string => {
  const subtotal = from.cellValue('subtotal')
  return isMissing(subtotal) ? subtotal.missing : exactText(subtotal)
}

/** The items whose missing value refuses the total. */
const refusals = (from: Standpoint): Names[] =>
  [...itemsOf(from.scheme)]
    .filter((item) => item.clause !== undefined && isMissing(from.cellValue(`item:${item.id}`)))
    .filter((item) => {
      const points = from.cellValue(`clause:${item.id}`)
      return isMissing(points) && item.missing[points.missing] === 'refuse'
    })
    .map((item) => item.name)

const gradeNames = (id: string, { scheme }: Standpoint): Record<string, string> => {
  const grade = scheme.grades.find((one) => one.id === id)
  return grade === undefined ? {} : namesAs('grade-name', grade.name)
}
