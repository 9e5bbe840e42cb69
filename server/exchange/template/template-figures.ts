import { checkFigure, type FormField, type GivenFigure, readNumberCell, takeNumber } from '#domain/form'
import type { FactRead } from '../monthly/workbook-reading.ts'
import type { TemplateCell } from './read-template.ts'
import type { MappedCell } from './template-map.ts'

/** 读出的问题 at a cell of the template; sentences for the codes are `describeConflict` of words. */
export interface TemplateProblem {
  readonly code: string
  readonly cell: string
  readonly facts: Readonly<Record<string, string>>
}

export interface TemplateFigures {
  readonly facts: readonly FactRead[]
  readonly problems: readonly TemplateProblem[]
  /** Mapped cells nothing stands in: not reported, which is no problem of the file. */
  readonly blank: readonly string[]
}

type Part = FormField['part']

/** A number cell holds the double Excel wrote; what was typed is the shortest decimal of it. */
function textIn(cell: TemplateCell): string | { readonly wrong: string } {
  const { read } = cell
  if (read === undefined) return ''
  if (read.formula !== undefined) return { wrong: 'template.formula' }
  if (read.kind === 'error' || read.kind === 'date' || read.format === 'date')
    return { wrong: 'figure.not-a-number' }
  if (read.kind !== 'number') return read.text.trim()
  const number = readNumberCell(read.text)
  return 'number' in number ? number.number : { wrong: 'figure.too-many-digits' }
}

/**
 * 模板里的数: mapped cells → figures of units, checked as every other channel’s. A cell with a problem keeps its whole
 * figure out; a total the template computes is no figure of ours and is refused where the map asks for it.
 */
export function templateFigures(
  cells: readonly TemplateCell[],
  mapped: readonly MappedCell[],
  fields: readonly FormField[],
  period: string,
): TemplateFigures {
  const problems: TemplateProblem[] = []
  const blank: string[] = []
  const known = new Map(fields.map((field) => [field.field, field]))
  const figures = new Map<string, { figure: GivenFigure; sheet: string; cells: string[]; wrong: boolean }>()
  for (const [nth, { cell: written, means }] of mapped.entries()) {
    if ('word' in means) continue
    const cell = cells[nth]
    const place = cell?.place ?? written
    const tell = (code: string, facts: Readonly<Record<string, string>> = {}): void => {
      problems.push({ code, cell: written, facts })
    }
    const field = known.get(means.field)
    if (field === undefined) {
      tell('template.unknown-field', { found: means.field })
      continue
    }
    if (cell?.place === undefined) {
      tell('template.no-such-cell', { found: written })
      continue
    }
    const text = textIn(cell)
    if (text === '') {
      blank.push(written)
      continue
    }
    const key = `${means.unit} ${field.indicator}`
    const entry = figures.get(key) ?? {
      figure: { unit: means.unit, indicator: field.indicator },
      sheet: cell.sheet ?? '',
      cells: [],
      wrong: false,
    }
    figures.set(key, entry)
    entry.cells.push(place)
    const taken =
      typeof text === 'string' ? takeNumber(text, field) : { wrong: text.wrong, found: cell.read?.text ?? '' }
    if ('wrong' in taken) {
      entry.wrong = true
      tell(taken.wrong, { found: taken.found, place })
    } else entry.figure = { ...entry.figure, [field.part as Part]: taken.number }
  }
  const facts = [...figures.values()].flatMap(({ figure, sheet, cells: at, wrong }) => {
    if (wrong) return []
    const cell = at.join(':')
    const found = checkFigure(figure, fields)
    for (const { code, facts } of found) problems.push({ code, cell: `${sheet}!${cell}`, facts })
    return found.length > 0 ? [] : [{ ...figure, period, sheet, cell }]
  })
  return { facts, problems, blank }
}
