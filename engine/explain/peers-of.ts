import type { AssessedUnit } from '../facts/figures.ts'
import type { Expression } from '../formula/expression.ts'
import { isMissing } from '../value/missing.ts'
import { memoryOf, type Peers } from './assessment-memory.ts'
import type { Explanation } from './explanation.ts'
import { shown, unitNames } from './shown.ts'
import type { Standpoint } from './standpoint.ts'

export type GroupExpression = Extract<Expression, { op: 'group' | 'rank' }>

export function peersOf(expression: GroupExpression, from: Standpoint): Peers {
  const { peers } = memoryOf(from.assessment)
  const groups = peers.get(expression) ?? new Map<string, Peers>()
  peers.set(expression, groups)
  const group = expression.over === 'all' ? '' : `class:${from.class}`
  const found = groups.get(group) ?? readPeers(expression, from)
  groups.set(group, found)
  return found
}

function readPeers(expression: GroupExpression, from: Standpoint): Peers {
  const { units } = from.assessment.figures
  const counted: number[] = []
  let leftOut = 0
  for (const [place, peer] of units.entries()) {
    if (expression.over !== 'all' && peer.class !== from.class) continue
    if (isMissing(from.evaluate(expression.of, place))) leftOut++
    else counted.push(place)
  }
  const evaluate = (place: number) => from.evaluate(expression.of, place)
  let last: { readonly id: string; readonly nodes: readonly Explanation[] } | undefined
  return {
    counted,
    leftOut,
    listed(id, unit) {
      if (last?.id !== id) {
        const nodes = counted.map((place): Explanation => {
          const peer = units[place] as AssessedUnit
          const { code, class: group } = peer
          return {
            id: `${id}/unit:${code}`,
            role: 'figure',
            name: unitNames(peer),
            value: shown(evaluate(place), unit),
            code: 'group.member',
            facts: { unit: code, class: group },
            children: [],
          }
        })
        last = { id, nodes }
      }
      return last.nodes
    },
  }
}
