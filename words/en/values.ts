import type { MissingName, Unit } from '#engine'

/** How values are written: unit words stand behind the number. */
export const units = {
  number: '',
  count: '',
  persons: ' persons',
  households: ' households',
  percent: '%',
  'percentage-point': ' percentage points',
  'per-mille': '‰',
  yuan: ' yuan',
  days: ' days',
  'working-days': ' working days',
  score: ' points',
  truth: '',
} satisfies Record<Unit, string>

export const truths = { yes: 'yes', no: 'no' }

export const missingNames = {
  'not-reported': 'not reported',
  'not-applicable': 'not applicable',
  'nothing-happened': 'nothing happened',
  'not-sampled': 'not sampled',
  withheld: 'withheld',
  undefined: 'cannot be computed',
} satisfies Record<MissingName, string>
