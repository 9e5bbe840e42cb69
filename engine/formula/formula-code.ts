/**
 * 公式意见代码: everything `readFormula` and `readAmount` can say, with the names of its facts. Sentences stand in `words`.
 */
export const FORMULA_CODES = [
  // What was written cannot be read. Facts: text (the whole formula) and those in brackets.
  'formula.empty', // ()
  'formula.too-long', // (length, limit)
  'formula.too-deep', // (limit)
  'formula.too-large', // (limit) after inlining the scheme's functions
  'formula.full-width', // (character, write: the text in plain characters)
  'formula.character-unknown', // (character, code: U+xxxx)
  'formula.number-malformed', // (number) ".5", "5.", "1.2.3"
  'formula.number-too-long', // (number, limit)
  'formula.number-exponent', // (number) 1e400
  'formula.number-not-finite', // (number) NaN, Infinity
  'formula.number-grouped', // (number) 1,000
  'formula.unit-word-unknown', // (word, known)
  'formula.operator-unknown', // (operator, write)
  'formula.day-unknown', // (day) 2017-02-30, 2017-7-1
  'formula.minus-needs-spaces', // (name) or ()
  'formula.end-unexpected', // (wanted)
  'formula.token-unexpected', // (token, wanted)
  'formula.comparison-chained', // ()
  'formula.amount-expected', // () a literal was wanted, a formula stands there
  // What was written does not fit the scheme.
  'formula.name-unknown', // (name, near)
  'formula.item-unknown', // (name, near)
  'formula.function-unknown', // (name, near)
  'formula.part-unknown', // (name, part, known)
  'formula.part-without-ratio', // (name, part)
  'formula.word-unknown', // (word, function, allowed)
  'formula.arguments-count', // (function, wanted, found)
  'formula.digits-expected', // (function, found) digits of `round` are a whole number −12…12
  'formula.whole-number-expected', // (function, found, least, most)
  'formula.nothing-left', // (left, of) a mean of fewer than are taken away
  'formula.plain-number-expected', // (function, found) a unit where only a plain number can stand
  'formula.past-unknown', // (kind, name, near) a grade, veto or card there is not
  'formula.result-outside', // (name) a total, rank, grade or card where none is known yet
  'formula.day-outside', // (day) a day stands only in a condition on cases
  'formula.periods-nested', // (function) each-month within each-month
  'formula.period-outside', // (name, part) `before`, `to-date` outside each-month
  'formula.class-compared', // (name, write) a class is asked for, not compared
  'formula.class-unknown', // (name, known, near?)
  'formula.card-span', // (name, each, span) a card by quarter is not read by month
  'formula.period-finer', // (name, span, reported) months of a figure reported by the quarter or year
  'formula.period-constant', // (function) nothing inside is read month by month
  'formula.clamp-empty', // (low, high)
  'formula.function-recursive', // (function, cycle)
  'formula.function-name-taken', // (function)
  'formula.parameter-twice', // (function, parameter)
  'formula.signature-malformed', // (signature)
  // Units. `other` is the second place.
  'formula.units-mixed', // (operator, left, left-unit, right, right-unit)
  'formula.unit-expected', // (wanted, found)
  'formula.argument-unit', // (function, parameter, wanted, found)
  'formula.truth-expected', // (found)
  'formula.truth-unexpected', // (operator)
] as const

export type FormulaCode = (typeof FORMULA_CODES)[number]
