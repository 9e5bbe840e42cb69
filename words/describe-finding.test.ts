import { describe, expect, test } from 'vitest'
import { FINDING_CODES } from '#engine'
import { describeFinding } from './describe-finding.ts'

/** Every fact a sentence could ask for, named by itself. */
const facts = new Proxy<Record<string, string>>(
  {},
  { get: (_, name) => (name === 'limit' ? '60' : `‹${String(name)}›`) },
)

describe.each(['zh-CN', 'en'] as const)('findings in %s', (language) => {
  test.each(FINDING_CODES)('%s says what, why and how to mend', (code) => {
    const said = describeFinding({ code, facts }, language)
    for (const sentence of [said.what, said.why, said.mend]) {
      expect(sentence.length).toBeGreaterThan(3)
      expect(sentence).not.toMatch(/undefined|NaN|\[object/)
    }
    expect(/\p{Script=Han}/u.test(said.what + said.why)).toBe(language === 'zh-CN')
  })
})

test('says where, in the language asked for, and names the other place', () => {
  const at = { file: 'scheme.yaml', line: 12, column: 3 }
  const finding = {
    code: 'scheme.id-twice',
    at,
    other: { ...at, line: 4 },
    facts: { subject: 'contract', id: 'contract' },
  } as const
  expect(describeFinding(finding, 'zh-CN')).toMatchObject({
    where: 'scheme.yaml 第12行第3列，contract',
    what: '代号“contract”用了两次。（另一处：scheme.yaml 第4行第3列）',
  })
  expect(describeFinding(finding, 'en')).toMatchObject({ where: 'scheme.yaml:12:3, contract' })
})

test('says whose figure it is where no scheme is being read', () => {
  const facts = { unit: 'T1', indicator: 'visits', period: '2017-09' }
  expect(describeFinding({ code: 'fact.empty', facts }, 'zh-CN').where).toBe('T1 visits 2017-09')
})
