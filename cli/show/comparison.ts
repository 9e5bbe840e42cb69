import type { Comparison, SchemeDifference, UnitComparison } from '#engine'
import {
  type CommandWords,
  describeConsequence,
  describeDifference,
  formatValue,
  type Language,
  nameIn,
} from '#words'
import { type TableLine, tableText } from './table.ts'

/** 两份方案的不同, one sentence a line. */
export function differencesText(
  title: string,
  differences: readonly SchemeDifference[],
  language: Language,
  words: CommandWords,
): string {
  if (differences.length === 0) return words.compare.same
  return [title, ...differences.map((one) => `  ${describeDifference(one, language)}`)].join('\n')
}

/** 各单位的变化: totals, ranks and who crosses the line. */
export function comparisonText(
  comparison: Comparison,
  digits: number,
  language: Language,
  words: CommandWords,
): string {
  const { compare } = words
  const { columns } = compare
  const lines: TableLine[] = [
    [
      columns.unit,
      columns.name,
      columns.before,
      columns.after,
      columns.change,
      columns.rank,
      columns.line,
      columns.consequences,
    ],
    ...comparison.units.map((unit) => unitRow(unit, digits, language, words)),
  ]
  const { onlyBefore, onlyAfter, units } = comparison
  return [
    compare.units,
    units.length === 0 ? compare.nobody : tableText(lines, new Set([2, 3, 4])),
    ...(onlyBefore.length > 0 ? [compare['only-before'](onlyBefore.join('、'))] : []),
    ...(onlyAfter.length > 0 ? [compare['only-after'](onlyAfter.join('、'))] : []),
  ].join('\n')
}

function unitRow(
  unit: UnitComparison,
  digits: number,
  language: Language,
  { compare }: CommandWords,
): string[] {
  const change =
    unit.totalChange === undefined
      ? ''
      : formatValue({ exact: unit.totalChange, unit: 'number' }, language, { digits })
  const score = (value: UnitComparison['totalBefore']): string =>
    'missing' in value
      ? formatValue(value, language)
      : formatValue({ exact: value.exact, unit: 'number' }, language, { digits })
  return [
    unit.unit,
    nameIn(unit.name, language),
    score(unit.totalBefore),
    score(unit.totalAfter),
    change === '' || change.startsWith('-') ? change : `+${change}`,
    `${unit.rankBefore ?? '—'} → ${unit.rankAfter ?? '—'}${moveText(unit.rankMove, compare)}`,
    unit.crosses === undefined ? '' : compare[unit.crosses],
    unit.consequences.map((one) => describeConsequence(one, language)).join(language === 'en' ? '; ' : '；'),
  ]
}

const moveText = (move: number | undefined, compare: CommandWords['compare']): string =>
  move === undefined
    ? ''
    : ` ${move === 0 ? compare.stays : move > 0 ? compare.up(move) : compare.down(-move)}`
