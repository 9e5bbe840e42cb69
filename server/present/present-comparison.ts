import type { ComparisonRow, ComparisonView, RuleDifference } from '#contract'
import {
  type Comparison,
  type ConsequenceChange,
  compareAssessments,
  compareSchemes,
  type Scheme,
} from '#engine'
import type { Result } from '../assessing/assessor.ts'
import { itemMoves } from './item-moves.ts'
import { shownAmount } from './shown-amount.ts'
import { withoutFigures } from './without-figures.ts'

/** 一侧 of a comparison; a draft has no pages of its own to link to. */
export interface ComparedSide {
  readonly result: Result
  readonly draft: boolean
}

/** 对比 of two results: rows by unit, items over all units, what differs in the rules, and what had no figures. */
export function presentComparison(left: ComparedSide, right: ComparedSide, mine: string): ComparisonView {
  const [before, after] = [left.result, right.result]
  const comparison = compareAssessments(before.assessment, after.assessment)
  const lacking = ({ ready, facts, period }: Result) =>
    withoutFigures(ready.program.scheme, facts, period).indicators
  return {
    before: before.head,
    after: after.head,
    drafts: { before: left.draft, after: right.draft },
    rows: rowsOf(comparison, before, after, mine),
    items: itemMoves(before.assessment, after.assessment),
    differences: presentDifferences(before.ready.program.scheme, after.ready.program.scheme),
    onlyBefore: oneSided(comparison.onlyBefore, before),
    onlyAfter: oneSided(comparison.onlyAfter, after),
    withoutFigures: { before: lacking(before), after: lacking(after) },
  }
}

const oneSided = (codes: readonly string[], { assessment }: Result): ComparisonView['onlyBefore'] => {
  const units = new Map(assessment.figures.units.map((unit) => [unit.code, unit]))
  return codes.map((unit) => {
    const known = units.get(unit)
    return {
      unit,
      name: known?.name ?? unit,
      ...(known?.nameEn === undefined ? {} : { nameEn: known.nameEn }),
    }
  })
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
      items: unit.items.map(({ item, name, before: was, after: is, change }) => ({
        item,
        name,
        ...(was === undefined ? {} : { before: shownAmount(was, older.display) }),
        ...(is === undefined ? {} : { after: shownAmount(is, newer.display) }),
        ...(change === undefined
          ? {}
          : { change: shownAmount({ exact: change, unit: 'score' }, newer.display) }),
      })),
    }
  })
}
