export { unknownYears, workingDay, workingDaysAfter, workingDaysLeft } from './working-days.ts'
export {
  BROUGHT_CALENDARS,
  type CalendarProblem,
  checkCalendar,
  dayText,
  standingCalendars,
  type YearCalendar,
} from './year-calendar.ts'
