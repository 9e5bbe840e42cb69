import type { SchemeDifferenceCode } from '#engine'
import type { DifferenceFacts } from '../difference-facts.ts'

const orNone = (text: string): string => (text === '' ? '(none)' : text)
const change = (f: DifferenceFacts): string => `from ${orNone(f.before)} to ${orNone(f.after)}`

/** Differences of two schemes: one sentence for every code. */
export const differences = {
  'class-added': (f) => `New class “${f.name}”`,
  'class-removed': (f) => `Class “${f.name}” is gone`,
  'item-added': (f) => `New item “${f.name}”, ${f.points} points`,
  'item-removed': (f) => `Item “${f.name}” is gone, it had ${f.points} points`,
  'item-points': (f) => `“${f.name}”: points ${change(f)}`,
  'item-kind': (f) => `“${f.name}”: kind of clause ${change(f)}`,
  'item-fact': (f) => `“${f.name}”: ${f.fact} ${change(f)}`,
  'item-missing': (f) => `“${f.name}”: when missing (${f.fact}), ${change(f)}`,
  'item-classes': (f) => `“${f.name}”: classes it does not apply to, ${change(f)}`,
  'indicator-added': (f) => `New indicator “${f.name}”`,
  'indicator-removed': (f) => `Indicator “${f.name}” is gone`,
  'indicator-changed': (f) => `Indicator “${f.name}”: ${f.fact} ${change(f)}`,
  'veto-added': (f) => `New veto “${f.name}”`,
  'veto-removed': (f) => `Veto “${f.name}” is gone`,
  'veto-effect': (f) => `Veto “${f.name}”: effect ${change(f)}`,
  'grade-added': (f) => `New grade “${f.name}”`,
  'grade-removed': (f) => `Grade “${f.name}” is gone`,
  'grade-line': (f) => `Grade “${f.name}”: line ${change(f)}`,
  'bonus-added': (f) => `New bonus, at most ${f.after}`,
  'bonus-removed': (f) => `The bonus is gone, it was at most ${f.before}`,
  'bonus-changed': (f) => `Bonus: ${f.fact} ${change(f)}`,
  'rank-within': (f) => `Ranked within: ${change(f)}`,
  'rank-ties': (f) => `Ties: ${change(f)}`,
  'rank-vetoed': (f) => `Vetoed units: ${change(f)}`,
  'rank-order': (f) => `Order of the ranking: ${change(f)}`,
  'commendation-added': (f) => `New commendation: ${f.after}`,
  'commendation-removed': (f) => `Commendation is gone, it was ${f.before}`,
  'commendation-quota': (f) => `Commendation places: ${change(f)}`,
  'commendation-changed': (f) => `Commendation: ${f.fact} ${change(f)}`,
  'irrational-digits': (f) => `Digits of irrational numbers: ${change(f)}`,
  dropped: (f) => `Points of dropped items: ${change(f)}`,
  figures: (f) => `Which figures count: ${change(f)}`,
} satisfies Record<SchemeDifferenceCode, (facts: DifferenceFacts) => string>
