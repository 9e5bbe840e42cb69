import { FORMULA_CODES } from '../formula/formula-code.ts'
import { CLAUSE_CODES } from '../kinds/clause-code.ts'

/**
 * 意见代码: everything the reader of schemes, facts and files can say, with the names of its facts.
 *
 * Declared once; `words` must hold a sentence in both languages for each, or it does not compile.
 * Every finding about a scheme also carries `subject`: the item, indicator or part that was being read.
 */
const YAML_CODES = [
  'yaml.too-many-bytes', // (limit)
  'yaml.too-many-nodes', // (limit)
  'yaml.too-many-depth', // (limit)
  'yaml.too-many-aliases', // (limit)
  'yaml.alias-unknown', // (alias)
  'yaml.tag', // (tag) or (line)
  'yaml.key-not-text', // ()
  'yaml.key-twice', // (key); other: the first
  'yaml.several-documents', // (line)
  'yaml.full-width-colon', // (line)
  'yaml.indent', // (line)
  'yaml.tab', // (line)
  'yaml.two-colons', // (line)
  'yaml.not-closed', // (line)
  'yaml.reserved-start', // (line)
  'yaml.syntax', // (line)
] as const

const CSV_CODES = [
  'csv.too-large', // (limit)
  'csv.quote-not-closed', // ()
  'csv.empty', // ()
  'csv.column-missing', // (column, columns)
  'csv.column-unknown', // (column, near)
  'csv.column-twice', // (column)
  'csv.cells-too-many', // (cells, columns)
  'csv.cell-empty', // (column)
] as const

/** What is wrong with a number in a file. Facts: (where, text) and those in brackets. */
export const NUMBER_CODES = [
  'number.full-width', // (plain)
  'number.exponent', // ()
  'number.grouped', // (plain)
  'number.with-unit', // (plain)
  'number.too-long', // (limit)
  'number.not-a-number', // ()
] as const

const SCHEME_CODES = [
  'scheme.map-wanted', // ()
  'scheme.language-version', // (text, known)
  'scheme.key-twice', // (key)
  'scheme.key-missing', // (key)
  'scheme.key-unknown', // (key, known, near)
  'scheme.text-expected', // (key)
  'scheme.map-expected', // (key)
  'scheme.list-expected', // (key)
  'scheme.list-empty', // (key)
  'scheme.choice-unknown', // (key, text, allowed, near)
  'scheme.choice-left-out', // (key, allowed)
  'scheme.id-malformed', // (key, id)
  'scheme.id-twice', // (key, id); other: the first
  'scheme.class-unknown', // (class, known, near)
  'scheme.class-left-out', // (key, class)
  'scheme.negative', // (key, value)
  'scheme.whole-number-expected', // (key, text, least, most)
  'scheme.percent-expected', // (key, text)
  'scheme.year-malformed', // (text)
  'scheme.date-malformed', // (key, text)
  'scheme.in-force-backwards', // (from, to)
  'scheme.in-force-period', // (from, to, period)
  'indicator.roll-up-left-out', // (level, reported-by, allowed)
  'indicator.roll-up-unneeded', // (level)
  'indicator.reported-above', // (level, reported-by)
  'indicator.ratio-unit', // (unit)
  'indicator.rates-do-not-add', // (key) a percent without numerator and denominator
  'indicator.unused', // (name)
  'item.spared-points-twice', // (name, class, points, total, other, rest)
  'indicator.statistical-year', // (text, period)
  'indicator.statistical-year-quarter', // (text)
  'indicator.several-sources', // (keys)
  'indicator.cases-unit', // (unit, wanted)
  'indicator.cases-roll-up', // (roll-up)
  'indicator.counted-unit', // (found, wanted)
  'indicator.counted-reads', // (text)
  'indicator.counted-elsewhere', // (read, read-by, reported-by)
  'indicator.counted-constant', // ()
  'indicator.counted-circle', // (circle)
  'register.unknown', // (register, near)
  'register.attribute-reserved', // (attribute, reserved)
  'register.attribute-type', // (attribute, text, near)
  'register.choice-malformed', // (attribute, text)
  'cases.condition', // (text, register)
  'cases.not-comparable', // (text)
  'cases.not-ordered', // (text)
  'cases.not-number', // (text) where something is summed or computed
  'cases.choice-unknown', // (text, allowed, near)
  'cases.attribute-unknown', // (attribute, register, known, near)
  'cases.attribute-type', // (attribute, type, wanted)
  'cases.count-malformed', // (text, forms)
  'cases.keep-malformed', // (text, forms)
  'cases.keep-without-once', // ()
  'cases.calendar-missing', // ()
  'calendar.day-malformed', // (key, text)
  'calendar.too-long', // (text, limit)
  'calendar.both', // (day)
  'calendar.weekday-worked', // (day)
  'item.too-deep', // (limit)
  'item.too-many', // (limit)
  'item.clause-or-items', // ()
  'item.points-do-not-add-up', // (class?, declared, parts)
  'item.weight-left-out', // (parent)
  'item.weight-unneeded', // (parent)
  'item.weights-not-whole', // (sum)
  'item.circular', // (circle)
  'item.without-source', // (name)
  'item.without-example', // (name)
  'example.figure-unknown', // (name, near)
  'example.part-unknown', // (name, part)
  'example.class-needed', // (classes)
  'example.item-needed', // (item)
  'example.differs', // (expected, computed, class?)
  'check.another-time', // (text) a target, or a month that is neither the report's own nor before it
  'check.levels', // (levels) none, or several reporting levels in one check
  'grade.not-descending', // (grade, at-least, above)
  'grade.bottom-missing', // (grade)
  'grade.bottom-not-last', // (grade)
  'veto.item-unknown', // (item, near)
  'veto.grade-unknown', // (grade, near)
  'veto.when-not-truth', // (unit)
  'veto.retroactive-impossible', // ()
  'item.open-weighted', // ()
  'item.multiplier-unit', // (unit, text)
  'item.clamp-without-multiplier', // ()
  'item.clamp-backwards', // (low, high, class?)
  'item.evidence-of-nothing', // ()
  'bonus.floor-left-out', // (item)
  'grade.bottom-takes-all', // (grade, key)
  'card.leaves-and-moves', // ()
  'card.leaves-left-out', // ()
  'card.grade-left-out', // ()
  'card.grade-unneeded', // ()
  'requirement.not-truth', // (key, unit, text)
  'payment.not-yuan', // (unit, text)
  'rank.tie-value-truth', // ()
  'scheme.class-list', // (key, write) a list where each class is to be named
  'commendation.several', // ()
  'grade.nothing-to-lower', // ()
  'honour.by-truth', // (text)
  'card.part-constant', // (text, each)
  'commendation.quota', // ()
  'commendation.share-outside', // (share)
  'commendation.tie-break-missing', // ()
  'commendation.maximum-below-minimum', // (minimum, maximum)
  'guard.person-reproduction', // (term, text, rule)
  'guard.person-in-space', // (term, text, rule)
  'guard.person-score', // (term, text, rule)
  'guard.quoted', // (term, text, rule)
  'policy.rule', // (pack, rule, about, certainty; zh and en: says-, citation-, remedy-, matched-)
  'policy.pack-unknown', // (policy, known, near)
  'policy.remembered-as-law', // (rule, severity)
] as const

/** Facts: unit, indicator, period, where they are known, and those in brackets. */
const FACT_CODES = [
  'fact.unit-unknown', // (unit, near)
  'fact.indicator-unknown', // (indicator, near)
  'fact.kind-unknown', // (kind, allowed)
  'fact.version-malformed', // (text)
  'fact.missing-unknown', // (text, allowed, near)
  'fact.missing-with-value', // (missing)
  'fact.empty', // ()
  'fact.parts-half', // ()
  'fact.parts-unneeded', // (indicator)
  'fact.period-malformed', // (text)
  'fact.period-shape', // (period, wanted)
  'fact.twice', // (unit, indicator, period, kind, version); other: the first
  'fact.numerator-above-denominator', // (numerator, denominator)
  'fact.negative', // (where, value)
  'fact.not-whole', // (where, value, counted)
  'fact.level', // (unit, level, wanted)
  'fact.derived', // ()
  'fact.part-derived', // (where)
  'fact.after-merger', // (into, from)
  'fact.reason-missing', // ()
  'fact.evidence-empty', // ()
  'fact.standard-error', // (text)
  'fact.source-version-missing', // (from, version)
  'fact.source-version', // (found, version)
  'case.register-unknown', // (register, near)
  'case.twice', // (case); other: the first
  'case.date-malformed', // (text)
  'case.unit-twice', // ()
  'case.level', // (level, wanted)
  'case.attribute-unknown', // (attribute, known, near)
  'case.attribute-missing', // (attribute)
  'case.attribute-malformed', // (attribute, text, wanted)
  'case.calendar-year', // (year, attribute)
  'history.period-malformed', // (text)
  'history.not-past', // (scheme)
  'history.twice', // (); other: the first
  'history.rank', // (text)
  'history.commended', // (text)
  'history.grade-unknown', // (grade, near)
  'history.veto-unknown', // (veto, near)
  'figures.through-malformed', // (through)
  'figures.through-outside', // (through, period)
  'figures.period-malformed', // (period)
  'figures.nobody', // (level, classes)
] as const

const UNIT_CODES = [
  'unit.rows-overlap', // (unit)
  'unit.date-malformed', // (column, text)
  'unit.dates-backwards', // (unit, from, to)
  'unit.parent-unknown', // (unit, parent, near)
  'unit.parent-circle', // (circle)
  'unit.class-unknown', // (unit, class, classes)
  'unit.merged-half', // (unit)
  'unit.merged-unknown', // (unit, into, near)
  'unit.merged-circle', // (circle)
] as const

const PROGRAM_CODES = [
  'program.circle', // (items)
  'program.cell-unknown', // (cell)
  'program.too-early', // (reads)
] as const

export const FINDING_CODES = [
  ...YAML_CODES,
  ...CSV_CODES,
  ...NUMBER_CODES,
  ...SCHEME_CODES,
  ...FACT_CODES,
  ...UNIT_CODES,
  ...FORMULA_CODES,
  ...CLAUSE_CODES,
  ...PROGRAM_CODES,
] as const

export type FindingCode = (typeof FINDING_CODES)[number]
export type NumberCode = (typeof NUMBER_CODES)[number]
