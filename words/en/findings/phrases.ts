import type { FindingFacts } from '../../finding-says.ts'

export const key = (f: FindingFacts): string => `"${f.key ?? ''}"`

/** The nearest name, when there is one. */
export const near = (f: FindingFacts): string => (f.near ? ` Did you mean "${f.near}"?` : '')

export const forClass = (f: FindingFacts): string => (f.class ? ` (class "${f.class}")` : '')

export const oneOf = (allowed: string | undefined): string => (allowed ?? '').split(' | ').join(', ')

const UNITS: Readonly<Record<string, string>> = {
  number: 'a plain number',
  count: 'a count',
  persons: 'a number of persons',
  households: 'a number of households',
  percent: 'a percentage (%)',
  'percentage-point': 'percentage points (pp)',
  'per-mille': 'per mille (‰)',
  yuan: 'an amount in yuan',
  days: 'a number of days',
  'working-days': 'a number of working days',
  score: 'points',
  truth: 'yes or no',
}

export const unit = (name: string | undefined): string => UNITS[name ?? ''] ?? `"${name ?? ''}"`

export const place = (f: FindingFacts): string => `The ${f.where ?? 'number'}`
