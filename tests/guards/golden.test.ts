import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import {
  checkOwnPolicy,
  checkPolicy,
  findingKey,
  findPolicyPack,
  guardScheme,
  mayPublish,
} from '#domain/guard'
import { readScheme, runExamples } from '#engine'
import { readYaml } from '#formats'
import { describeFinding, type Language } from '#words'

/** 金标: the mechanisms of an old plan, all of them, written as a scheme. To renew: WRITE_EXPECTED=1, then read the .txt. */
const FOLDER = join(import.meta.dirname, '../../examples/supervision-plan')
const { node } = readYaml(readFileSync(join(FOLDER, 'scheme.yaml'), 'utf8'), 'scheme.yaml')
if (node === undefined) throw new Error('the plan is no YAML')
const { scheme, findings } = readScheme(node)
if (scheme === undefined) throw new Error(JSON.stringify(findings))
const historical = findPolicyPack('2017')
const current = findPolicyPack('cn-2026')
if (historical === undefined || current === undefined) throw new Error('a pack is missing')
const raised = checkOwnPolicy(scheme, node)

describe('the supervision plan', () => {
  test('is a scheme that computes, and holds nothing the guards refuse', () => {
    expect([...findings, ...runExamples(scheme), ...guardScheme(node)]).toEqual([])
  })

  test.each<[Language, string]>([
    ['zh-CN', 'expected.cn-2026.txt'],
    ['en', 'expected.cn-2026.en.txt'],
  ])('raises exactly the expected findings under cn-2026, in %s', (language, file) => {
    const text = raised
      .map((finding) => {
        const { where, what, why, mend } = describeFinding(finding, language)
        return `${finding.severity} ${where}\n${what}\n${why}\n${mend}\n`
      })
      .join('\n')
    if (process.env['WRITE_EXPECTED'] === '1') writeFileSync(join(FOLDER, file), text)
    expect(text).toBe(readFileSync(join(FOLDER, file), 'utf8'))
    expect(text).not.toMatch(/undefined/)
  })

  test('raises every rule of the pack but the one on items taken back', () => {
    const rules = new Set(raised.map(({ facts }) => facts['rule']))
    expect(current.rules.map(({ id }) => id).filter((id) => !rules.has(id))).toEqual(['duty-taken-back'])
  })

  test('raises none under 2017', () => {
    expect(checkPolicy(historical, scheme, node)).toEqual([])
    expect(checkPolicy(historical, scheme, node, { when: 'as-of-pack' })).toEqual([])
  })

  test('is not published before each error is answered by a document and a reason', () => {
    const errors = raised.filter(({ severity }) => severity === 'error')
    const refused = mayPublish(scheme, raised, [])
    expect(refused.accepted).toBe(false)
    expect(refused.refusals.map(({ refusal }) => refusal)).toEqual(
      errors.map(() => 'publication.approval-needed'),
    )
    const approvals = errors.map((finding) => ({
      finding: findingKey(finding),
      number: '云考批〔2026〕3号',
      issuer: '云澜市委办公室',
      issued: '2026-01-05',
      reason: '经批准试行，年底评估',
    }))
    const accepted = mayPublish(scheme, raised, approvals)
    expect(accepted.refusals).toEqual([])
    expect(accepted.accepted).toBe(true)
    expect(accepted.standing).toHaveLength(raised.length)
    expect(accepted.standing.filter(({ approval }) => approval !== undefined)).toHaveLength(errors.length)
  })

  test('keeps one key for one finding', () => {
    const keys = raised.map(findingKey)
    expect(new Set(keys).size).toBe(keys.length)
  })
})
