import { describe, expect, test } from 'vitest'
import { checkCalendar, dayText, standingCalendars, workingDay, workingDaysLeft } from '#domain/calendar'
import { dueDay } from './due-day.ts'
import {
  askExtension,
  decideExtension,
  type ExtensionStep,
  extendedDue,
  extensionState,
} from './extension.ts'
import { formState } from './form-header.ts'
import { firstDayOf, lastMonthIn, periodBefore, periodsUpTo } from './period-days.ts'

const calendars = standingCalendars([])
const on = (day: number, days: 'calendar' | 'working', postpone = false) => ({ day, days, postpone })

describe('the day a report is due', () => {
  test('is a day of the month after, whatever day of the week, unless it is postponed', () => {
    expect(dueDay(on(5, 'calendar'), '2017-09', calendars).day).toBe('2017-10-05')
    // 1 to 8 October 2017 were free; Monday the 9th is the first working day.
    expect(dueDay(on(5, 'calendar', true), '2017-09', calendars).day).toBe('2017-10-09')
  })

  test('counted in working days steps over Spring Festival and counts the Sunday worked for it', () => {
    // 2018: 15 to 21 February free, Sunday 11 and Saturday 24 February worked.
    expect(dueDay(on(8, 'working'), '2018-01', calendars).day).toBe('2018-02-11')
    expect(dueDay(on(12, 'working'), '2018-01', calendars).day).toBe('2018-02-22')
    expect(workingDay(calendars)('2018-02-24')).toBe(true)
    expect(workingDay(calendars)('2018-02-17')).toBe(false)
  })

  test('is that of the quarter or the year after its last month', () => {
    expect(dueDay(on(3, 'calendar'), '2017Q4', calendars).day).toBe('2018-01-03')
    expect(dueDay(on(20, 'calendar'), '2016', calendars).day).toBe('2017-01-20')
  })

  test('tells the years nobody entered holidays of, where working days count', () => {
    expect(dueDay(on(3, 'working'), '2031-04', calendars).unknownYears).toEqual([2031])
    expect(dueDay(on(3, 'calendar'), '2031-04', calendars).unknownYears).toEqual([])
  })

  test('an own calendar of the office stands before the one we bring', () => {
    const own = { year: 2017, document: '本地通知', holidays: ['2017-10-09'], working: [] }
    expect(dueDay(on(9, 'calendar', true), '2017-09', standingCalendars([own])).day).toBe('2017-10-10')
  })

  test('working days left are none on the day itself and fewer than none after it', () => {
    expect(workingDaysLeft(calendars, '2017-09-29', '2017-10-09')).toBe(2)
    expect(workingDaysLeft(calendars, '2017-10-09', '2017-10-09')).toBe(0)
    expect(workingDaysLeft(calendars, '2017-10-11', '2017-10-09')).toBe(-2)
  })
})

describe('a calendar entered', () => {
  test('has real days of its year, none both off and worked, and weekends only made into working days', () => {
    const check = (holidays: string[], working: string[] = []) =>
      checkCalendar(2026, { holidays, working })?.problem
    expect(check(['2026-10-01'])).toBeUndefined()
    expect(check(['2026-02-30'])).toBe('calendar.not-a-day')
    expect(check(['2025-05-01'])).toBe('calendar.other-year')
    expect(check(['2026-10-03'], ['2026-10-03'])).toBe('calendar.both')
    expect(check([], ['2026-10-08'])).toBe('calendar.not-a-weekend')
  })

  test('every calendar we bring passes the same check', () => {
    for (const one of calendars)
      expect([one.year, checkCalendar(one.year, one)]).toEqual([one.year, undefined])
  })

  test('days are numbers and back over leap years and centuries', () => {
    for (const day of [0, 59, 60, 10_957, 11_016, 17_448])
      expect(dayText(day)).toBe(new Date(day * 86_400_000).toISOString().slice(0, 10))
  })
})

describe('more time', () => {
  const asked: ExtensionStep = { kind: 'asked', account: 'town', until: '2017-12-10' }
  const ask = (today: string, until: string, steps: readonly ExtensionStep[] = [], reason = '停电') =>
    askExtension(steps, { due: '2017-12-05', until, reason, today })

  test('is asked for on the last day at the latest, to a later day, with a reason, once at a time', () => {
    expect(ask('2017-12-05', '2017-12-08').accepted).toBe(true)
    expect(ask('2017-12-06', '2017-12-08')).toMatchObject({ refusal: 'extension.too-late' })
    expect(ask('2017-12-01', '2017-12-05')).toMatchObject({ refusal: 'extension.not-later' })
    expect(ask('2017-12-01', '2017-12-08', [asked])).toMatchObject({ refusal: 'extension.waiting' })
    expect(ask('2017-12-01', '2017-12-08', [], ' ')).toMatchObject({ refusal: 'extension.no-reason' })
  })

  test('once granted can be asked for again until the new day', () => {
    const granted: ExtensionStep[] = [asked, { kind: 'granted', account: 'office', until: '2017-12-10' }]
    expect(extendedDue('2017-12-05', granted)).toBe('2017-12-10')
    expect(ask('2017-12-09', '2017-12-12', granted).accepted).toBe(true)
    expect(extensionState([...granted, { kind: 'asked', account: 'town', until: '2017-12-12' }]).state).toBe(
      'asked',
    )
    expect(
      extensionState([
        ...granted,
        { kind: 'asked', account: 'town', until: '2017-12-12' },
        { kind: 'refused', account: 'office', reason: '太晚' },
      ]),
    ).toEqual({ state: 'granted', until: '2017-12-10' })
  })

  test('is decided by a level above, by another hand, and a refusal says why', () => {
    const decide = (path: string, account: string, kind: 'granted' | 'refused', reason = '') =>
      decideExtension([asked], { kind, reason, unitPath: '99/01/02', actor: { path, account } })
    expect(decide('99/01', 'office', 'granted')).toMatchObject({
      accepted: true,
      value: { until: '2017-12-10' },
    })
    expect(decide('99/01/02', 'clerk', 'granted')).toMatchObject({ refusal: 'extension.not-above' })
    expect(decide('99/0', 'other', 'granted')).toMatchObject({ refusal: 'extension.not-above' })
    expect(decide('99/01', 'town', 'granted')).toMatchObject({ refusal: 'extension.own' })
    expect(decide('99/01', 'office', 'refused')).toMatchObject({ refusal: 'extension.no-reason' })
    expect(
      decideExtension([], {
        kind: 'granted',
        reason: '',
        unitPath: '99/01/02',
        actor: { path: '99', account: 'x' },
      }),
    ).toMatchObject({ refusal: 'extension.nothing-asked' })
  })
})

test('a form past its expiry takes no period that begins later, and still those within it', () => {
  const header = { validUntil: '2017-12-31' }
  expect(formState(header, firstDayOf('2017-12'))).toBe('open')
  expect(formState(header, firstDayOf('2018-01'))).toBe('expired')
  expect(formState(undefined, firstDayOf('2018-01'))).toBe('not-opened')
})

test('periods: the first day, the one before, and those of a year so far', () => {
  expect(['2017-09', '2017Q3', '2017'].map(firstDayOf)).toEqual(['2017-09-01', '2017-07-01', '2017-01-01'])
  expect(['2017-01', '2017Q1', '2017'].map(periodBefore)).toEqual(['2016-12', '2016Q4', '2016'])
  expect(lastMonthIn('2017Q2')).toBe('2017-06')
  expect(periodsUpTo('quarter', '2017-05-02')).toEqual(['2017Q1', '2017Q2'])
  expect(periodsUpTo('month', '2017-02-28')).toEqual(['2017-01', '2017-02'])
})
