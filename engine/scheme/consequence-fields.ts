import { ROUNDING_MODES } from '../value/rounding.ts'
import type { SchemeField } from './scheme-field.ts'

const optional = { need: 'optional' } as const
const mandatory = { need: 'mandatory' } as const
const NAME: SchemeField = { key: 'name', type: 'names', ...mandatory }
const END: Pick<SchemeField, 'type' | 'byClass'> = { type: 'number', byClass: true }
const SHARED_OUT = { with: 'rounding', is: 'largest-remainder' } as const
const YEARS: SchemeField = { key: 'years', type: 'whole', ...mandatory }

/** 系数、上下限与佐证 of an item. */
export const ADJUSTMENT_FIELDS: readonly SchemeField[] = [
  { key: 'multiplier', type: 'value', ...optional },
  {
    key: 'clamp',
    type: 'part',
    need: { with: 'multiplier' },
    choices: ['none'],
    orChoice: true,
    parts: [
      { key: 'low', ...END, ...mandatory },
      { key: 'high', ...END, ...mandatory },
    ],
  },
  {
    key: 'evidence',
    type: 'part',
    need: { with: 'clause', may: true },
    parts: [
      { key: 'required', type: 'choice', choices: ['yes'], ...mandatory },
      { key: 'without', type: 'choice', choices: ['zero', 'refuse'], ...mandatory },
    ],
  },
]

/** 否决的有效年限、追溯和再次. */
export const VETO_YEARS_FIELDS: readonly SchemeField[] = [
  { key: 'window', type: 'part', parts: [YEARS], ...optional },
  { key: 'retroactive', type: 'choice', choices: ['yes', 'no'], ...optional },
  {
    key: 'second',
    type: 'part',
    ...optional,
    parts: [
      YEARS,
      { key: 'counts', type: 'choice', choices: ['same', 'any'], ...mandatory },
      {
        key: 'effect',
        type: 'choice',
        choices: ['fail', 'cap-grade', 'lower-grade', 'ineligible'],
        ...mandatory,
      },
      { key: 'grade', type: 'grade', need: { with: 'effect', is: 'cap-grade' } },
      { key: 'steps', type: 'whole', need: { with: 'effect', is: 'lower-grade' } },
    ],
  },
]

/** 名额, of a grade (`of`) or of the commendation (`base`). */
export const quotaFields = (base: 'base' | 'of'): readonly SchemeField[] => [
  { key: 'share', type: 'share', need: { oneOf: 'quota' }, byClass: true },
  { key: 'count', type: 'whole', need: { oneOf: 'quota' }, byClass: true },
  { key: base, type: 'choice', choices: ['ranked', 'all'], need: { with: 'share' }, elsewhere: true },
  {
    key: 'rounding',
    type: 'choice',
    choices: ['floor', 'ceil', 'half-up'],
    need: { with: 'share' },
    elsewhere: true,
  },
  { key: 'ties', type: 'choice', choices: ['all-in', 'all-out', 'tie-break'], ...mandatory },
  { key: 'minimum', type: 'whole', need: { with: 'share' }, elsewhere: true, byClass: true },
  { key: 'maximum', type: 'whole', ...optional, byClass: true },
]

export const REQUIRES: SchemeField = { key: 'requires', type: 'condition', ...optional }

/** 等次. */
export const GRADE_FIELDS: readonly SchemeField[] = [
  { key: 'grade', type: 'id', ...mandatory },
  NAME,
  { key: 'at-least', type: 'number', ...optional },
  REQUIRES,
  { key: 'quota', type: 'part', parts: quotaFields('of'), ...optional },
]

/** 牌. */
export const CARDS_FIELD: SchemeField = {
  key: 'cards',
  type: 'parts',
  ...optional,
  parts: [
    { key: 'card', type: 'id', ...mandatory },
    NAME,
    { key: 'enters', type: 'condition', ...mandatory },
    { key: 'leaves', type: 'condition', ...optional },
    { key: 'moves', type: 'choice', choices: ['yes', 'no'], ...optional },
    { key: 'each', type: 'choice', choices: ['month', 'quarter'], ...optional },
    { key: 'effects', type: 'choices', choices: ['cap-grade', 'lower-grade', 'no-merit'], ...mandatory },
    { key: 'grade', type: 'grade', ...optional },
    { key: 'steps', type: 'whole', ...optional },
  ],
}

/** 单项表彰. */
export const HONOURS_FIELD: SchemeField = {
  key: 'honours',
  type: 'parts',
  ...optional,
  parts: [
    { key: 'honour', type: 'id', ...mandatory },
    NAME,
    { key: 'by', type: 'value', ...mandatory },
    { key: 'order', type: 'choice', choices: ['descending', 'ascending'], ...mandatory },
    { key: 'within', type: 'choice', choices: ['class', 'all'], ...mandatory },
    ...quotaFields('base'),
    {
      key: 'excludes',
      type: 'choices',
      choices: ['fail', 'item-zero', 'cap-grade', 'lower-grade', 'ineligible'],
      ...mandatory,
    },
    { key: 'vacancies', type: 'choice', choices: ['pass-on', 'leave-empty'], ...mandatory },
    REQUIRES,
  ],
}

/** 奖惩金额. */
export const PAYMENTS_FIELD: SchemeField = {
  key: 'payments',
  type: 'parts',
  ...optional,
  parts: [
    { key: 'payment', type: 'id', ...mandatory },
    NAME,
    { key: 'formula', type: 'value', ...mandatory },
    {
      key: 'round',
      type: 'part',
      ...mandatory,
      parts: [
        { key: 'digits', type: 'whole', ...mandatory },
        { key: 'rounding', type: 'choice', choices: [...ROUNDING_MODES, 'largest-remainder'], ...mandatory },
        { key: 'within', type: 'choice', choices: ['class', 'all'], need: SHARED_OUT },
        { key: 'equal', type: 'choice', choices: ['larger-first', 'smaller-first'], need: SHARED_OUT },
      ],
    },
  ],
}
