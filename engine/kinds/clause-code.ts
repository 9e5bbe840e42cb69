/**
 * 计分办法意见代码: what `readClause` can say beside `scheme.*` (keys) and `formula.*` (formulas), with the names of
 * its facts; `subject` is the item. `class` is there where amounts differ by class.
 */
export const CLAUSE_CODES = [
  'clause.kind-unknown', // (kind, known, near?)
  'clause.value-unit', // (key, wanted, found)
  'clause.not-positive', // (key, value)
  'clause.negative', // (key, value)
  'clause.floor-left-out', // () neither floor nor below-zero
  'clause.floor-twice', // () both
  'clause.floor-above-full', // (floor, full, class?)
  'clause.cap-above-full', // (cap, full, class?)
  'clause.cap-unneeded', // () proportional: a cap only limits rewarded results
  'clause.better-contradicts', // (indicator, own, written)
  'clause.partial-left-out', // (per, allowed)
  'clause.target-zero', // (key) a ratio to zero
  'clause.cut-offs-equal', // (target, zero-at, class?)
  'clause.cut-offs-backwards', // (target, zero-at, better, class?)
  'clause.zero-at-needed', // () lower is better and rewarded: no ratio at value 0
  'clause.lines-do-not-add-up', // (sum, full, class?)
  'clause.line-needs-credit', // (unit)
  'clause.credit-twice', // () both credit and each
  'clause.credit-unneeded', // () a yes/no line
  'clause.credit-not-points', // (most, points, class?) the greatest credit must be the line's points
  'clause.credit-levels-mixed', // () some levels words, some numbers
  'clause.band-empty', // (from, to, class?)
  'clause.bands-overlap', // (from, to, class?); other: the band below
  'clause.bands-gap', // (from, to, class?); other: the band below
  'clause.bands-integer-edge', // (from, to, class?) 60 and 61: 60.5 falls nowhere; other: the band below
  'clause.bands-end-excluded', // (to, class?) [90%, 100%) leaves 100% out
  'clause.bands-start-excluded', // (from, class?) (0%, 60%] leaves 0% out
  'clause.bands-not-monotone', // (class?) warning
  'clause.points-above-full', // (points, full, class?)
  'clause.points-below-zero', // (points, class?)
  'clause.full-out-of-reach', // (most, full, class?) warning
  'clause.table-or-base', // () rank-points: exactly one of the two
  'clause.table-not-descending', // (place, class?) warning
  'clause.weights-malformed', // (key, text)
  'clause.no-previous', // (value) last year's value of this formula does not exist
  'clause.answer-values-equal', // () satisfaction of answers that are all worth the same
  'clause.excluded-counted', // (name) an answer both counted and excluded
  'clause.weights-not-whole', // (sum, class?)
  'clause.step-in-percent', // (key, text, write)
  'clause.price-above-full', // (price, full, class?) warning
  'clause.target-out-of-reach', // (target, class?) warning
  'clause.range-multiplied', // () warning: min–max that multiplies by (max − min)
  'clause.full-marks-needed', // (kind) an item without full marks
  'clause.price-twice', // (key) an event with in-turn has no price for all, and nothing to divide by
  'clause.answers-twice', // () satisfaction: answers and groups
  'clause.judged-formula', // () a judged mark must be an indicator, for its reason stands beside it
  'clause.range-empty', // (lowest, highest, class?)
  'clause.group-or-fixed', // () min-max: over or best, exactly one
  'clause.no-side', // () above-below: neither ahead nor behind
  'clause.row-never-reached', // (when) first-match: the same condition stands above; other: there
  'clause.price-list', // (key) prices one after the other belong under in-turn
  'clause.sub-cap-unknown', // (name, near?) no such sub-cap, or none above this one
  'clause.sub-cap-twice', // (name)
  'clause.sub-cap-empty', // (name) nothing stands under it
  'clause.top-or-bottom', // () place-bonus: at least one of the two
] as const

export type ClauseCode = (typeof CLAUSE_CODES)[number]
