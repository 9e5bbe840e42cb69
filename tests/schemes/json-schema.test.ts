import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { readScheme } from '#engine'
import { readYaml, schemeSchema } from '#formats'

/** 公布的 JSON Schema: takes every scheme that stands and refuses every one that is wrong in shape. */
const HOUSE = join(import.meta.dirname, '../..')
const validate = new Ajv2020({ allErrors: true, strict: false, unicodeRegExp: true }).compile(schemeSchema())

const found = (folder: string, wanted: RegExp): string[] =>
  readdirSync(join(HOUSE, folder), { recursive: true })
    .map((file) => join(folder, String(file)))
    .filter((file) => wanted.test(file))
    .sort()
const read = (file: string): string => readFileSync(join(HOUSE, file), 'utf8')

/** As an editor reads it (numbers are numbers), and as our own reader does (everything is text). */
const asEditor = (text: string): unknown => parse(text, { version: '1.2', logLevel: 'silent' })
const asReader = (text: string): unknown =>
  parse(text, { version: '1.2', schema: 'failsafe', logLevel: 'silent' })

const faults = (given: unknown): string[] =>
  validate(given)
    ? []
    : (validate.errors ?? []).map(({ instancePath, message, params }) =>
        [instancePath, message, JSON.stringify(params)].join(' '),
      )

const examples = found('examples', /\/scheme\.yaml$/)
const good = found('tests/schemes/good', /\.yaml$/)

describe('a scheme that stands is valid', () => {
  test('there are some', () => {
    expect(examples.length).toBeGreaterThan(4)
    expect(good.length).toBeGreaterThan(1)
  })

  test.each([...examples, ...good])('%s', (file) => {
    expect(faults(asEditor(read(file)))).toEqual([])
    expect(faults(asReader(read(file)))).toEqual([])
  })
})

/** What a shape can be wrong in; sums, names of other places and units are the business of `check`. */
const OF_SHAPE: ReadonlySet<string> = new Set([
  'scheme.key-missing',
  'scheme.key-unknown',
  'scheme.choice-unknown',
  'scheme.choice-left-out',
  'scheme.map-expected',
  'scheme.list-expected',
  'scheme.map-wanted',
  'clause.kind-unknown',
  'item.clause-or-items',
  'commendation.quota',
])

const bad = found('tests/schemes/bad', /\.yaml$/).filter((file) => {
  const { node } = readYaml(read(file), 'scheme.yaml')
  return node !== undefined && readScheme(node).findings.some(({ code }) => OF_SHAPE.has(code))
})

describe('a scheme that is wrong in shape is not', () => {
  test('there are some', () => {
    expect(bad.length).toBeGreaterThan(8)
  })

  test.each(bad)('%s', (file) => {
    expect(faults(asEditor(read(file)))).not.toEqual([])
    expect(faults(asReader(read(file)))).not.toEqual([])
  })
})
