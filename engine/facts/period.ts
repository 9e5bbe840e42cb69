/** 期间: a month, quarter or year, as the year and how many of its parts have gone by at the end. */
export interface Period {
  readonly year: number
  readonly shape: 'month' | 'quarter' | 'year'
  /** 1–12, 1–4 or 1. */
  readonly part: number
}

export const PARTS_OF_YEAR = { month: 12, quarter: 4, year: 1 } as const

const digit = (text: string, index: number): number => {
  const value = text.charCodeAt(index) - 48
  return value >= 0 && value <= 9 ? value : Number.NaN
}

/** "2017", "2017Q3" or "2017-09"; undefined for anything else. Read by hand: it is asked once per fact. */
export function parsePeriod(text: string): Period | undefined {
  const year = digit(text, 0) * 1000 + digit(text, 1) * 100 + digit(text, 2) * 10 + digit(text, 3)
  if (!(year >= 1000)) return undefined
  if (text.length === 4) return { year, shape: 'year', part: 1 }
  if (text.length === 6 && text[4] === 'Q') {
    const part = digit(text, 5)
    return part >= 1 && part <= 4 ? { year, shape: 'quarter', part } : undefined
  }
  if (text.length === 7 && text[4] === '-') {
    const part = digit(text, 5) * 10 + digit(text, 6)
    return part >= 1 && part <= 12 ? { year, shape: 'month', part } : undefined
  }
  return undefined
}
