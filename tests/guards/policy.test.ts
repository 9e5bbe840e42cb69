import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import {
  checkPolicy,
  findPolicyPack,
  POLICY_PACKS,
  type PolicyPack,
  readPolicyPack,
  TRIGGER_NAMES,
} from '#domain/guard'
import { readScheme, type SourceNode } from '#engine'
import { readYaml } from '#formats'
import { describeFinding } from '#words'

const HOUSE = join(import.meta.dirname, '../..')
const PACKS = join(HOUSE, 'domain/guard/policy/packs')
const nodeOf = (text: string): SourceNode => {
  const { node } = readYaml(text, 'x.yaml')
  if (node === undefined) throw new Error('no YAML')
  return node
}

const rule = (changes: Readonly<Record<string, string>> = {}): string =>
  Object.entries({
    rule: 'r1',
    trigger: 'commendation-without',
    with: '{as: [award-project]}',
    severity: 'error',
    certainty: 'read',
    'in-force': '{from: 2020-01-01}',
    says: '{zh: 说, en: says}',
    citation: '{zh: 某法, en: a law}',
    remedy: '{zh: 改, en: mend}',
    ...changes,
  })
    .filter(([, value]) => value !== '')
    .map(([key, value], n) => `${n === 0 ? '  - ' : '    '}${key}: ${value}`)
    .join('\n')
const pack = (...rules: readonly string[]): string =>
  `gongcheng-policy: 1\npolicy: ours\nname: {zh: 本市, en: ours}\njurisdiction: {zh: 本市, en: city}\nas-of: 2026-06-01\nhistorical: no\nrules:\n${rules.join('\n')}\n`
const readPack = (text: string) => readPolicyPack(nodeOf(text))
const packOf = (text: string): PolicyPack => {
  const { pack: read, findings } = readPack(text)
  if (read === undefined) throw new Error(JSON.stringify(findings))
  return read
}

describe('the packs we bring', () => {
  test('are the historical one, empty, and the current one', () => {
    expect(POLICY_PACKS.map(({ id, historical, rules }) => [id, historical, rules.length > 0])).toEqual([
      ['2017', true, false],
      ['cn-2026', false, true],
    ])
  })

  test.each(['2017', 'cn-2026'])('%s reads the same from its file as from the program', (id) => {
    const { pack: read, findings } = readPack(readFileSync(join(PACKS, `${id}.json`), 'utf8'))
    expect(findings).toEqual([])
    expect(read).toEqual(findPolicyPack(id))
  })

  test('use every trigger at least once', () => {
    const used = new Set(POLICY_PACKS.flatMap(({ rules }) => rules.map(({ trigger }) => trigger)))
    expect(TRIGGER_NAMES.filter((name) => !used.has(name))).toEqual([])
  })

  test('never raise an error or a warning on what is only remembered', () => {
    const remembered = POLICY_PACKS.flatMap(({ rules }) => rules).filter(
      ({ certainty, severity }) => certainty === 'remembered' && severity !== 'note',
    )
    expect(remembered).toEqual([])
  })
})

describe('a pack of one’s own', () => {
  test('is read like ours', () => {
    expect(packOf(pack(rule())).rules[0]?.options).toEqual({ as: ['award-project'] })
  })

  test.each([
    ['a trigger that does not exist', rule({ trigger: 'veto-witout' }), 'scheme.choice-unknown'],
    ['a trigger without what it must be told', rule({ with: '' }), 'scheme.key-missing'],
    ['an option of another trigger', rule({ with: '{as: [award-project], any: [x]}' }), 'scheme.key-unknown'],
    ['an option value that does not exist', rule({ with: '{as: [award]}' }), 'scheme.choice-unknown'],
    ['a list of nothing', rule({ with: '{as: []}' }), 'scheme.list-empty'],
    ['a severity of its own', rule({ severity: 'fatal' }), 'scheme.choice-unknown'],
    ['a rule without a citation', rule({ citation: '' }), 'scheme.key-missing'],
    ['one language only', rule({ remedy: '改' }), 'scheme.key-missing'],
    ['no such day', rule({ 'in-force': '{from: 2020-02-30}' }), 'scheme.date-malformed'],
    [
      'an end before its beginning',
      rule({ 'in-force': '{from: 2020-02-01, to: 2019-01-01}' }),
      'scheme.in-force-backwards',
    ],
    ['memory presented as law', rule({ certainty: 'remembered' }), 'policy.remembered-as-law'],
    ['one rule twice', `${rule()}\n${rule()}`, 'scheme.id-twice'],
    [
      'a number that is none',
      rule({ trigger: 'inspections-beyond', with: '{kinds: [inspection], most: viele}' }),
      'scheme.whole-number-expected',
    ],
  ])('with %s is no pack, and says so in both languages', (_name, rules, code) => {
    const { pack: read, findings } = readPack(pack(rules))
    expect(read).toBeUndefined()
    expect(findings.map((finding) => finding.code)).toContain(code)
    for (const finding of findings)
      for (const language of ['zh-CN', 'en'] as const)
        expect(Object.values(describeFinding(finding, language)).join()).not.toMatch(/undefined/)
  })

  test.each(['x', '[]', 'gongcheng-policy: 2', 'rules: 7', 'rules: [1, {}]'])(
    'that is %j never throws',
    (text) => {
      expect(readPack(text).pack).toBeUndefined()
    },
  )
})

const PLAN = readFileSync(join(HOUSE, 'examples/supervision-plan/scheme.yaml'), 'utf8')
const findingsOn = (plan: string, rules: string, when: 'scheme' | 'as-of-pack' = 'scheme') => {
  const node = nodeOf(plan)
  const { scheme, findings } = readScheme(node)
  if (scheme === undefined) throw new Error(JSON.stringify(findings))
  return checkPolicy(packOf(pack(rules)), scheme, node, { when }).map(({ facts }) => facts['about'])
}
const authorised = (line: string): string =>
  PLAN.replace('arrangements:\n', `arrangements:\n  authorisations: [${line}]\n`)

describe('a rule', () => {
  test('counts only while it is in force', () => {
    expect(findingsOn(PLAN, rule())).toEqual(['commendation'])
    expect(findingsOn(PLAN, rule({ 'in-force': '{from: 2020-01-01, to: 2025-12-31}' }))).toEqual([])
    expect(findingsOn(PLAN, rule({ 'in-force': '{from: 2026-07-01}' }))).toEqual(['commendation'])
    expect(findingsOn(PLAN, rule({ 'in-force': '{from: 2027-01-01}' }))).toEqual([])
    expect(findingsOn(PLAN, rule({ 'in-force': '{from: 2026-07-01}' }), 'as-of-pack')).toEqual([])
  })

  test('is met by a document of the right kind that stands to the end of the year', () => {
    const line = (as: string, until = '') =>
      authorised(
        `{of: commendation, as: ${as}, number: 云表〔2025〕1号, issuer: 某办, issued: 2025-12-01${until}}`,
      )
    expect(findingsOn(line('award-project'), rule())).toEqual([])
    expect(findingsOn(line('inspection-filing'), rule())).toEqual(['commendation'])
    expect(findingsOn(line('award-project', ', until: 2026-06-30'), rule())).toEqual(['commendation'])
  })

  test('on vetoes asks for each veto its own entry', () => {
    const vetoes = rule({ trigger: 'veto-without', with: '{as: [catalogue-entry]}' })
    expect(findingsOn(PLAN, vetoes)).toEqual(['veto(false-report)'])
    const entry = '{of: veto(false-report), as: catalogue-entry, number: 3, issuer: 某办, issued: 2025-12-01}'
    expect(findingsOn(authorised(entry), vetoes)).toEqual([])
  })

  test('on a grade with places of its own asks like a commendation', () => {
    const plan = PLAN.replace(
      'at-least: 90}',
      'at-least: 90, quota: {share: 40%, of: ranked, rounding: floor, ties: all-in, minimum: 0}}',
    )
    expect(findingsOn(plan, rule())).toEqual(['commendation', 'grade(excellent)'])
  })

  test('on duties speaks to townships only, and once of all that stand on no list', () => {
    const duties = (levels: string) =>
      rule({ trigger: 'duty-list', with: `{levels: [${levels}], unlisted: yes}` })
    expect(findingsOn(PLAN, duties('town'))).toEqual(['duties'])
    expect(findingsOn(PLAN, duties('county'))).toEqual([])
    const back = PLAN.replace('list: assist', 'list: taken-back')
    expect(
      findingsOn(back, rule({ trigger: 'duty-list', with: '{levels: [town], lists: [taken-back]}' })),
    ).toEqual(['item(stations)'])
  })
})

test('arrangements that cannot be read are findings of the scheme', () => {
  const wrong = PLAN.replace('every: week', 'every: fortnight')
    .replace('months: [6]', 'months: [13]')
    .replace('evidence: [photo, ledger]', 'evidence: [photos]')
    .replace('item: stations, list', 'item: stationz, list')
    .replace(
      'arrangements:\n',
      'arrangements:\n  authorisations: [{of: veto(x), as: catalogue-entry, number: 1, issuer: 某, issued: 2026-01-01}]\n',
    )
  expect(
    readScheme(nodeOf(wrong))
      .findings.map(({ code }) => code)
      .sort(),
  ).toEqual([
    'scheme.choice-unknown',
    'scheme.choice-unknown',
    'scheme.choice-unknown',
    'scheme.whole-number-expected',
    'veto.item-unknown',
  ])
})
