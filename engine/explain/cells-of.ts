import type { Cell, Program } from '../plan/program.ts'
import type { Unit } from '../value/unit.ts'

/** 计算步骤的单位: every cell of a result by id, those of the ranking and after it included. */
export function cellsOf({ cells, after, scheme }: Program): ReadonlyMap<string, Pick<Cell, 'unit'>> {
  const units: [string, Pick<Cell, 'unit'>][] = [...cells, ...Object.values(after ?? {}).flat()].map(
    (cell) => [cell.id, cell],
  )
  const told = (id: string, unit: Unit): [string, Pick<Cell, 'unit'>] => [id, { unit }]
  const grades = scheme.grades.map(({ id }) => told(`grade:${id}`, 'truth'))
  return new Map([
    ...units,
    told('rank', 'number'),
    told('group-size', 'number'),
    told('commended', 'truth'),
    ...grades,
    ...(scheme.honours ?? []).map(({ id }) => told(`commended:${id}`, 'truth')),
    ...(scheme.payments ?? []).map(({ id }) => told(`payment:${id}`, 'yuan')),
  ])
}
