const two = (value: number): string => String(value).padStart(2, '0')

/** The last month of "2017-09", "2017Q3" or "2017". */
const lastMonth = (period: string): number =>
  period.includes('Q') ? Number(period.slice(5)) * 3 : period.length === 4 ? 12 : Number(period.slice(5, 7))

const monthsIn = (period: string): number => (period.includes('Q') ? 3 : period.length === 4 ? 12 : 1)

/** 起始日 of a period. */
export const firstDayOf = (period: string): string =>
  `${period.slice(0, 4)}-${two(lastMonth(period) - monthsIn(period) + 1)}-01`

/** The month "2017-09" a period ends with. */
export const lastMonthIn = (period: string): string => `${period.slice(0, 4)}-${two(lastMonth(period))}`

/** 上期: "2017-09" → "2017-08", "2017Q1" → "2016Q4", "2017" → "2016". */
export function periodBefore(period: string): string {
  const year = Number(period.slice(0, 4))
  if (period.length === 4) return String(year - 1)
  const quarterly = period.includes('Q')
  const number = Number(period.slice(5)) - 1
  const [y, n] = number === 0 ? [year - 1, quarterly ? 4 : 12] : [year, number]
  return quarterly ? `${y}Q${n}` : `${y}-${two(n)}`
}

/** 报送期: the periods of one rhythm of a year up to the one `today` lies in, oldest first. */
export function periodsUpTo(frequency: 'month' | 'quarter' | 'year', today: string): readonly string[] {
  const year = today.slice(0, 4)
  const month = Number(today.slice(5, 7))
  if (frequency === 'year') return [year]
  const count = frequency === 'month' ? month : Math.ceil(month / 3)
  return Array.from({ length: count }, (_, index) =>
    frequency === 'month' ? `${year}-${two(index + 1)}` : `${year}Q${index + 1}`,
  )
}
