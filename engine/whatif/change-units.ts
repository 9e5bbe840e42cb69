import { equalValues } from '../compare/equal-values.ts'
import type { FigureTable } from '../facts/figures.ts'
import type { Expression } from '../formula/expression.ts'
import { expressionReader } from '../score/reference.ts'
import type { CellValues } from '../score/values.ts'
import type { Value } from '../value/missing.ts'
import type { ChangedFigure } from './figure-change.ts'
import type { GroupUsers } from './group-users.ts'
import { cellKey, type Dependents, figureKey, type GroupUse } from './steps.ts'
import { readAgain } from './sum-again.ts'

/** 变动的格: cell id → unit → its value after the change; only what differs. */
export type ChangedCells = Map<string, Map<number, Value>>

/** 改动之前: what is kept between questions. */
export interface Before {
  readonly values: CellValues
  /** Of any expression, before the change. */
  readonly read: (node: Expression, unit: number) => Value
  readonly dependents: Dependents
  readonly users: GroupUsers
}

/** 待算的一步: the units that read something changed, and the comparisons whose operand may have changed for a unit. */
interface Due {
  readonly units: Set<number>
  readonly uses: Map<GroupUse, Set<number>>
}

/**
 * 逐个单位重算: along the dependencies, cell by cell, for the changed units only; a value that comes out as it was stops
 * the ripple there.
 *
 * @returns undefined where a comparison others read has moved: then their cells move too (`change-columns.ts`)
 */
export function changeUnits(
  { values: base, read: before, dependents, users }: Before,
  figures: FigureTable,
  changed: readonly ChangedFigure[],
): ChangedCells | undefined {
  const { steps, own, compared } = dependents
  const cells: ChangedCells = new Map()
  const values: CellValues = {
    value: (cell, unit) => cells.get(cell)?.get(unit) ?? base.value(cell, unit),
  }
  const movedNodes = new Set<Expression>()
  const after = expressionReader(figures, values, (node, unit) =>
    movedNodes.has(node) ? undefined : before(node, unit),
  )
  const due: (Due | undefined)[] = new Array(steps.length).fill(undefined)
  const moved = new Set<string>()
  let first = steps.length
  const dueAt = (at: number): Due => {
    first = Math.min(first, at)
    const found = due[at] ?? { units: new Set(), uses: new Map() }
    due[at] = found
    return found
  }
  const move = (key: string, unit: number): void => {
    moved.add(key)
    for (const at of own.get(key) ?? []) dueAt(at).units.add(unit)
    for (const { at, use } of compared.get(key) ?? []) {
      const { uses } = dueAt(at)
      uses.set(use, (uses.get(use) ?? new Set()).add(unit))
    }
  }
  for (const { unit, indicator, part, when } of changed) move(figureKey(indicator, part, when), unit)
  for (let at = first; at < steps.length; at++) {
    const here = due[at]
    const step = steps[at]
    if (here === undefined || step === undefined) continue
    const { cell } = step
    for (const [use, touched] of here.uses) {
      if (use.nested) return undefined
      const units = [...touched].filter(
        (unit) => !equalValues(before(use.node.of, unit), after(use.node.of, unit)),
      )
      if (units.length === 0) continue
      if (users.others(use, units)) return undefined
      movedNodes.add(use.node)
      for (const unit of units) here.units.add(unit)
    }
    for (const unit of here.units) {
      const old = base.value(cell.id, unit)
      const value = readAgain(cell.expression, unit, old, moved, { before, after })
      if (equalValues(old, value)) continue
      const row = cells.get(cell.id) ?? new Map<number, Value>()
      cells.set(cell.id, row.set(unit, value))
      move(cellKey(cell.id), unit)
    }
  }
  return cells
}
