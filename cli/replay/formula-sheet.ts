import { join } from 'node:path'
import {
  displayText,
  type Evaluate,
  isMissing,
  makeProgram,
  missing,
  parseDecimal,
  readScheme,
} from '#engine'
import { readYaml } from '#formats'
import { EXIT, Trouble } from '../trouble.ts'
import { type PublishedRow, readPublished } from './published-rows.ts'
import type { FormulaSheet } from './replay.ts'
import type { Mismatch, ReplayResult } from './run-replay.ts'

/** 逐格核对公式表: every variable becomes a calculation of the scheme beside it, which declares what they may call. */
export async function runFormulaSheet(
  sheet: FormulaSheet,
  scheme: string,
  data: { readonly folder: string; readonly inputs: string; readonly expected: string },
  evaluate: Evaluate,
): Promise<ReplayResult> {
  const cases = groupBy(await readPublished(join(data.folder, data.inputs)), sheet.case)
  const expected = await readPublished(join(data.folder, data.expected))
  const value = (row: PublishedRow): string => row.get(sheet.value) ?? ''
  const published = new Map(expected.map((row) => [keyOf(row, sheet), value(row)]))
  const mismatches: Mismatch[] = []
  const columns = [...cases].map(([column, rows]) => {
    const computed = valuesOf(column, rows, sheet, scheme, evaluate)
    const differing = rows.filter((row) => {
      const given = parseDecimal(published.get(keyOf(row, sheet)) ?? '')
      const name = row.get(sheet.name) ?? ''
      const found = computed.get(name)
      const text = found === undefined || isMissing(found) ? '' : displayText(found, sheet.digits, 'half-up')
      if (given !== undefined && displayText(given, sheet.digits, 'half-up') === text) return false
      mismatches.push({
        unit: column,
        column: name,
        computed: text,
        published: published.get(keyOf(row, sheet)) ?? '?',
      })
      return true
    })
    return { column, matched: rows.length - differing.length, all: rows.length }
  })
  const sum = (key: 'matched' | 'all'): number => columns.reduce((total, one) => total + one[key], 0)
  return { columns, matched: sum('matched'), all: sum('all'), mismatches, known: [], stale: [] }
}

function valuesOf(
  name: string,
  rows: readonly PublishedRow[],
  sheet: FormulaSheet,
  scheme: string,
  evaluate: Evaluate,
) {
  const names = rows.map((row) => row.get(sheet.name) ?? '')
  const calculations = rows.map((row, place) =>
    [
      `  - calculation: ${idOf(names[place] ?? '')}`,
      `    name: ${JSON.stringify(names[place])}`,
      '    unit: number',
      `    formula: ${JSON.stringify(formulaOf(row.get(sheet.formula) ?? ''))}`,
    ].join('\n'),
  )
  const { node } = readYaml(`${scheme}\ncalculations:\n${calculations.join('\n')}\n`, name)
  const read = node && readScheme(node).scheme
  const program = read && makeProgram(read).program
  if (program === undefined)
    throw new Trouble(EXIT.findings, ({ trouble }) => trouble['sheet-unreadable'](name))
  const [unit] = program.scheme.classes
  const none = missing('not-reported')
  const values = evaluate(program, {
    units: [{ code: name, name, class: unit?.id ?? '' }],
    figure: () => ({ value: none, numerator: none, denominator: none, target: none, facts: [] }),
  })
  return new Map(names.map((one) => [one, values.value(`calculation:${idOf(one)}`, 0)]))
}

const idOf = (name: string): string => name.toLowerCase().replaceAll('_', '-')

/** The sheet's words in ours: SUM, AVG, MAX, SAFE_DIV; a minus between two names stands apart. */
const WORDS: Readonly<Record<string, string>> = {
  SUM: 'sum',
  AVG: 'mean',
  MAX: 'largest',
  SAFE_DIV: 'safe-div',
}
const formulaOf = (text: string): string =>
  text.replace(/-/g, ' - ').replace(/[A-Za-z_]\w*/g, (word) => WORDS[word] ?? idOf(word))

const keyOf = (row: PublishedRow, sheet: FormulaSheet): string =>
  `${row.get(sheet.case) ?? ''}\n${row.get(sheet.name) ?? ''}`

function groupBy(rows: readonly PublishedRow[], column: string): Map<string, PublishedRow[]> {
  const groups = new Map<string, PublishedRow[]>()
  for (const row of rows) {
    const key = row.get(column) ?? ''
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [row])
    else group.push(row)
  }
  return groups
}
