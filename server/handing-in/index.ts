export { type ChangedFigure, changedFigures } from './changed-figures.ts'
export { calendarsOf, dueOf, dueOfReport } from './due.ts'
export {
  askedForms,
  type EntrySheet,
  loadRows,
  loadSheet,
  readSheet,
  rowTexts,
  type SheetRow,
} from './entry-sheet.ts'
export {
  type Channel,
  type HandedFigure,
  type HandedIn,
  type HandIn,
  type HandingInRefusal,
  handIn,
  problemsOf,
} from './hand-in.ts'
export {
  askedForm,
  figureOf,
  formsIn,
  type OpenReport,
  openReport,
  openReports,
  standingFacts,
} from './open-report.ts'
