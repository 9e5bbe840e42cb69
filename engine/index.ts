export type { BundleSource, Hash, MakeHash, SchemeText } from './bundle/bundle-source.ts'
export { bundleText } from './bundle/bundle-text.ts'
export { compareAssessments } from './compare/compare-assessments.ts'
export { compareSchemes } from './compare/compare-schemes.ts'
export type {
  Comparison,
  ConsequenceChange,
  ItemComparison,
  SchemeTitle,
  UnitComparison,
} from './compare/comparison.ts'
export { type MovedByOptions, movedBy } from './compare/moved-by.ts'
export { movedByCase } from './compare/moved-by-case.ts'
export type { Movement } from './compare/movement.ts'
export { movements } from './compare/movements.ts'
export {
  SCHEME_DIFFERENCE_CODES,
  type SchemeDifference,
  type SchemeDifferenceCode,
} from './compare/scheme-difference.ts'
export { explain } from './explain/explain.ts'
export type { Explanation, ExplanationRole, Shown } from './explain/explanation.ts'
export { EXPLANATION_CODES, type ExplanationCode } from './explain/explanation-code.ts'
export { itemOf, itemsOf } from './explain/item-of.ts'
export { shown } from './explain/shown.ts'
export { amountFor, amountText, type ExplanationDepth } from './explain/standpoint.ts'
export type { CaseRecord } from './facts/case-record.ts'
export { checkCases } from './facts/check-cases.ts'
export { checkFacts } from './facts/check-facts.ts'
export { checkHistory } from './facts/check-history.ts'
export { lastMonthOf } from './facts/counted-months.ts'
export { calendarDays, dayNumber, isWeekend, type WorkingDays, workingDays } from './facts/day-number.ts'
export type { DateRange, Fact, FactKind, Origin, UnitRecord } from './facts/fact.ts'
export type { FigureColumn, WholeNumbers } from './facts/figure-column.ts'
export type { AssessedUnit, Figure, FigureTable } from './facts/figures.ts'
export { type GatherOptions, gatherFigures } from './facts/gather-figures.ts'
export { needsSingleFacts } from './facts/needs-single-facts.ts'
export type { PastResult } from './facts/past-result.ts'
export { type Period, parsePeriod } from './facts/period.ts'
export { whyNotDecimal } from './facts/why-not-decimal.ts'
export type { Expression, FigurePart, FigureWhen } from './formula/expression.ts'
export { FORMULA_CODES, type FormulaCode } from './formula/formula-code.ts'
export { type Amount, type AmountRead, readAmount } from './formula/read-amount.ts'
export { checkFunction, type FormulaRead, readFormula } from './formula/read-formula.ts'
export { readSignature } from './formula/read-signature.ts'
export { CLAUSE_CODES, type ClauseCode } from './kinds/clause-code.ts'
export type { ClauseContext, FormulaFunction, Typed } from './kinds/clause-context.ts'
export { CLAUSE_KEYS, type ClauseKey } from './kinds/clause-key.ts'
export type { FieldDepends, FieldNeed, FieldType, Kind, KindField } from './kinds/kind.ts'
export { KINDS } from './kinds/kinds.ts'
export { type ClauseRead, readClause } from './kinds/read-clause.ts'
export { type MadeProgram, makeProgram } from './plan/make-program.ts'
export { OPERATIONS, type Operation, operationsOf } from './plan/order-of-operations.ts'
export type { Cell, Program } from './plan/program.ts'
export { planRoute } from './route/plan-route.ts'
export type {
  ClosedLever,
  Lever,
  Route,
  RouteAsked,
  RouteBlocked,
  RouteFound,
  RouteGoal,
  RouteMove,
  RouteProgress,
  RouteStanding,
} from './route/route.ts'
export type { RouteSolution, SolveRoute } from './route/route-model.ts'
export { usualLevers } from './route/usual-levers.ts'
export { ARRANGEMENT_KEYS } from './scheme/arrangement-keys.ts'
export * from './scheme/arrangements.ts'
export { CONSEQUENCE_KEYS } from './scheme/consequence-keys.ts'
export type { Finding } from './scheme/finding.ts'
export { FINDING_CODES, type FindingCode } from './scheme/finding-codes.ts'
export { belowLevel } from './scheme/levels.ts'
export { MapReader } from './scheme/map-reader.ts'
export { nearestName } from './scheme/nearest-name.ts'
export {
  PROVISION_PARTS,
  type Provision,
  type ProvisionLine,
  type ProvisionPart,
} from './scheme/provision.ts'
export { provisionsOf } from './scheme/provisions-of.ts'
export { getNames } from './scheme/read-names.ts'
export { readScheme, type SchemeRead } from './scheme/read-scheme.ts'
export { RECORD_KEYS } from './scheme/record-keys.ts'
export type * from './scheme/register.ts'
export { BELOW, type ReportCheck, reportTime } from './scheme/report-check.ts'
export { computeExample, runExamples } from './scheme/run-examples.ts'
export type * from './scheme/scheme.ts'
export type { SchemeField, SchemeFieldType } from './scheme/scheme-field.ts'
export { ITEM_FIELDS, SCHEME_FIELDS } from './scheme/scheme-fields.ts'
export { SCHEME_KEYS, type SchemeKey } from './scheme/scheme-key.ts'
export type { SourceList, SourceMap, SourceNode, SourcePlace, SourceText } from './scheme/source-node.ts'
export { assess } from './score/assess.ts'
export type {
  Assessment,
  GradeLine,
  GroupLine,
  HeldCard,
  HonourLine,
  HonourStanding,
  PassedGrade,
  Standing,
  Strike,
} from './score/assessment.ts'
export { canonicalText } from './score/canonical-text.ts'
export { evaluateColumns } from './score/columns.ts'
export { evaluateExpression, evaluateReference, expressionReader, type Reading } from './score/reference.ts'
export type { CellValues, Evaluate } from './score/values.ts'
export { displayText, exactText, parseDecimal, parseExact } from './value/decimal-text.ts'
export { isDay } from './value/iso-day.ts'
export {
  isMissing,
  MISSING_NAMES,
  MISSING_TREATMENTS,
  type Missing,
  type MissingName,
  type MissingTreatment,
  missing,
  type Value,
} from './value/missing.ts'
export {
  add,
  compare,
  divide,
  equal,
  multiply,
  negate,
  type Rational,
  rational,
  subtract,
} from './value/rational.ts'
export { ROUNDING_MODES, type RoundingMode, round } from './value/rounding.ts'
export { ratioScale, UNITS, type Unit } from './value/unit.ts'
export type { ChangedFigure, FigureChange } from './whatif/figure-change.ts'
export {
  type MovedCell,
  prepareWhatIf,
  type WhatIf,
  type WhatIfAnswer,
  whatIf,
} from './whatif/prepare-what-if.ts'
export type { MovedPlace } from './whatif/standing-places.ts'
