import type { Screens } from '#words'

/** 时间的说法: whole seconds as hours and minutes, rounded to the minute; a unit’s share of a month may be seconds. */
export function timeWords(seconds: number, words: Screens['burden']): string {
  if (seconds < 60) return words.seconds(String(Math.round(seconds)))
  const minutes = Math.round(seconds / 60)
  return words.hours(String(Math.floor(minutes / 60)), String(minutes % 60))
}

/** A twelfth of a whole number with at most one decimal: 130 → "10.8". */
export const twelfth = (twelfths: number): string => String(Math.round((twelfths / 12) * 10) / 10)
