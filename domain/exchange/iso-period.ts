/**
 * 期间的写法: periods as other systems write them → ours: 201709, 2017-09 and 2017-09-01/P1M are "2017-09"; 2017Q3 and
 * 2017-07-01/P3M are "2017Q3"; 2017 and 2017-01-01/P1Y are "2017". Undefined when it is none of these.
 */
export function readIsoPeriod(text: string): string | undefined {
  const plain = /^(\d{4})(?:-?(0[1-9]|1[0-2])|Q([1-4]))?$/.exec(text)
  if (plain !== null) {
    const [, year = '', month, quarter] = plain
    return month !== undefined ? `${year}-${month}` : quarter !== undefined ? `${year}Q${quarter}` : year
  }
  const span = /^(\d{4})-(0[1-9]|1[0-2])-01\/P(1M|3M|1Y)$/.exec(text)
  if (span === null) return undefined
  const [, year = '', month = '', length] = span
  if (length === '1M') return `${year}-${month}`
  if (length === '1Y') return month === '01' ? year : undefined
  const quarter = (Number(month) + 2) / 3
  return Number.isInteger(quarter) ? `${year}Q${quarter}` : undefined
}

/** "2017-09" → "201709"; quarters and years are written alike. */
export const writeIsoPeriod = (period: string): string => period.replace('-', '')
