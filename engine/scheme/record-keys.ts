/** 台账、日历和数据来源的键 that no other part of a scheme has; `words` has a label and a hint for each. */
export const RECORD_KEYS = [
  'among',
  'attributes',
  'calendar',
  'counted',
  'from-cases',
  'holidays',
  'imported',
  'keep',
  'once-per',
  'register',
  'registers',
  'statistical-year',
  'tolerance',
  'verified',
  'where',
  'working',
] as const
