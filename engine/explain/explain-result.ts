import type { Names } from '../scheme/scheme.ts'
import { exactText } from '../value/decimal-text.ts'
import { isMissing } from '../value/missing.ts'
import type { Explanation, ExplanationRole } from './explanation.ts'
import { shown } from './shown.ts'
import type { Standpoint } from './standpoint.ts'

const NAMES: Readonly<Record<string, { readonly role: ExplanationRole; readonly name: Names }>> = {
  total: { role: 'total', name: { zh: '总分', en: 'Total' } },
  subtotal: { role: 'subtotal', name: { zh: '基本分', en: 'Basic points' } },
  bonus: { role: 'bonus', name: { zh: '加分', en: 'Bonus' } },
  rank: { role: 'rank', name: { zh: '名次', en: 'Rank' } },
  'group-size': { role: 'rank', name: { zh: '参加排名的单位数', en: 'Units ranked' } },
  commended: { role: 'commendation', name: { zh: '表彰', en: 'Commended' } },
}

/** 公式读到的结果: a total, a rank, a grade or a card stands as its value and is asked for by its own cell. */
export function explainResult(id: string, cell: string, from: Standpoint): Explanation | undefined {
  const found = NAMES[cell] ?? namedResult(cell, from)
  if (found === undefined) return undefined
  const value = from.cellValue(cell)
  return {
    id: `${id}/result:${cell}`,
    role: found.role,
    name: found.name,
    value: shown(value, from.cells.get(cell)?.unit ?? 'score'),
    ...(cell !== 'group-size' && { cell: askedBy(cell) }),
    code: 'result.read',
    facts: { result: cell, ...(!isMissing(value) && { exact: exactText(value) }) },
    children: [],
  }
}

const askedBy = (cell: string): string =>
  cell === 'commended' ? 'commendation' : cell.startsWith('grade:') ? 'grade' : cell

function namedResult(cell: string, { scheme }: Standpoint) {
  const id = cell.split(':')[1] ?? ''
  if (cell.startsWith('grade:')) {
    const grade = scheme.grades.find((one) => one.id === id)
    return grade && { role: 'grade' as const, name: grade.name }
  }
  if (cell.startsWith('commended:')) {
    const honour = scheme.honours?.find((one) => one.id === id)
    return honour && { role: 'commendation' as const, name: honour.name }
  }
  const card = cell.startsWith('card:') ? scheme.cards?.find((one) => one.id === id) : undefined
  return card && { role: 'card' as const, name: card.name }
}
