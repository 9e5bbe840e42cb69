import type { EntryPreview } from '#contract'
import type { GivenFigure } from '#domain/form'
import {
  type ChangedFigure,
  changedFigures,
  type EntrySheet,
  figureOf,
  readSheet,
} from '../../handing-in/index.ts'

const SHOWN_CHANGES = 500
const SHOWN_PROBLEMS = 500

const written = (figure: GivenFigure): string =>
  figure.missing ?? figure.value ?? `${figure.numerator ?? '—'} / ${figure.denominator ?? '—'}`

export interface EntrySummary {
  readonly figures: readonly GivenFigure[]
  readonly changed: readonly ChangedFigure[]
  readonly view: Omit<EntryPreview, 'preview'>
}

/** 报送前汇总: what would be handed in and what is in the way. */
export function summarizeEntry(sheet: EntrySheet): EntrySummary {
  const read = readSheet(sheet)
  const figures = read.flatMap(({ reading }) => reading.figures)
  const changed = changedFigures(figures, sheet.standing.map(figureOf))
  const unitNames = new Map(sheet.rows.map(({ unit }) => [unit.code, unit.name]))
  const names = new Map(sheet.report.form.indicators.map(({ id, name }) => [id, name]))
  const count = (of: (one: (typeof read)[number]) => number): number =>
    read.reduce((sum, one) => sum + of(one), 0)
  return {
    figures,
    changed,
    view: {
      figures: figures.length,
      changed: changed.length,
      blank: count(({ reading }) => reading.blank.length),
      taken: count(({ reading }) => reading.taken.length),
      missing: figures.filter(({ missing }) => missing !== undefined).length,
      problems: read
        .flatMap(({ row, reading }) =>
          reading.problems.map(({ field, code, facts }) => ({
            unit: row.unit.code,
            field,
            code,
            facts: { ...facts },
          })),
        )
        .slice(0, SHOWN_PROBLEMS),
      changes: changed.slice(0, SHOWN_CHANGES).map(({ figure, before }) => ({
        unit: figure.unit,
        unitName: unitNames.get(figure.unit) ?? figure.unit,
        indicator: figure.indicator,
        name: names.get(figure.indicator) ?? { zh: figure.indicator },
        ...(before === undefined ? {} : { before: written(before) }),
        after: written(figure),
      })),
      versions: Object.fromEntries(sheet.rows.map(({ unit, version }) => [unit.code, version])),
    },
  }
}
