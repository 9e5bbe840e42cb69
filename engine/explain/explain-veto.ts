import type { Veto } from '../scheme/scheme.ts'
import { explainReadings } from './explain-readings.ts'
import type { Explanation } from './explanation.ts'
import { formulaText } from './formula-text.ts'
import { itemOf } from './item-of.ts'
import { namesAs, shown } from './shown.ts'
import type { Standpoint } from './standpoint.ts'

/** 一票否决的解释: the condition with its numbers, the ground and basis, and what it does when it strikes. */
export function explainVeto(id: string, veto: Veto, from: Standpoint): Explanation {
  const path = `${id}/veto:${veto.id}`
  const struck = from.standing.vetoes.includes(veto.id)
  return {
    id: path,
    role: 'veto',
    name: veto.name,
    value: shown(from.cellValue(`veto:${veto.id}`), 'truth'),
    cell: `veto:${veto.id}`,
    code: struck ? `veto.${veto.effect}` : 'veto.not-struck',
    facts: {
      ground: veto.ground,
      basis: veto.basis,
      effect: veto.effect,
      ...(veto.item !== undefined && {
        item: veto.item,
        ...namesAs('item-name', itemOf(from.scheme, veto.item)?.name ?? { zh: veto.item }),
      }),
      ...(veto.grade !== undefined && {
        grade: veto.grade,
        ...namesAs(
          'grade-name',
          from.scheme.grades.find(({ id: grade }) => grade === veto.grade)?.name ?? { zh: veto.grade },
        ),
      }),
    },
    formula: formulaText(from.own(veto.when), from),
    at: veto.at,
    children: from.depth === 'items' ? [] : explainReadings(path, from.own(veto.when), from, new Set()),
  }
}
