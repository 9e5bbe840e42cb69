import type { FieldNeed, KindField, SchemeField, Unit } from '#engine'

/** A JSON Schema (2020-12) node. */
export interface JsonSchema {
  readonly [keyword: string]: unknown
}

export type Field = KindField | SchemeField

/** YAML reads 12 as a number and "12" as text; the language takes both, and every text as it is written. */
const SCALAR: JsonSchema = { type: ['string', 'number', 'boolean'] }
const TEXT: JsonSchema = { anyOf: [{ type: 'string', minLength: 1 }, { type: ['number', 'boolean'] }] }
const decimal = '[+-]?\\d+(\\.\\d+)?'

const pattern = (source: string): JsonSchema => ({
  anyOf: [{ type: 'number' }, { type: 'string', pattern: `^\\s*${source}\\s*$` }],
})
const textual = (source: string): JsonSchema => ({ type: 'string', pattern: `^${source}$` })

/** Amounts in the wild: 12, 95%, 1pp, 10‰, 100 yuan, 2 days, 0.3 score, 1,000 is refused by the reader and here. */
const AMOUNT = pattern(`${decimal}\\s*([%‰]|[\\p{L}][\\p{L}-]*)?`)
const NUMBER = pattern(decimal)

const PLAIN: Readonly<Record<string, JsonSchema>> = {
  text: TEXT,
  value: TEXT,
  condition: TEXT,
  target: TEXT,
  id: textual('[a-z][a-z0-9]*(-[a-z0-9]+)*'),
  class: textual('[a-z][a-z0-9-]*'),
  item: textual('[a-z][a-z0-9-]*'),
  grade: textual('[a-z][a-z0-9-]*'),
  classes: { type: 'array', items: { type: 'string' } },
  texts: { type: 'array', items: TEXT },
  days: { type: 'array', items: textual('\\d{4}-\\d\\d-\\d\\d') },
  day: textual('[12]\\d{3}-\\d\\d-\\d\\d'),
  year: { anyOf: [{ type: 'integer', minimum: 1000, maximum: 2999 }, textual('[12]\\d{3}')] },
  whole: { anyOf: [{ type: 'integer', minimum: 0 }, textual('\\d+')] },
  number: NUMBER,
  amount: AMOUNT,
  share: textual(`${decimal}\\s*%`),
  shares: textual(`${decimal}\\s*:\\s*${decimal}`),
  amounts: { type: 'array', minItems: 1, items: AMOUNT },
  values: { type: 'array', minItems: 1, items: TEXT },
  levels: { type: 'object', minProperties: 1, additionalProperties: AMOUNT },
  names: { $ref: '#/$defs/names' },
  'named-amount': { $ref: '#/$defs/named-amount' },
  attributes: {
    type: 'object',
    additionalProperties: { anyOf: [TEXT, { type: 'array', minItems: 1, items: TEXT }] },
  },
  treatments: { $ref: '#/$defs/treatments' },
  given: { type: 'object', additionalProperties: SCALAR },
  givens: { type: 'array', items: { type: 'object', additionalProperties: SCALAR } },
  clause: { $ref: '#/$defs/clause' },
  items: { type: 'array', minItems: 1, items: { $ref: '#/$defs/item' } },
}

/** `gongcheng: 1` is a number to YAML and the text "1" to the language. */
const choiceOf = (choices: readonly string[]): JsonSchema => ({
  enum: choices.flatMap((one) => [one, ...(/^\d+$/.test(one) ? [Number(one)] : []), ...truth(one)]),
})
/** An older YAML reads a bare yes as true. */
const truth = (choice: string): boolean[] => (choice === 'yes' ? [true] : choice === 'no' ? [false] : [])

/** 一个键的 JSON Schema; `mandatoryMissing` treatments and names stand in $defs. */
export function fieldSchema(field: Field): JsonSchema {
  const { choices = [], words = [] } = field
  const one = plainSchema(field)
  const wide = [
    one,
    ...(words.length === 0 ? [] : [{ enum: words }]),
    ...('orChoice' in field && field.orChoice === true ? [choiceOf(choices)] : []),
    ...(field.byClass === true ? [{ type: 'object', minProperties: 1, additionalProperties: one }] : []),
  ]
  return wide.length === 1 ? one : { anyOf: wide }
}

function plainSchema(field: Field): JsonSchema {
  const { type, choices = [], parts = [] } = field
  if (type === 'choice') return choiceOf(choices)
  if (type === 'choices') return { type: 'array', items: choiceOf(choices) }
  if (type === 'part') return mapSchema(parts)
  if (type === 'parts') return { type: 'array', minItems: 1, items: mapSchema(parts) }
  if (type === 'text' && choices.length > 0) return { ...TEXT, examples: choices }
  const plain = PLAIN[type]
  if (plain === undefined) throw new Error(`no schema for a field of type ${type}`)
  return isUnitOnly(field) ? { ...plain, $comment: `unit: ${field.unit}` } : plain
}

const isUnitOnly = ({ unit }: Field): boolean => unit !== undefined && UNIT_SAYS_SOMETHING(unit)
const UNIT_SAYS_SOMETHING = (unit: Unit | 'of-value' | 'of-difference'): boolean =>
  unit !== 'score' && unit !== 'truth'

type Depends = Exclude<FieldNeed<string>, string>
const dependsOf = ({ need }: Field): Depends => (typeof need === 'string' ? {} : need)

/** 一组键: what must be there, what excludes what, and nothing that is not known. */
export function mapSchema(
  fields: readonly Field[],
  also: Readonly<Record<string, JsonSchema>> = {},
): JsonSchema {
  const rules = rulesOf(fields)
  return {
    type: 'object',
    properties: {
      ...also,
      ...Object.fromEntries(fields.map((field) => [field.key, fieldSchema(field)])),
    },
    required: [
      ...Object.keys(also),
      ...fields.flatMap(({ key, need }) => (need === 'mandatory' ? [key] : [])),
    ],
    additionalProperties: false,
    ...(rules.length === 0 ? {} : { allOf: rules }),
  }
}

const has = (key: string): JsonSchema => ({ required: [key] })
const none = (keys: readonly string[]): JsonSchema => ({ not: { anyOf: keys.map(has) } })

function rulesOf(fields: readonly Field[]): JsonSchema[] {
  const groups = new Map<string, Field[]>()
  for (const field of fields) {
    const { oneOf, with: key, is } = dependsOf(field)
    if (oneOf === undefined && key === undefined) continue
    const name = oneOf === undefined ? `${field.key} alone` : `${oneOf} ${key ?? ''} ${is ?? ''}`
    groups.set(name, [...(groups.get(name) ?? []), field])
  }
  return [...groups.values()].flatMap(ruleOf)
}

function ruleOf(group: readonly Field[]): JsonSchema[] {
  const [first] = group
  if (first === undefined) return []
  const { oneOf, with: key, is, may } = dependsOf(first)
  const keys = group.map((field) => field.key)
  const chosen = oneOf === undefined ? (may === true ? {} : { required: keys }) : { oneOf: keys.map(has) }
  if (key === undefined) return [chosen]
  const condition = is === undefined ? has(key) : { ...has(key), properties: { [key]: choiceOf([is]) } }
  const elsewhere = 'elsewhere' in first && first.elsewhere === true
  return [{ if: condition, then: chosen, ...(elsewhere ? {} : { else: none(keys) }) }]
}
