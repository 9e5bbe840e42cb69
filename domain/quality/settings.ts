/** 阈值: WHO data-quality defaults; every one may be set otherwise where a county knows better. */
export interface QualitySettings {
  /** Least share of the fields of a report, in percent. */
  readonly leastFields: number
  /** How far a year may be from the mean of the three before, and a month from what peers make likely, in percent. */
  readonly overTime: number
  /** How far a recount may be from what was reported, in percent. */
  readonly recount: number
  /** False discovery rate of all kinds judged by chance. */
  readonly falseDiscovery: number
  /** Fewer people, cases or services than this are not worth a signal. */
  readonly leastPeople: number
  /** How many percentage points of a rate are worth one. */
  readonly leastPoints: number
}

export const USUAL_SETTINGS: QualitySettings = {
  leastFields: 90,
  overTime: 33,
  recount: 10,
  falseDiscovery: 0.05,
  leastPeople: 10,
  leastPoints: 5,
}
