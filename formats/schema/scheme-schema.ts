import { ITEM_FIELDS, KINDS, MISSING_NAMES, MISSING_TREATMENTS, SCHEME_FIELDS } from '#engine'
import { type JsonSchema, mapSchema } from './field-schema.ts'

const NAMES: JsonSchema = {
  anyOf: [
    { type: ['string', 'number'] },
    {
      type: 'object',
      properties: { zh: { type: ['string', 'number'] }, en: { type: ['string', 'number'] } },
      required: ['zh'],
      additionalProperties: false,
    },
  ],
}

const NAMED_AMOUNT: JsonSchema = {
  anyOf: [
    { $ref: '#/$defs/names' },
    {
      type: 'object',
      properties: { zh: { type: 'string' }, en: { type: 'string' }, formula: { type: 'string' } },
      required: ['zh'],
      additionalProperties: false,
    },
  ],
}

const treatment: JsonSchema = { enum: MISSING_TREATMENTS }
const treatments = (all: boolean): JsonSchema => ({
  type: 'object',
  properties: Object.fromEntries(MISSING_NAMES.map((name) => [name, treatment])),
  ...(all ? { required: MISSING_NAMES } : {}),
  additionalProperties: false,
})

/**
 * 方案文件的 JSON Schema (2020-12), made of the declarations the forms are made of; `gongcheng schema` prints it and the
 * server serves it, so that any editor completes a scheme. It knows shapes, not sums: what `check` says goes further.
 */
export function schemeSchema(): JsonSchema {
  const whole = mapSchema(SCHEME_FIELDS)
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: '公秤考评方案 Gongcheng scheme',
    ...whole,
    properties: { ...(whole['properties'] as JsonSchema), missing: treatments(true) },
    $defs: {
      names: NAMES,
      'named-amount': NAMED_AMOUNT,
      treatments: treatments(false),
      item: mapSchema(ITEM_FIELDS),
      clause: {
        type: 'object',
        properties: { kind: { enum: KINDS.map(({ name }) => name) } },
        required: ['kind'],
        allOf: KINDS.map(({ name }) => ({
          if: { properties: { kind: { const: name } }, required: ['kind'] },
          then: { $ref: `#/$defs/clause-${name}` },
        })),
      },
      ...Object.fromEntries(
        KINDS.map(({ name, fields }) => [`clause-${name}`, mapSchema(fields, { kind: { const: name } })]),
      ),
    },
  }
}
