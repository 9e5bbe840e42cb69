import type { Shown } from '../explain/explanation.ts'
import { itemsOf } from '../explain/item-of.ts'
import { shown, unitNames } from '../explain/shown.ts'
import type { Names, Scheme } from '../scheme/scheme.ts'
import type { Assessment, Standing } from '../score/assessment.ts'
import type { Value } from '../value/missing.ts'
import { integer } from '../value/rational.ts'
import { equalValues } from './equal-values.ts'
import type { Movement } from './movement.ts'

/**
 * 两次结果之间的变动: every place, payment, card, grade, total, item, clause, veto and calculation that differs, unit by
 * unit, the total before its parts.
 *
 * Both assessments are of the same program and the same units in the same order.
 */
export function movements(before: Assessment, after: Assessment): Movement[] {
  const names = cellNames(after.program.scheme)
  const { cells: early, after: late, scheme } = after.program
  const grades = scheme.grades.map(({ id }) => ({ id: `grade:${id}`, unit: 'truth' }) as const)
  const cells = [...early, ...grades, ...Object.values(late ?? {}).flat()]
    .filter(({ id }) => names.has(id))
    .reverse()
  return after.standings.flatMap((standing, place) => {
    const old = before.standings[place]
    if (old === undefined) return []
    const unitName = unitNames(standing.unit)
    const moved = (cell: string, name: Names, from: Shown, to: Shown): Movement => ({
      unit: standing.unit.code,
      unitName,
      cell,
      name,
      before: from,
      after: to,
    })
    const places = [
      ...(old.rank === standing.rank
        ? []
        : [moved('rank', { zh: '名次', en: 'Rank' }, rankShown(old), rankShown(standing))]),
      ...(old.commended === standing.commended
        ? []
        : [
            moved(
              'commended',
              { zh: '表彰', en: 'Commendation' },
              truth(old.commended),
              truth(standing.commended),
            ),
          ]),
    ]
    const scores = cells.flatMap(({ id, unit }) => {
      const from: Value = before.values.value(id, place)
      const to: Value = after.values.value(id, place)
      if (equalValues(from, to)) return []
      return [moved(id, names.get(id) ?? { zh: id }, shown(from, unit), shown(to, unit))]
    })
    return [...places, ...scores]
  })
}

const rankShown = ({ rank }: Standing): Shown =>
  rank === undefined ? { missing: 'not-applicable' } : shown(integer(rank), 'number')

const truth = (holds: boolean): Shown => shown(integer(holds ? 1 : 0), 'truth')

/** 每个计算单元的名称. */
export function cellNames(scheme: Scheme): ReadonlyMap<string, Names> {
  const names = new Map<string, Names>([
    ['total', { zh: '总分', en: 'Total' }],
    ['subtotal', { zh: '基本分', en: 'Basic points' }],
    ['bonus', { zh: '加分', en: 'Bonus' }],
  ])
  for (const item of itemsOf(scheme)) {
    names.set(`item:${item.id}`, item.name)
    names.set(`clause:${item.id}`, item.name)
  }
  for (const veto of scheme.vetoes) names.set(`veto:${veto.id}`, veto.name)
  for (const one of scheme.calculations ?? []) names.set(`calculation:${one.id}`, one.name)
  for (const one of scheme.grades) names.set(`grade:${one.id}`, one.name)
  for (const one of scheme.cards ?? []) names.set(`card:${one.id}`, one.name)
  for (const one of scheme.payments ?? []) names.set(`payment:${one.id}`, one.name)
  return names
}
