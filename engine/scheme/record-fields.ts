import type { SchemeField } from './scheme-field.ts'

const optional = { need: 'optional' } as const
const mandatory = { need: 'mandatory' } as const

/** 指标的数据来源 beside being handed in, in the order a form asks for them. */
export const INDICATOR_SOURCE_FIELDS: readonly SchemeField[] = [
  {
    key: 'statistical-year',
    type: 'part',
    parts: [{ key: 'from', type: 'text', ...mandatory }],
    ...optional,
  },
  { key: 'counted', type: 'value', ...optional },
  { key: 'verified', type: 'part', parts: [{ key: 'tolerance', type: 'amount', ...mandatory }], ...optional },
  {
    key: 'imported',
    type: 'part',
    parts: [
      { key: 'from', type: 'text', ...mandatory },
      { key: 'version', type: 'text', ...mandatory },
    ],
    ...optional,
  },
  {
    key: 'from-cases',
    type: 'part',
    parts: [
      { key: 'register', type: 'text', ...mandatory },
      { key: 'among', type: 'condition', ...optional },
      { key: 'once-per', type: 'text', ...optional },
      { key: 'keep', type: 'text', need: { with: 'once-per' } },
      { key: 'where', type: 'condition', ...optional },
      { key: 'count', type: 'text', ...mandatory },
    ],
    ...optional,
  },
]

/** 台账和工作日历. */
export const RECORD_FIELDS: readonly SchemeField[] = [
  {
    key: 'calendar',
    type: 'part',
    parts: [
      { key: 'holidays', type: 'texts', ...optional },
      { key: 'working', type: 'texts', ...optional },
    ],
    ...optional,
  },
  {
    key: 'registers',
    type: 'parts',
    parts: [
      { key: 'register', type: 'id', ...mandatory },
      { key: 'name', type: 'names', ...mandatory },
      { key: 'attributes', type: 'attributes', ...optional },
    ],
    ...optional,
  },
]
