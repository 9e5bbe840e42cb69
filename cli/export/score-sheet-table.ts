import {
  type Assessment,
  amountText,
  type Explanation,
  explain,
  type Item,
  parseExact,
  type Standing,
  subtract,
} from '#engine'
import type { ScoreSheetRow, ScoreSheetTable } from '#server/exchange'
import { type CommandWords, describeExplanation, formatValue, type Language, nameIn } from '#words'
import type { Window } from '../folder/read-folder.ts'
import { unitName } from '../show/ranking.ts'
import { resultTitle } from './result-title.ts'
import { scoreOf } from './score.ts'

/** 得分表 of one unit: every item with its points, target, clause, score, and the sentence that says why. */
export function scoreSheetTable(
  assessment: Assessment,
  standing: Standing,
  window: Window,
  language: Language,
  words: CommandWords,
): ScoreSheetTable {
  const { scheme } = assessment.program
  const { unit, rank } = standing
  const name = unitName(unit, language)
  const total = scoreOf(standing.total, scheme)
  const known = scheme.classes.find(({ id }) => id === unit.class)
  return {
    ...resultTitle(assessment, window, language, words.export['score-sheet'](name)),
    unit: unit.code,
    name,
    class: known === undefined ? unit.class : nameIn(known.name, language),
    fullMarks: amountText(scheme.points, unit.class) ?? '',
    rows: [
      ...scheme.items.flatMap((item) => rowsOf(assessment, item, unit.code, 0, language)),
      ...(scheme.bonus?.items ?? []).flatMap((item) =>
        rowsOf(assessment, item, unit.code, 0, language).map(({ deducted: _, ...row }) => row),
      ),
    ],
    ...(rank !== undefined && { rank }),
    ...(total !== undefined && { total }),
  }
}

function rowsOf(
  assessment: Assessment,
  item: Item,
  unit: string,
  depth: number,
  language: Language,
): readonly ScoreSheetRow[] {
  const node = explain(assessment, unit, `item:${item.id}`)
  if (node === undefined) return []
  const parts = item.items.flatMap((part) => rowsOf(assessment, part, unit, depth + 1, language))
  return [rowOf(assessment, item, node, depth, language), ...parts]
}

function rowOf(
  assessment: Assessment,
  item: Item,
  node: Explanation,
  depth: number,
  language: Language,
): ScoreSheetRow {
  const { scheme } = assessment.program
  const clause = node.children.find(({ role }) => role === 'clause')
  const target = clause?.children.find(({ facts }) => facts.term === 'target')
  const others = node.children.filter(({ role }) => role === 'treatment' || role === 'renormalisation')
  const value = 'missing' in node.value ? undefined : parseExact(node.value.exact)
  const full = node.outOf === undefined ? undefined : parseExact(node.outOf)
  const score = value === undefined ? undefined : scoreOf(value, scheme)
  const lost =
    value === undefined || full === undefined || clause === undefined ? undefined : subtract(full, value)
  const deducted = lost === undefined ? undefined : scoreOf(lost, scheme)
  return {
    item: item.id,
    name: nameIn(item.name, language),
    depth,
    leaf: clause !== undefined,
    ...(node.outOf !== undefined && { points: node.outOf }),
    ...(target !== undefined && { target: formatValue(target.value, language) }),
    ...(item.source !== undefined && { standard: item.source.text ?? item.source.clause }),
    ...(score !== undefined && { score }),
    ...(deducted !== undefined && { deducted }),
    ...(clause !== undefined && {
      reason: [clause, ...others].map((one) => describeExplanation(one, language)).join('；'),
    }),
  }
}
