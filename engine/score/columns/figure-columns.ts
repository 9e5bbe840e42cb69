import type { FigureTable } from '../../facts/figures.ts'
import type { FigurePart, FigureWhen, PastResultName } from '../../formula/expression.ts'
import { isMissing, missing, type Value } from '../../value/missing.ts'
import type { Column } from './column.ts'
import { type FigurePlaces, figurePlaces } from './figure-places.ts'
import { type GivenColumn, givenColumn } from './given-column.ts'
import { settle } from './settle.ts'
import { type Sheet, sheetOf } from './sheet.ts'
import { uniformOf } from './uniform.ts'

/** 指标列: the figures of a table as columns, each made when first read. */
export interface FigureColumns {
  readonly sheet: Sheet
  column(indicator: string, part: FigurePart, when: FigureWhen): Column
  /** 交来的整列: where the table keeps its figures in columns, from which parts are copied. */
  given?(indicator: string, part: FigurePart, when: FigureWhen): GivenColumn | undefined
  /** 数在表中的位置, for all units; undefined where there is no short list of possible numbers. */
  places?(indicator: string, part: FigurePart, when: FigureWhen): FigurePlaces | undefined
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
  const handed = new Map<string, GivenColumn | undefined>()
  const given = (indicator: string, part: FigurePart, when: FigureWhen): GivenColumn | undefined => {
    const key = `${part} ${when} ${indicator}`
    if (handed.has(key)) return handed.get(key)
    const column = figures.column?.(indicator, part, when)
    const made = column && givenColumn(column, sheet.size)
    handed.set(key, made)
    return made
  }
  const placed = new Map<string, FigurePlaces | undefined>()
  const made: FigureColumns = {
    sheet,
    given,
    places(indicator, part, when) {
      const key = `${part} ${when} ${indicator}`
      if (placed.has(key)) return placed.get(key)
      const places = figurePlaces(given(indicator, part, when) ?? made.column(indicator, part, when))
      placed.set(key, places)
      return places
    },
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
    const column = given(indicator, part, when)
    if (column !== undefined) return column.slice(0, sheet.size, new Float64Array(sheet.size))
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
