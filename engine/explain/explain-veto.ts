import type { Expression } from '../formula/expression.ts'
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
  const strike = from.standing.strikes.find((one) => one.veto === veto.id)
  return {
    id: path,
    role: 'veto',
    name: veto.name,
    value: shown(from.cellValue(`veto:${veto.id}`), 'truth'),
    cell: `veto:${veto.id}`,
    code: strike !== undefined ? `veto.${veto.effect}` : 'veto.not-struck',
    facts: {
      ground: veto.ground,
      basis: veto.basis,
      effect: veto.effect,
      ...(strike !== undefined && strike.because !== 'struck' && { because: strike.because }),
      ...(veto.steps !== undefined && { steps: String(veto.steps) }),
      ...(veto.window !== undefined && { window: String(veto.window) }),
      ...(strike?.second &&
        veto.second !== undefined && {
          second: veto.second.effect,
          years: String(veto.second.years),
          ...(veto.second.steps !== undefined && { 'second-steps': String(veto.second.steps) }),
          ...secondGrade(veto, from),
        }),
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
    children: from.depth === 'items' ? [] : explainReadings(path, conditionOf(veto, from), from, new Set()),
  }
}

const secondGrade = ({ second }: Veto, { scheme }: Standpoint): Record<string, string> => {
  const grade = scheme.grades.find(({ id }) => id === second?.grade)
  return grade === undefined ? {} : namesAs('second-grade-name', grade.name)
}

/** The condition with last year's and earlier results beside it, where they may decide. */
function conditionOf({ id, when, retroactive, window = 1, second }: Veto, from: Standpoint): Expression {
  const years = Math.max(window, second?.years ?? 1, retroactive === undefined ? 1 : 2)
  const past = Array.from(
    { length: years - 1 },
    (_, at): Expression => ({ op: 'past', of: `veto:${id}`, back: at + 1 }),
  )
  const all = [when, ...(retroactive === undefined ? [] : [retroactive])].map((one) => from.own(one))
  return { op: 'or', of: [...all, ...past] }
}
