import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { guardScheme, guardTexts, refuseText } from '#domain/guard'
import { readYaml } from '#formats'
import { findTerms, LONGEST_TERM } from '../../domain/guard/refusals/find-terms.ts'
import { foldText } from '../../domain/guard/refusals/fold-text.ts'
import { refusalsIn } from '../../domain/guard/refusals/refuse-text.ts'

/** 红线语料: lists anyone may extend, one text a line; each hostile file names the rule its lines break. */
const corpus = (name: string): Readonly<Record<string, readonly unknown[] | string>> =>
  parse(readFileSync(join(import.meta.dirname, 'corpus', `${name}.yaml`), 'utf8'))
const linesOf = (name: string): readonly string[] =>
  Object.values(corpus(name)).flatMap((group) => (typeof group === 'string' ? [] : group.map(String)))

const HOSTILE = ['hostile-reproduction', 'hostile-space', 'hostile-persons'] as const
const BENIGN = linesOf('benign')

test('the corpora are as large as we say, without a line twice', () => {
  const hostile = HOSTILE.flatMap(linesOf)
  expect(hostile.length).toBeGreaterThanOrEqual(400)
  expect(linesOf('hostile-reproduction').length).toBeGreaterThanOrEqual(220)
  expect(BENIGN.length).toBeGreaterThanOrEqual(200)
  const all = [...hostile, ...BENIGN]
  expect(all.filter((line, n) => all.indexOf(line) !== n)).toEqual([])
})

describe.each(HOSTILE)('%s', (name) => {
  const rule = corpus(name)['rule']
  test.each(linesOf(name))('P-03 refuses %j', (text) => {
    expect(refusalsIn(text).map((refusal) => refusal.rule)).toContain(rule)
  })
})

describe('benign', () => {
  test.each(BENIGN)('lets %j be', (text) => {
    expect(refusalsIn(text)).toEqual([])
  })
})

describe('a lawful word', () => {
  test('does not cover a refused one beside it', () => {
    expect(refuseText('孕产妇系统管理率和孕检率')?.term).toBe('孕检')
    expect(refuseText('物流产业与流产')?.term).toBe('流产')
  })

  test('in the title of a law may speak of its subject, and in no other title', () => {
    expect(refuseText('依据《人口与计划生育法》')).toBeUndefined()
    expect(refuseText('依据《三孩出生任务名单》')).toBeDefined()
    expect(refuseText('依据《人口与计划生育法》下达三孩任务')?.term).toBe('三孩')
  })
})

const guard = (yaml: string) => guardScheme(readYaml(yaml, 's.yaml').node ?? { type: 'text', at, text: '' })
const at = { file: 's.yaml', line: 1, column: 1 }

describe('a scheme', () => {
  test('is searched in every text and key, each with its place and the item it belongs to', () => {
    expect(guard('name: 甲\nitems:\n  - item: care\n    name: {zh: 孕检率, en: Checks}\n')).toMatchObject([
      {
        code: 'guard.person-reproduction',
        severity: 'error',
        at: { line: 4 },
        facts: { term: '孕检', subject: 'care' },
      },
    ])
    expect(guard('二孩: 1\n')).toMatchObject([{ code: 'guard.person-reproduction', at: { line: 1 } }])
  })

  test('is refused when a term is cut in two between numerator and denominator', () => {
    const split = 'ratio:\n  numerator: 流动人口查\n  denominator: 环对象数\n'
    expect(guard(split)).toMatchObject([{ code: 'guard.person-reproduction', facts: { term: '查环' } }])
    expect(guard('ratio: {numerator: {zh: 超, en: x}, denominator: {zh: 生户, en: y}}')).toHaveLength(1)
  })

  test('may quote an old document with a warning, where it is quoted and nowhere else', () => {
    const quoted = 'items:\n  - item: a\n    name: 服务\n    source: {clause: 三, text: 孕检到位率达90%}\n'
    expect(guard(quoted)).toMatchObject([{ code: 'guard.quoted', severity: 'warning', at: { line: 4 } }])
    expect(guard('source: {document: 某〔2013〕1号, title: 计划生育目标考核办法}')).toMatchObject([
      { code: 'guard.quoted', severity: 'warning' },
    ])
    expect(guard('source: 孕检登记表')).toMatchObject([{ severity: 'error' }])
    expect(guard('source: {clause: 三, formula: 孕检率}')).toMatchObject([{ severity: 'error' }])
  })

  test('full of refused texts is answered with two hundred findings and no more', () => {
    const many = Array.from({ length: 1000 }, () => '  - 超生').join('\n')
    expect(guard(`items:\n${many}\n`).length).toBe(200)
  })
})

test('headings of a form or a file are refused with their column', () => {
  const found = guardTexts(['单位', '孕 情', 'GPS'], (column) => ({ ...at, column: column + 1 }))
  expect(found.map(({ code, at: place }) => [code, place?.column])).toEqual([
    ['guard.person-reproduction', 2],
    ['guard.person-in-space', 3],
  ])
})

describe('any text at all', () => {
  const steps = (text: string): number => {
    let count = 0
    findTerms(foldText(text), () => {
      count += 1
    })
    return count
  }

  test.each([
    ['a letter', 'a'],
    ['the beginnings of terms', '孕产妇系统管'],
    ['the beginnings of terms in pinyin', 'jihuashengy'],
    ['nothing but marks', '\u200b—'],
    ['broken surrogates', '\ud800'],
  ])('is read in work that grows with its length alone: %s', (_name, piece) => {
    const megabyte = piece.repeat(Math.ceil(1_000_000 / piece.length))
    expect(steps(megabyte)).toBeLessThanOrEqual(foldText(megabyte).characters.length * (LONGEST_TERM + 1))
    const [short, long] = [steps(piece.repeat(1000)), steps(piece.repeat(2000))]
    expect(long).toBeLessThanOrEqual(2 * short + 2)
  })

  test.each([
    '\ud83e',
    '\udc00超\ud800生',
    '\u202e\u202e\u202e',
    '🤰🏽‍⚕️',
    '\u0000\u0001',
    'ﷺ'.repeat(1000),
    '《'.repeat(100_000),
    '《》'.repeat(50_000),
    '\u0301'.repeat(100_000),
  ])('never throws (%#)', (text) => {
    expect(() => refusalsIn(text)).not.toThrow()
  })

  test('a term at the end of a megabyte is found', () => {
    expect(refuseText(`${'服务'.repeat(500_000)}超生`)?.term).toBe('超生')
  })
})
