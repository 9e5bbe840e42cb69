import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type Approval, findingKey, mayPublish } from '#domain/guard'
import { type Finding, readScheme, type Scheme } from '#engine'
import { readYaml } from '#formats'
import { describeRefusal } from '#words'

const text = readFileSync(join(import.meta.dirname, '../../examples/supervision-plan/scheme.yaml'), 'utf8')
const { node } = readYaml(text, 'scheme.yaml')
const scheme: Scheme | undefined = node && readScheme(node).scheme

const at = { file: 's.yaml', line: 7, column: 1 }
const policy = (severity: Finding['severity'], about = 'commendation'): Finding => ({
  code: 'policy.rule',
  severity,
  at,
  facts: { pack: 'cn-2026', rule: 'merit-quota', about },
})
const refused: Finding = {
  code: 'guard.person-reproduction',
  severity: 'error',
  at,
  facts: { term: '超生', text: '超生' },
}
const broken: Finding = { code: 'example.differs', severity: 'error', at, facts: { subject: 'a' } }
const approval: Approval = {
  finding: findingKey(policy('error')),
  number: '云表〔2026〕1号',
  issuer: '云澜市委办公室',
  issued: '2026-01-05',
  reason: '经批准开展',
}
const codes = (findings: readonly Finding[], approvals: readonly Approval[] = []) =>
  mayPublish(scheme, findings, approvals).refusals.map(({ refusal }) => refusal)

describe('a scheme', () => {
  test('without findings, or with warnings and notes only, may be published', () => {
    expect(mayPublish(scheme, [], [])).toEqual({ accepted: true, refusals: [], standing: [] })
    expect(codes([policy('warning'), policy('note')])).toEqual([])
  })

  test('that cannot be read may not, whatever else is said', () => {
    expect(mayPublish(undefined, [], []).accepted).toBe(false)
  })

  test('with an error of its policy pack may not, until a document and a reason are attached to it', () => {
    expect(codes([policy('error')])).toEqual(['publication.approval-needed'])
    expect(codes([policy('error')], [approval])).toEqual([])
    expect(codes([policy('error', 'veto(x)')], [approval])).toEqual(['publication.approval-needed'])
  })

  test('with what guards refuse, or what does not compute, is not lifted by any document', () => {
    const lifted = [refused, broken].map((finding) => ({ ...approval, finding: findingKey(finding) }))
    expect(codes([refused, broken], lifted)).toEqual([
      'publication.refused-content',
      'publication.must-be-mended',
    ])
  })

  test.each([
    [{ number: ' ' }, 'publication.approval-incomplete'],
    [{ issuer: '' }, 'publication.approval-incomplete'],
    [{ reason: '——' }, 'publication.approval-incomplete'],
    [{ issued: '' }, 'publication.approval-incomplete'],
    [{ issued: '2026-02-30' }, 'publication.approval-date'],
    [{ reason: '为完成三孩出生任务' }, 'publication.approval-text'],
  ])('with the approval %j may not', (change, code) => {
    const { refusals } = mayPublish(scheme, [policy('error')], [{ ...approval, ...change }])
    expect(refusals.map(({ refusal }) => refusal)).toEqual([code])
    for (const { refusal, facts } of refusals)
      for (const language of ['zh-CN', 'en'] as const)
        expect(Object.values(describeRefusal(refusal, facts, language)).join()).not.toMatch(/undefined/)
  })

  test('keeps every finding in view, with the approval that let it stand', () => {
    const { standing } = mayPublish(scheme, [policy('error'), policy('note', 'x')], [approval])
    expect(standing.map((one) => one.approval?.number)).toEqual([approval.number, undefined])
  })
})

test('a finding keeps its key when lines move', () => {
  expect(findingKey(policy('error'))).toBe(findingKey({ ...policy('error'), at: { ...at, line: 99 } }))
})
