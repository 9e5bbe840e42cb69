export {
  CHOOSABLE_MISSING,
  type ChoosableMissing,
  checkFigure,
  checkFigures,
  type FigureProblem,
  type FigureProblemCode,
  type GivenFigure,
  type NumberTaken,
  takeNumber,
} from './check-figure.ts'
export { type DueDay, dueDay } from './due-day.ts'
export {
  type CellConflict,
  type CellSaving,
  type EntryCell,
  type EntryCells,
  type MergedCells,
  mergeCells,
} from './entry-cells.ts'
export {
  type EntryForm,
  type FieldPart,
  type FormField,
  type Frequency,
  fieldKey,
  formId,
  formsOf,
} from './entry-form.ts'
export {
  type AskRefusal,
  askExtension,
  type DecideRefusal,
  decideExtension,
  type ExtensionState,
  type ExtensionStep,
  extendedDue,
  extensionState,
} from './extension.ts'
export {
  type DueRule,
  type FormHeader,
  type FormState,
  formState,
  type IndicatorParticulars,
  USUAL_DUE,
} from './form-header.ts'
export { LIBRARY, libraryEntry } from './library/library.ts'
export type { Counted, LibraryGroup, LibraryIndicator } from './library/library-indicator.ts'
export { schemeEntry } from './library/scheme-entry.ts'
export { compareNumbers, type NumberRead, readNumberCell, readTextCell, shiftPoint } from './number-text.ts'
export { firstDayOf, lastMonthIn, periodBefore, periodsUpTo } from './period-days.ts'
export { findPersonalNumber, type PersonalNumber } from './personal-numbers.ts'
export {
  type CellProblem,
  type CellProblemCode,
  missingIn,
  missingText,
  type RowReading,
  type RowTexts,
  readRow,
  type Suggestion,
  textsOf,
} from './read-row.ts'
export {
  type DuplicateField,
  duplicateFields,
  type Known,
  type KnownThing,
  knownThings,
  sameThing,
  suggest,
} from './suggest.ts'
