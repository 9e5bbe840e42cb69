import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { FINDING_CODES, makeProgram, readScheme, runExamples } from '#engine'
import { readYaml, schemeSchema } from '#formats'
import { runTrial, type Trial } from '../../cli/atlas/run-trial.ts'
import { blocksOf, pageNames, readPage, schemeWith } from './family-blocks.ts'

/** A piece reads few of the indicators declared for all pages, and need not say which article it comes from. */
const BESIDE = ['indicator.unused', 'item.without-source', 'item.without-example', 'register.unused']

function findingsOf(scheme: string) {
  const { node, findings } = readYaml(scheme, 'scheme.yaml')
  const read = node && readScheme(node)
  const made = read?.scheme && makeProgram(read.scheme)
  const all = [
    ...findings,
    ...(read?.findings ?? []),
    ...(made?.findings ?? []),
    ...(read?.scheme === undefined ? [] : runExamples(read.scheme)),
  ]
  return { scheme: read?.scheme, findings: all.filter(({ code }) => !BESIDE.includes(code)) }
}

const validate = new Ajv2020({ allErrors: true, strict: false, unicodeRegExp: true }).compile(schemeSchema())

const pages = pageNames.filter((name) => name !== 'README.md')
const blocks = pages.flatMap(blocksOf).map((block) => [`${block.page}:${block.line}`, block] as const)
const good = blocks.filter(([, { raises }]) => raises === undefined)
const bad = blocks.filter(([, { raises }]) => raises !== undefined)

test('every family of the reference has a page, and the index leads to each', () => {
  const families: readonly string[] = JSON.parse(
    readFileSync(join(import.meta.dirname, 'families.json'), 'utf8'),
  )
  expect(pages.map((name) => name.replace('.md', '')).sort()).toEqual([...families].sort())
  const index = readPage('README.md')
  expect(families.filter((code) => !index.includes(`(${code}.md)`))).toEqual([])
})

test('every page has a good and a bad example, and says in both languages what it is about', () => {
  for (const page of pages) {
    const own = blocksOf(page)
    expect([page, own.some(({ raises }) => raises === undefined)]).toEqual([page, true])
    expect([page, own.some(({ raises }) => raises !== undefined)]).toEqual([page, true])
    expect([page, /^\*[A-Z][^*]{60,}\*$/m.test(readPage(page).replaceAll(/(?<=\S)\n(?=\S)/g, ' '))]).toEqual([
      page,
      true,
    ])
  }
})

describe('a good example', () => {
  test.each(good)('%s stands, and gives its points', (_, { text }) => {
    const { scheme: whole, trial } = schemeWith(text)
    const { scheme, findings } = findingsOf(whole)
    expect(findings.map(({ code, facts, at }) => `${code} ${at?.line} ${JSON.stringify(facts)}`)).toEqual([])
    if (scheme === undefined) throw new Error('no scheme')
    const examples = [...scheme.items, ...(scheme.bonus?.items ?? [])]
    expect(trial !== undefined || JSON.stringify(examples, bigText).includes('"points":')).toBe(true)
    const results = trial === undefined ? [] : runTrial(scheme, trial as Trial)
    expect(results.map(([, found]) => found)).toEqual(results.map(([said]) => said))
    expect(text.includes('examples:') || results.length > 0).toBe(true)
  })
})

const bigText = (_: string, value: unknown): unknown => (typeof value === 'bigint' ? String(value) : value)

test('a wrong number in a trial or an example is noticed', () => {
  const of = (page: string) => blocksOf(page)[0]?.text ?? ''
  const trial = schemeWith(of('H7.md').replace('gives: {rank: 4}', 'gives: {rank: 3}'))
  const { scheme } = findingsOf(trial.scheme)
  if (scheme === undefined) throw new Error('no scheme')
  expect(runTrial(scheme, trial.trial as Trial).filter(([said, found]) => said !== found)).toHaveLength(1)
  const example = findingsOf(schemeWith(of('A1.md').replace('points: 9}', 'points: 8}')).scheme)
  expect(example.findings.map(({ code }) => code)).toEqual(['example.differs'])
})

describe('the published schema', () => {
  test.each(good)('takes the good example %s', (_, { text }) => {
    const { scheme } = schemeWith(text)
    const faults = validate(parse(scheme, { schema: 'failsafe' })) ? [] : (validate.errors ?? [])
    expect(faults.map(({ instancePath, message, params }) => [instancePath, message, params])).toEqual([])
  })
})

describe('a bad example', () => {
  test.each(bad)('%s raises what the page says, and nothing else', (_, { text, raises }) => {
    expect(FINDING_CODES).toContain(raises)
    const { findings } = findingsOf(schemeWith(text).scheme)
    expect([...new Set(findings.map(({ code }) => code))]).toEqual([raises])
  })
})
