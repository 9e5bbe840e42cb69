const CHINA_HOURS = 8

/** 中国的日子 of a moment: what the calendar on the wall shows, which for the first eight hours is not the day in UTC. */
export const dayInChina = (moment: string): string =>
  new Date(Date.parse(moment) + CHINA_HOURS * 3_600_000).toISOString().slice(0, 10)
