import type { FigureTable } from '../../facts/figures.ts'
import type { FigurePart, FigureWhen, PastResultName } from '../../formula/expression.ts'
import { isMissing, missing, type Value } from '../../value/missing.ts'
import type { Column } from './column.ts'
import { settle } from './settle.ts'
import { type Sheet, sheetOf } from './sheet.ts'
import { uniformOf } from './uniform.ts'

/** 指标列: the figures of a table as columns, each made when first read. */
export interface FigureColumns {
  readonly sheet: Sheet
  column(indicator: string, part: FigurePart, when: FigureWhen): Column
  /** 往年结果. */
  past(of: PastResultName, back: number): Column
}

const NOT_REPORTED = missing('not-reported')

const known = new WeakMap<FigureTable, FigureColumns>()

/** 一张指标值表的指标列, built once per table and kept as long as the table is. */
export function figureColumns(figures: FigureTable): FigureColumns {
  const found = known.get(figures)
  if (found !== undefined) return found
  const sheet = sheetOf(figures)
  const columns = new Map<string, Column>()
  const made: FigureColumns = {
    sheet,
    column(indicator, part, when) {
      const key = `${part} ${when} ${indicator}`
      const column = columns.get(key) ?? make(indicator, part, when)
      columns.set(key, column)
      return column
    },
    past(of, back) {
      const key = `past ${back} ${of}`
      const column = columns.get(key) ?? columnOf((unit) => figures.past?.(of, back, unit) ?? NOT_REPORTED)
      columns.set(key, column)
      return column
    },
  }
  known.set(figures, made)
  return made

  function make(indicator: string, part: FigurePart, when: FigureWhen): Column {
    return columnOf((unit) => figures.figure(indicator, when, unit)[part] ?? NOT_REPORTED)
  }

  function columnOf(valueFor: (unit: number) => Value): Column {
    const values = figures.units.map((_, unit) => valueFor(unit))
    const [first] = values
    const nobody =
      first !== undefined &&
      isMissing(first) &&
      values.every((value) => isMissing(value) && value.missing === first.missing)
    return nobody ? uniformOf(first, sheet) : settle(values)
  }
}
