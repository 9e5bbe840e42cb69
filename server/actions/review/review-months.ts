/** 可看的月份: the months that have begun, of the running year and of the one before, newest first. */
export function reviewMonths(today: string): readonly string[] {
  const [year = '', month = '01'] = today.split('-')
  const of = (y: number, last: number) =>
    Array.from({ length: last }, (_, index) => `${y}-${String(last - index).padStart(2, '0')}`)
  return [...of(Number(year), Number(month)), ...of(Number(year) - 1, 12)]
}
