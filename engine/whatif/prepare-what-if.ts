import type { FigureTable } from '../facts/figures.ts'
import { assess } from '../score/assess.ts'
import type { Assessment } from '../score/assessment.ts'
import type { Column } from '../score/columns/column.ts'
import { columnReader } from '../score/columns/column-reader.ts'
import { figureColumns } from '../score/columns/figure-columns.ts'
import { valueAt } from '../score/columns/value-at.ts'
import { columnsOf, evaluateColumns } from '../score/columns.ts'
import { expressionReader } from '../score/reference.ts'
import type { CellValues } from '../score/values.ts'
import type { Value } from '../value/missing.ts'
import { changeColumns } from './change-columns.ts'
import { type Before, type ChangedCells, changeUnits } from './change-units.ts'
import { type ChangedFigure, changeFigures, type FigureChange } from './figure-change.ts'
import { groupUsers } from './group-users.ts'
import { type MovedPlace, standingPlaces } from './standing-places.ts'
import { dependentsOf } from './steps.ts'

/** 变动的一格 of one unit (a place in `figures.units`). */
export interface MovedCell {
  readonly cell: string
  readonly unit: number
  readonly before: Value
  readonly after: Value
}

/** 假如的结果. */
export interface WhatIfAnswer {
  /** Changes that differ from what stands, and the figures seen through them. */
  readonly changed: readonly ChangedFigure[]
  readonly figures: FigureTable
  /** Every cell of the program for every unit, after the changes. */
  readonly values: CellValues
  /** Cells that differ, in the order of the program; made when first asked for. */
  readonly cells: readonly MovedCell[]
  /** Ranks that differ: the changed units' own first, then those of the units they passed or were passed by. */
  readonly places: readonly MovedPlace[]
  /** The whole assessment after the changes, grades and commendations included; made when first asked for. */
  readonly assessment: Assessment
}

/** 假如: an assessment made ready to be asked what would be if some figures stood otherwise. */
export interface WhatIf {
  /** Throws RangeError for a unit that is not assessed. */
  ask(changes: readonly FigureChange[]): WhatIfAnswer
}

/** More changed units than this are computed column by column. */
const FEW = 8

/**
 * 准备假如: what the answers need beyond the assessment, made once (dependencies, columns, the order of ranks), so that a
 * slider is answered at once. Every answer starts from the assessment as it is; nothing is written over.
 *
 * The same digits as assessing the changed figures anew: held by a property test.
 */
export function prepareWhatIf(assessment: Assessment): WhatIf {
  const { program, figures, values } = assessment
  const dependents = dependentsOf(program)
  const source = figureColumns(figures)
  const columns = columnsOf(program, figures)
  const column = (id: string): Column => {
    const found = columns.get(id)
    if (found === undefined) throw new RangeError(`no cell ${id}`)
    return found
  }
  const before: Before = {
    values,
    read: expressionReader(figures, values),
    dependents,
    users: groupUsers(source.sheet, (node) => columnReader(program, figures, column)(node)),
  }
  const standing = standingPlaces(assessment)
  const places = new Map(figures.units.map(({ code }, at) => [code, at]))
  const indicators = new Map(program.scheme.indicators.map((one) => [one.id, one]))

  return {
    ask(changes) {
      const { figures: after, changed } = changeFigures(figures, places, indicators, changes)
      const few = new Set(changed.map(({ unit }) => unit)).size <= FEW
      const cells = few ? changeUnits(before, after, changed) : undefined
      const found = cells === undefined ? byColumns(after, changed) : byUnits(cells)
      const units = new Set([...standing.cells].flatMap((cell) => found.units(cell)))
      let moved: readonly MovedCell[] | undefined
      let whole: Assessment | undefined
      return {
        changed,
        figures: after,
        values: found.values,
        places: standing.move([...units], found.values),
        get cells() {
          moved ??= program.cells.flatMap(({ id }) =>
            found.units(id).map((unit) => ({
              cell: id,
              unit,
              before: values.value(id, unit),
              after: found.values.value(id, unit),
            })),
          )
          return moved
        },
        get assessment() {
          whole ??= assess(program, after, (asked, table, known) =>
            asked === program ? found.values : evaluateColumns(asked, table, known),
          )
          return whole
        },
      }
    },
  }

  function byUnits(cells: ChangedCells): Found {
    return {
      values: { value: (cell, unit) => cells.get(cell)?.get(unit) ?? values.value(cell, unit) },
      units: (cell) => [...(cells.get(cell)?.keys() ?? [])],
    }
  }

  function byColumns(after: FigureTable, changed: readonly ChangedFigure[]): Found {
    const moved = changeColumns(program, after, dependents, columns, source, changed)
    return {
      values: {
        value(cell, unit) {
          const found = moved.get(cell)
          return found === undefined ? values.value(cell, unit) : valueAt(found.column, unit, source.sheet)
        },
      },
      units: (cell) => moved.get(cell)?.rows ?? [],
    }
  }
}

interface Found {
  readonly values: CellValues
  /** Units for which a cell differs. */
  units(cell: string): readonly number[]
}

/** 假如这样: one question without keeping what was prepared for it. */
export const whatIf = (assessment: Assessment, changes: readonly FigureChange[]): WhatIfAnswer =>
  prepareWhatIf(assessment).ask(changes)
