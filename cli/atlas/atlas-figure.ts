import { UNITS } from '#engine'

/**
 * 指标的简写: `签约率 percent` or `逾期次数 count lower`: a name, a unit, and `lower` where less is better. An indicator of
 * the town itself, reported once a year; anything else is written out under `indicators`.
 */
export function indicatorOf(id: string, text: string): Readonly<Record<string, unknown>> | string {
  const words = text.split(/\s+/)
  const better = words.at(-1) === 'lower' ? 'lower' : 'higher'
  const rest = better === 'lower' ? words.slice(0, -1) : words
  const unit = UNITS.find((one) => one === rest.at(-1))
  if (unit === undefined || rest.length < 2) return `${id}: 名称 ${UNITS.join('|')} [lower]`
  return {
    indicator: id,
    name: rest.slice(0, -1).join(' '),
    unit,
    better,
    reported: 'year',
    over: 'last',
    'reported-by': 'town',
  }
}
