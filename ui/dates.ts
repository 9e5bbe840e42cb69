import type { Language } from '#words'

const ZONE = 'Asia/Shanghai'

/** 日期: "2017-12-03" → "2017年12月3日" or "3 Dec 2017". */
export function dayText(day: string, language: Language): string {
  const date = new Date(`${day.slice(0, 10)}T12:00:00Z`)
  return Number.isNaN(date.getTime())
    ? day
    : new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'zh-CN', {
        dateStyle: 'long',
        timeZone: 'UTC',
      }).format(date)
}

/** 时刻: an instant as people in China read it on the wall. */
export function momentText(moment: string, language: Language): string {
  const date = new Date(moment)
  return Number.isNaN(date.getTime())
    ? moment
    : new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'zh-CN', {
        dateStyle: 'medium',
        timeStyle: 'short',
        hourCycle: 'h23',
        timeZone: ZONE,
      }).format(date)
}

/** 时期: "2017-09", "2017Q3" and "2017" as words. */
export function periodText(
  period: string,
  say: { readonly month: (year: string, month: string) => string; readonly year: (year: string) => string },
): string {
  const [year = '', month] = period.split('-')
  if (month !== undefined && /^\d\d$/.test(month)) return say.month(year, month)
  return /^\d{4}$/.test(period) ? say.year(period) : period
}
