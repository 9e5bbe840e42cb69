import type { ComparisonRow, ResultHead, RuleDifference } from '#contract'
import {
  type Comparison,
  type ConsequenceChange,
  compareAssessments,
  compareSchemes,
  type Scheme,
} from '#engine'
import type { Result } from '../assessing/assessor.ts'
import { shownAmount } from './shown-amount.ts'

/** 对比 of two results of the same facts: rows by unit, and what differs in the rules. */
export function presentComparison(
  before: Result,
  after: Result,
  mine: string,
): {
  before: ResultHead
  after: ResultHead
  rows: ComparisonRow[]
  differences: RuleDifference[]
} {
  const comparison = compareAssessments(before.assessment, after.assessment)
  return {
    before: before.head,
    after: after.head,
    rows: rowsOf(comparison, before, after, mine),
    differences: presentDifferences(before.ready.program.scheme, after.ready.program.scheme),
  }
}

/** 规则差异 of two schemes as the contract carries them. */
export const presentDifferences = (before: Scheme, after: Scheme): RuleDifference[] =>
  compareSchemes(before, after).map(({ code, subject, name, facts }) => ({
    code,
    subject,
    name,
    facts: { ...facts },
  }))

type Side = NonNullable<ComparisonRow['consequences'][number]['before']>

const sideOf = (side: NonNullable<ConsequenceChange['before']>): Side => {
  if ('name' in side || 'missing' in side) return side
  return { exact: side.exact, unit: side.unit === 'truth' ? 'truth' : 'yuan' }
}

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
      consequences: unit.consequences.map(({ what, name, before: was, after: is }) => ({
        what,
        name,
        ...(was === undefined ? {} : { before: sideOf(was) }),
        ...(is === undefined ? {} : { after: sideOf(is) }),
      })),
      items: unit.items.map(({ item, name, before: was, after: is }) => ({
        item,
        name,
        ...(was === undefined ? {} : { before: shownAmount(was, older.display) }),
        ...(is === undefined ? {} : { after: shownAmount(is, newer.display) }),
      })),
    }
  })
}
