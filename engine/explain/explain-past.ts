import type { Expression } from '../formula/expression.ts'
import { pastUnit, pastWritten } from '../formula/past-result.ts'
import type { Names } from '../scheme/scheme.ts'
import type { Explanation } from './explanation.ts'
import { namesAs, shown } from './shown.ts'
import type { Standpoint } from './standpoint.ts'

/** 往年结果的解释: which year's total, place, grade, veto or card was read, and what it was. */
export function explainPast(
  id: string,
  node: Extract<Expression, { op: 'past' }>,
  from: Standpoint,
): Explanation {
  const [kind = '', name] = node.of.split(':')
  const names = name === undefined ? undefined : nameOf(kind, name, from)
  return {
    id: `${id}/${pastWritten(node.of, node.back)}`,
    role: 'term',
    name: names ?? { zh: kind, en: kind },
    value: shown(from.evaluate(node), pastUnit(node.of)),
    code: 'past',
    facts: {
      of: kind,
      year: String(Number(from.scheme.period) - node.back),
      ...(names !== undefined && namesAs('result-name', names)),
    },
    children: [],
  }
}

function nameOf(kind: string, id: string, { scheme }: Standpoint): Names {
  const known: readonly { readonly id: string; readonly name: Names }[] =
    kind === 'grade' ? scheme.grades : kind === 'veto' ? scheme.vetoes : (scheme.cards ?? [])
  return known.find((one) => one.id === id)?.name ?? { zh: id }
}
