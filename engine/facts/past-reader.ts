import type { PastResultName } from '../formula/expression.ts'
import { missing, type Value } from '../value/missing.ts'
import { ONE, ZERO } from '../value/rational.ts'
import { isDecimal, numberOf } from './fact-numbers.ts'
import type { AssessedUnit, FigureTable } from './figures.ts'
import type { PastResult } from './past-result.ts'

/**
 * 查往年结果: totals and places as numbers, everything else as 1 or 0. What a year's record leaves open, and a year without
 * a record, is missing 'not-reported'.
 */
export function pastReader(
  history: readonly PastResult[],
  units: readonly AssessedUnit[],
  year: number,
): NonNullable<FigureTable['past']> {
  const records = new Map(history.map((record) => [`${record.period} ${record.unit}`, record]))
  return (of, back, unit) => {
    const code = units[unit]?.code
    const record = records.get(`${String(year - back).padStart(4, '0')} ${code}`)
    return record === undefined ? NOT_REPORTED : read(record, of)
  }
}

const NOT_REPORTED: Value = missing('not-reported')

function read(record: PastResult, of: PastResultName): Value {
  if (of === 'total' || of === 'rank') {
    const text = record[of]
    return text !== undefined && isDecimal(text) ? numberOf(text) : NOT_REPORTED
  }
  if (of === 'commended') return record.commended === undefined ? NOT_REPORTED : truth(record.commended)
  const [what = '', id = ''] = of.split(':')
  if (what === 'grade') return record.grade === undefined ? NOT_REPORTED : truth(record.grade === id)
  return truth((what === 'veto' ? record.vetoes : record.cards).includes(id))
}

const truth = (holds: boolean): Value => (holds ? ONE : ZERO)
