import { type FormLoad, REPORTS_A_YEAR } from './form-load.ts'

/** 一级的负担: what one respondent of this level is asked for by all forms together. Times are whole seconds. */
export interface LevelLoad {
  readonly level: string
  readonly respondents: number
  readonly forms: number
  /** Of one respondent in a month, the yearly and quarterly ones spread evenly: a numerator over twelve. */
  readonly fieldsTwelfths: number
  readonly secondsTwelfths: number
  readonly perYear: number
  readonly budget: number
  /** Seconds beyond the budget; absent while within it. */
  readonly over?: number
}

/** 减负账: by level, the heaviest first. */
export function burdenAccount(loads: readonly FormLoad[], budget: number): readonly LevelLoad[] {
  const levels = [...new Set(loads.map(({ level }) => level))]
  return levels
    .map((level) => {
      const own = loads.filter((load) => load.level === level)
      const perYear = sum(own.map((load) => load.perYear))
      return {
        level,
        respondents: Math.max(...own.map(({ respondents }) => respondents)),
        forms: own.length,
        fieldsTwelfths: sum(own.map(({ fields, frequency }) => fields * REPORTS_A_YEAR[frequency])),
        secondsTwelfths: perYear,
        perYear,
        budget,
        ...(perYear > budget ? { over: perYear - budget } : {}),
      }
    })
    .sort((a, b) => b.perYear - a.perYear || (a.level < b.level ? -1 : 1))
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0)
