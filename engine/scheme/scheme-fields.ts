import type { FieldNeed } from '../kinds/kind.ts'
import { MISSING_NAMES } from '../value/missing.ts'
import { ROUNDING_MODES } from '../value/rounding.ts'
import { UNITS } from '../value/unit.ts'
import { ARRANGEMENTS_FIELD } from './arrangement-fields.ts'
import {
  ADJUSTMENT_FIELDS,
  CARDS_FIELD,
  GRADE_FIELDS,
  HONOURS_FIELD,
  PAYMENTS_FIELD,
  quotaFields,
  REQUIRES,
  VETO_YEARS_FIELDS,
} from './consequence-fields.ts'
import { INDICATOR_SOURCE_FIELDS, RECORD_FIELDS } from './record-fields.ts'
import type { SchemeField, SchemeFieldType } from './scheme-field.ts'
import type { SchemeKey } from './scheme-key.ts'

type Need = FieldNeed<SchemeKey>

const field = (key: SchemeKey, type: SchemeFieldType, need: Need = 'mandatory'): SchemeField => ({
  key,
  type,
  need,
})
const choice = (key: SchemeKey, choices: readonly string[], need: Need = 'mandatory'): SchemeField => ({
  ...field(key, 'choice', need),
  choices,
})
const part = (key: SchemeKey, parts: readonly SchemeField[], need: Need = 'mandatory'): SchemeField => ({
  ...field(key, 'part', need),
  parts,
})
const parts = (key: SchemeKey, of: readonly SchemeField[], need: Need = 'mandatory'): SchemeField => ({
  ...field(key, 'parts', need),
  parts: of,
})

const NAME = field('name', 'names')
const ORDER = choice('order', ['descending', 'ascending'])
const LEVELS = ['province', 'city', 'county', 'town', 'village', 'grid'] as const
const EFFECTS = ['fail', 'item-zero', 'cap-grade', 'lower-grade', 'ineligible'] as const

/** 基本信息. */
const HEADER: readonly SchemeField[] = [
  choice('gongcheng', ['1']),
  field('scheme', 'id'),
  field('version', 'text'),
  NAME,
  { ...field('level', 'text'), choices: LEVELS },
  field('period', 'year'),
  part('in-force', [field('from', 'day'), field('to', 'day')]),
  part('source', [
    field('document', 'text'),
    field('title', 'text', 'optional'),
    field('issuer', 'text', 'optional'),
    field('issued', 'day', 'optional'),
  ]),
  { ...field('policy', 'text'), choices: ['2017', 'cn-2026'] },
  choice('figures', ['verified-first', 'reported-only']),
  part('display', [field('digits', 'whole'), choice('rounding', ROUNDING_MODES)]),
  field('irrational-digits', 'whole', 'optional'),
]

const INDICATOR: readonly SchemeField[] = [
  field('indicator', 'id'),
  NAME,
  choice('unit', UNITS),
  part(
    'ratio',
    [
      field('numerator', 'named-amount'),
      field('denominator', 'named-amount'),
      choice('empty', MISSING_NAMES),
    ],
    'optional',
  ),
  choice('better', ['higher', 'lower']),
  choice('reported', ['month', 'quarter', 'year']),
  choice('over', ['sum', 'last', 'mean']),
  { ...field('reported-by', 'text'), choices: LEVELS },
  choice('roll-up', ['sum', 'sum-of-reported', 'mean-of-sampled'], 'optional'),
  ...INDICATOR_SOURCE_FIELDS,
  field('source', 'text', 'optional'),
]

const CLAUSE_SOURCE = part('source', [field('clause', 'text'), field('text', 'text', 'optional')], 'optional')

const EXAMPLE: readonly SchemeField[] = [
  field('class', 'class', 'optional'),
  field('given', 'given'),
  field('others', 'givens', 'optional'),
  field('points', 'text'),
]

/** 考评项目: a branch has `items`, a leaf has `clause`. */
export const ITEM_FIELDS: readonly SchemeField[] = [
  field('item', 'id'),
  NAME,
  { ...field('points', 'number'), byClass: true, words: ['none'] },
  field('weight', 'share', 'optional'),
  field('not-applicable-to', 'classes', 'optional'),
  field('missing', 'treatments', 'optional'),
  field('clause', 'clause', { oneOf: 'content' }),
  ...ADJUSTMENT_FIELDS,
  CLAUSE_SOURCE,
  parts('examples', EXAMPLE, { with: 'clause', may: true }),
  choice('combine', ['sum', 'weighted'], { with: 'items', may: true }),
  field('items', 'items', { oneOf: 'content' }),
]

/** 方案的各部分, in the order of a scheme file. */
export const SCHEME_FIELDS: readonly SchemeField[] = [
  ...HEADER,
  field('missing', 'treatments'),
  choice('dropped', ['renormalise-parent', 'renormalise-total', 'keep']),
  parts('classes', [field('class', 'id'), NAME]),
  ...RECORD_FIELDS,
  parts('indicators', INDICATOR),
  parts('functions', [field('function', 'text'), field('formula', 'value')], 'optional'),
  parts(
    'calculations',
    [
      field('calculation', 'id'),
      NAME,
      choice('unit', UNITS),
      field('formula', 'value'),
      field('show', 'whole', 'optional'),
      CLAUSE_SOURCE,
    ],
    'optional',
  ),
  parts(
    'checks',
    [field('check', 'id'), NAME, choice('about', ['logic', 'stock-flow']), field('rule', 'condition')],
    'optional',
  ),
  field('items', 'items'),
  part(
    'bonus',
    [
      { ...field('cap', 'number'), words: ['none'] },
      { ...field('floor', 'number', 'optional'), words: ['none'] },
      field('gate', 'number', 'optional'),
      field('items', 'items'),
    ],
    'optional',
  ),
  parts(
    'vetoes',
    [
      field('veto', 'id'),
      NAME,
      field('ground', 'text'),
      field('basis', 'text'),
      field('when', 'condition'),
      choice('effect', EFFECTS),
      field('item', 'item', { with: 'effect', is: 'item-zero' }),
      field('grade', 'grade', { with: 'effect', is: 'cap-grade' }),
      field('steps', 'whole', { with: 'effect', is: 'lower-grade' }),
      ...VETO_YEARS_FIELDS,
    ],
    'optional',
  ),
  parts('grades', GRADE_FIELDS, 'optional'),
  CARDS_FIELD,
  part('rank', [
    choice('within', ['class', 'all']),
    ORDER,
    {
      ...part('ties', [parts('break-by', [field('value', 'value'), ORDER])]),
      choices: ['competition', 'dense'],
      orChoice: true,
    },
    choice('vetoed', ['last', 'unranked', 'by-score']),
    field('unranked', 'texts', 'optional'),
  ]),
  part(
    'commendation',
    [
      ...quotaFields('base'),
      { ...field('excludes', 'choices'), choices: EFFECTS },
      choice('vacancies', ['pass-on', 'leave-empty']),
      field('at-least', 'number', 'optional'),
      REQUIRES,
    ],
    'optional',
  ),
  HONOURS_FIELD,
  PAYMENTS_FIELD,
  ARRANGEMENTS_FIELD,
]
