import { findPersonalNumber } from '#domain/form'
import type { Indicator } from '#engine'
import type { FactRead, WorkbookProblem } from '../exchange/index.ts'

/** 导入的范围: which units and indicators a file may speak of. */
export interface ImportScope {
  readonly units: ReadonlyMap<string, { readonly code: string }>
  readonly indicators: ReadonlyMap<string, Indicator>
}

const COUNTED: ReadonlySet<string> = new Set(['count', 'persons', 'households', 'percent', 'per-mille'])
const shown = (text: string): string => (findPersonalNumber(text) === undefined ? text.slice(0, 60) : '***')

/**
 * 查一条导入的数: a unit and an indicator that are known here, in the shape the indicator has. Undefined when it may be
 * written. A number of a person is never said back.
 */
export function checkImported(
  fact: FactRead,
  { units, indicators }: ImportScope,
): WorkbookProblem | undefined {
  const { unit, indicator, numerator, denominator, value, sheet, cell } = fact
  const problem = (
    code: WorkbookProblem['code'],
    facts: Readonly<Record<string, string>>,
  ): WorkbookProblem => ({
    code,
    severity: 'error',
    sheet,
    cell,
    facts: { unit: shown(unit), indicator: shown(indicator), ...facts },
  })
  if ([unit, indicator].some((text) => findPersonalNumber(text) !== undefined))
    return problem('facts.personal-number', {})
  if (!units.has(unit)) return problem('facts.unknown-unit', {})
  const known = indicators.get(indicator)
  if (known === undefined) return problem('facts.unknown-indicator', {})
  if (fact.missing !== undefined) return undefined
  const isRatio = known.ratio !== undefined
  if (isRatio !== (numerator !== undefined && denominator !== undefined))
    return problem('facts.wrong-shape', { wanted: isRatio ? 'ratio' : 'value' })
  const counts = isRatio && (known.unit === 'percent' || known.unit === 'per-mille')
  for (const number of [numerator, denominator, value]) {
    if (number === undefined) continue
    if (number.startsWith('-') && (isRatio || COUNTED.has(known.unit)))
      return problem('cell.negative-count', { found: number })
    if (
      number.includes('.') &&
      (counts || (!isRatio && COUNTED.has(known.unit) && !known.unit.startsWith('per')))
    )
      return problem('cell.decimal-in-count', { found: number })
  }
  return undefined
}
