import { accept, type Decision, refuse } from '#domain/decision'
import { readCsv } from '#formats'

/** 单元格对照: which cell of a template is which number of which unit, or one of the words on top of it. */
export interface MappedCell {
  /** "汇总表!C7", or the name of a cell. */
  readonly cell: string
  readonly line: number
  readonly means:
    | { readonly unit: string; readonly field: string }
    | { readonly word: (typeof WORDS)[number] }
}

/** What is not a number: the unit that hands in, and the period. */
export const WORDS = ['@unit', '@unit-name', '@period', '@year', '@month'] as const

export type MapRefusal = 'template.map'

const COLUMNS: Readonly<Record<'cell' | 'unit' | 'field', readonly string[]>> = {
  cell: ['cell', '单元格'],
  unit: ['unit', '单位', '单位代码'],
  field: ['field', '填报项'],
}
const MOST = 20_000

/**
 * 读对照表 (CSV: cell, unit, field). A field is `indicator.numerator`, `indicator.denominator`, `indicator.value`, or a
 * word such as @period, whose unit is left empty. Refused whole at the first line that cannot be meant.
 */
export function readTemplateMap(text: string): Decision<readonly MappedCell[], MapRefusal> {
  const no = (why: string, line = 1, found = '') =>
    refuse('template.map', {
      why,
      line: String(line),
      ...(found === '' ? {} : { found: found.slice(0, 60) }),
    })
  const { rows, findings } = readCsv(text, 'map.csv')
  const [finding] = findings
  if (finding !== undefined) return no('csv', finding.at?.line)
  const [header, ...lines] = rows
  if (header === undefined) return no('empty')
  if (lines.length > MOST) return no('too-long')
  const names = header.cells.map((cell) => cell.trim().toLowerCase())
  const at = (key: keyof typeof COLUMNS): number => names.findIndex((name) => COLUMNS[key].includes(name))
  const [cell, unit, field] = [at('cell'), at('unit'), at('field')]
  if (cell < 0 || field < 0) return no('header')
  const mapped: MappedCell[] = []
  const seen = new Set<string>()
  for (const { cells, line } of lines) {
    const [place = '', code = '', name = ''] = [cells[cell], cells[unit], cells[field]].map((one) =>
      one?.trim(),
    )
    if (place === '') return no('cell', line)
    if (seen.has(place)) return no('twice', line, place)
    seen.add(place)
    const word = WORDS.find((one) => one === name)
    if (word !== undefined) mapped.push({ cell: place, line, means: { word } })
    else if (!/^[\w-]+\.(value|numerator|denominator)$/.test(name)) return no('field', line, name)
    else if (code === '') return no('unit', line, place)
    else mapped.push({ cell: place, line, means: { unit: code, field: name } })
  }
  return mapped.length === 0 ? no('empty') : accept(mapped)
}
