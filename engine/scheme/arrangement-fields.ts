import {
  AUTHORISATION_KINDS,
  EVIDENCE_KINDS,
  MEASURE_FREQUENCIES,
  MEASURE_KINDS,
  MEASURE_MARKS,
  MEASURE_TEXTS,
} from './arrangements.ts'
import type { SchemeField } from './scheme-field.ts'

const optional = { need: 'optional' } as const
const mandatory = { need: 'mandatory' } as const
const NAME: SchemeField = { key: 'name', type: 'names', ...mandatory }

/** 工作措施: only kind and name are mandatory; what else one must say is for a policy pack to ask. */
const MEASURE: readonly SchemeField[] = [
  { key: 'measure', type: 'id', ...mandatory },
  { key: 'kind', type: 'choice', choices: MEASURE_KINDS, ...mandatory },
  NAME,
  { key: 'every', type: 'choice', choices: MEASURE_FREQUENCIES, ...optional },
  { key: 'months', type: 'texts', ...optional },
  { key: 'evidence', type: 'choices', choices: EVIDENCE_KINDS, ...optional },
  ...MEASURE_MARKS.map((key): SchemeField => ({ key, type: 'choice', choices: ['yes', 'no'], ...optional })),
  ...MEASURE_TEXTS.map((key): SchemeField => ({ key, type: 'text', ...optional })),
  { key: 'reply-days', type: 'whole', ...optional },
  { key: 'appeal-days', type: 'whole', ...optional },
]

const AUTHORISATION: readonly SchemeField[] = [
  { key: 'of', type: 'text', ...mandatory },
  { key: 'as', type: 'choice', choices: AUTHORISATION_KINDS, ...mandatory },
  { key: 'number', type: 'text', ...mandatory },
  { key: 'issuer', type: 'text', ...mandatory },
  { key: 'issued', type: 'day', ...mandatory },
  { key: 'until', type: 'day', ...optional },
]

/** 制度安排 in the order a form asks for it. */
export const ARRANGEMENTS_FIELD: SchemeField = {
  key: 'arrangements',
  type: 'part',
  ...optional,
  parts: [
    {
      key: 'document',
      type: 'part',
      ...optional,
      parts: [
        { key: 'kind', type: 'choice', choices: ['general', 'special-task'], ...mandatory },
        { key: 'characters', type: 'whole', ...mandatory },
      ],
    },
    { key: 'authorisations', type: 'parts', parts: AUTHORISATION, ...optional },
    {
      key: 'duties',
      type: 'parts',
      ...optional,
      parts: [
        { key: 'item', type: 'item', ...mandatory },
        { key: 'list', type: 'choice', choices: ['basic', 'assist', 'taken-back'], ...mandatory },
        { key: 'entry', type: 'text', ...mandatory },
      ],
    },
    {
      key: 'assessor-duties',
      type: 'parts',
      ...optional,
      parts: [NAME, { key: 'due', type: 'text', ...optional }],
    },
    { key: 'measures', type: 'parts', parts: MEASURE, ...optional },
  ],
}
