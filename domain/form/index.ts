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
  type DueRule,
  type FormHeader,
  type FormState,
  formState,
  type IndicatorParticulars,
  USUAL_DUE,
} from './form-header.ts'
export { compareNumbers, type NumberRead, readNumberCell, readTextCell, shiftPoint } from './number-text.ts'
export { firstDayOf, lastMonthIn, periodBefore, periodsUpTo } from './period-days.ts'
