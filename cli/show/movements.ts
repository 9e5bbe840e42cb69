import type { Movement } from '#engine'
import { type CommandWords, formatValue, type Language, nameIn } from '#words'
import { type TableLine, tableText } from './table.ts'

/** 变动表: the unit asked about first, every number of it that moved; of the others only total, place and commendation. */
export function movementsText(
  movements: readonly Movement[],
  unit: string,
  digits: number,
  language: Language,
  { whatif }: CommandWords,
): string {
  if (movements.length === 0) return whatif.nothing
  const own = movements.filter((one) => one.unit === unit && !isStep(one.cell))
  const others = movements.filter((one) => one.unit !== unit && SEEN_OF_OTHERS.has(one.cell))
  const { columns } = whatif
  const head: TableLine = [columns.unit, columns.name, columns.cell, columns.before, columns.after]
  const line = ({ unit: code, unitName, cell, name, before, after }: Movement): TableLine => {
    const shown = (value: Movement['before']): string =>
      formatValue(value, language, { digits: cell === 'rank' ? 0 : digits })
    return [code, nameIn(unitName, language), nameIn(name, language), shown(before), shown(after)]
  }
  const table = tableText([head, ...own.map(line), ...others.map(line)], new Set([3, 4]))
  const units = new Set(others.map((one) => one.unit)).size
  return [table, units === 0 ? whatif['nobody-else'] : whatif.others(units)].join('\n')
}

const SEEN_OF_OTHERS: ReadonlySet<string> = new Set(['total', 'rank', 'commended'])

/** An item tells what its clause would tell again. */
const isStep = (cell: string): boolean => cell.startsWith('clause:')
