import { HyperFormula } from 'hyperformula'
import type { W1Figures } from './w1-figures.ts'
import { FULL, inputsOf, W1_CLASSES, type W1Clause } from './w1-scheme.ts'

/**
 * 同一工作量的电子表格: one row per unit, its inputs, one formula per clause and the total, built and calculated by
 * HyperFormula. Targets by class stand in the formulas as numbers, which spares the spreadsheet a look-up.
 *
 * @returns the totals in the order of the units
 */
export function w1Sheet(clauses: readonly W1Clause[], { units, written }: W1Figures): readonly number[] {
  const inputs = clauses.flatMap((clause) => inputsOf(clause))
  const columns = new Map(inputs.map((id, at) => [id, letters(at)]))
  const [first, last] = [letters(inputs.length), letters(inputs.length + clauses.length - 1)]
  const rows = units.map((unit, row) => {
    const line = row + 1
    const place = W1_CLASSES.map(String).indexOf(unit.class)
    const cell = (id: string): string => `${columns.get(id)}${line}`
    const numbers = inputs.map((id) => {
      const number = written.get(id)?.[row] ?? 0
      return id.startsWith('rate-') ? number / 100 : number
    })
    return [
      ...numbers,
      ...clauses.map((clause) => formula(clause, place, cell)),
      `=SUM(${first}${line}:${last}${line})`,
    ]
  })
  const sheet = HyperFormula.buildFromArray(rows, { licenseKey: 'gpl-v3' })
  const at = inputs.length + clauses.length
  const totals = units.map((_, row) => Number(sheet.getCellValue({ sheet: 0, row, col: at })))
  sheet.destroy()
  return totals
}

function formula(clause: W1Clause, place: number, cell: (id: string) => string): string {
  const { kind, partial, targets, zeroAt, step, deduct } = clause
  const [one = '', two = ''] = inputsOf(clause)
  const value = cell(one)
  const [target, own] = [targets[0] ?? 0, targets[place] ?? 0]
  if (kind === 'step-deduction') {
    const steps = `MAX(0,${own}-${value})/${step}`
    const counted =
      partial === 'linear' ? steps : `${partial === 'floor' ? 'ROUNDDOWN' : 'ROUNDUP'}(${steps},0)`
    return `=MAX(0,${FULL}-${deduct}*${counted})`
  }
  if (kind === 'linear-band') return `=${FULL}*MAX(0,MIN(1,(${value}-${zeroAt})/(${target}-${zeroAt})))`
  if (kind === 'proportional') return `=${FULL}*MAX(0,MIN(1,${value}/${target}))`
  return `=MAX(0,${FULL}-(${deduct}*${value}+MIN(5,${cell(two)})))`
}

/** Column letters of a place counted from 0. */
function letters(at: number): string {
  const rest = Math.floor(at / 26)
  return (rest === 0 ? '' : letters(rest - 1)) + String.fromCharCode(65 + (at % 26))
}
