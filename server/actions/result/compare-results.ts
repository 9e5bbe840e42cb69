import { type ComparisonRow, compareResults as route } from '#contract'
import { accept, refuse } from '#domain/decision'
import { type Comparison, compareAssessments, compareSchemes } from '#engine'
import type { Result } from '../../assessing/assessor.ts'
import { shownAmount } from '../../present/shown-amount.ts'
import { action } from '../action.ts'

const rowsOf = (comparison: Comparison, before: Result, after: Result, mine: string): ComparisonRow[] => {
  const [older, newer] = [before.ready.program.scheme, after.ready.program.scheme]
  return comparison.units.map((unit) => {
    const classBefore = older.classes.find(({ id }) => id === unit.classBefore)
    const classAfter = newer.classes.find(({ id }) => id === unit.classAfter)
    return {
      unit: unit.unit,
      name: unit.name.zh,
      ...(unit.name.en === undefined ? {} : { nameEn: unit.name.en }),
      mine: unit.unit === mine,
      ...(classBefore === undefined ? {} : { classBefore: classBefore.name }),
      ...(classAfter === undefined ? {} : { classAfter: classAfter.name }),
      totalBefore: shownAmount(unit.totalBefore, older.display),
      totalAfter: shownAmount(unit.totalAfter, newer.display),
      ...(unit.rankBefore === undefined ? {} : { rankBefore: unit.rankBefore }),
      ...(unit.rankAfter === undefined ? {} : { rankAfter: unit.rankAfter }),
      commendedBefore: unit.commendedBefore,
      commendedAfter: unit.commendedAfter,
      items: unit.items.map(({ item, name, before: was, after: is }) => ({
        item,
        name,
        ...(was === undefined ? {} : { before: shownAmount(was, older.display) }),
        ...(is === undefined ? {} : { after: shownAmount(is, newer.display) }),
      })),
    }
  })
}

/** 对比: the same facts under two schemes. */
export const compareResults = action(route, async (house, { actor }, { query }) => {
  const which = { period: query.period, through: query.through }
  const [before, after] = [
    await house.assessor.result(actor, { scheme: query.before, ...which }),
    await house.assessor.result(actor, { scheme: query.after, ...which }),
  ]
  if (!before.accepted) return before
  if (!after.accepted) return after
  const [older, newer] = [before.value.ready.program.scheme, after.value.ready.program.scheme]
  if (older.level !== newer.level) {
    return refuse('comparison.different-levels', { before: older.level, after: newer.level })
  }
  const comparison = compareAssessments(before.value.assessment, after.value.assessment)
  return accept({
    before: before.value.head,
    after: after.value.head,
    rows: rowsOf(comparison, before.value, after.value, actor.unit),
    differences: compareSchemes(older, newer).map(({ code, subject, name, facts }) => ({
      code,
      subject,
      name,
      facts: { ...facts },
    })),
  })
})
