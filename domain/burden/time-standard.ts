/** 用时标准: what we count a report to cost, in whole seconds, until a place has measured its own. */
export interface TimeStandard {
  /** Opening, reading through, handing in: once for each report. */
  readonly perReport: number
  /** Looking one number up and typing it. */
  readonly perField: number
  /** Looking at a number that is there already. */
  readonly perPrefilled: number
  /** What one respondent may be asked for in a year. */
  readonly budget: number
}

export const HOUR = 3600

/** Ours, not a rule of law: three minutes a report, half a minute a number, six seconds a number to look at, eight hours. */
export const USUAL_STANDARD: TimeStandard = {
  perReport: 180,
  perField: 30,
  perPrefilled: 6,
  budget: 8 * HOUR,
}

const LARGEST: TimeStandard = { perReport: 2 * HOUR, perField: HOUR, perPrefilled: HOUR, budget: 2000 * HOUR }

/** The first part that is no whole number of seconds, or one that cannot be meant. */
export function wrongPart(standard: TimeStandard): keyof TimeStandard | undefined {
  const parts = Object.keys(LARGEST) as (keyof TimeStandard)[]
  return parts.find((part) => {
    const seconds = standard[part]
    const least = part === 'budget' ? 1 : 0
    return !Number.isInteger(seconds) || seconds < least || seconds > LARGEST[part]
  })
}
