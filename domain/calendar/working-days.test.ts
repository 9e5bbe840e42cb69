import { expect, test } from 'vitest'
import { standingCalendars, workingDay, workingDaysAfter, workingDaysLeft } from './index.ts'

const calendars = standingCalendars([])

test('working days after a day jump over 春节 and count the Saturday worked for it', () => {
  expect(workingDaysAfter(calendars, '2017-01-26', 1)).toBe('2017-02-03')
  expect(workingDaysAfter(calendars, '2017-01-26', 2)).toBe('2017-02-04')
  expect(workingDaysAfter(calendars, '2017-01-26', 3)).toBe('2017-02-06')
})

test('none after is the day itself, on a holiday too', () => {
  expect(workingDaysAfter(calendars, '2017-01-28', 0)).toBe('2017-01-28')
})

test('what is counted forward is counted back, over a leap day and every month of two years', () => {
  for (const from of ['2016-02-26', '2016-02-29', '2016-12-30', '2017-01-25', '2017-09-29']) {
    for (let days = 1; days <= 40; days += 1) {
      const due = workingDaysAfter(calendars, from, days)
      expect(workingDaysLeft(calendars, from, due)).toBe(days)
      expect(workingDay(calendars)(due)).toBe(true)
    }
  }
})
