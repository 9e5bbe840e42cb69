import { expect, test } from 'vitest'
import { SIGNAL_KINDS } from '#domain/quality'
import { describeSignal, SIGNAL_WORDS } from './describe-signal.ts'
import { LANGUAGES } from './says.ts'

const FACTS = Object.fromEntries(
  [
    'of had due on late name-zh name-en readings own below gap units reported counted from factor fields now mean ratio',
    'forecast value previous expected repeated before n share usual inside outside beside all rate numerator denominator',
    'low high lower upper',
  ]
    .join(' ')
    .split(' ')
    .map((name) => [name, '7']),
)

test('every kind says something whole in both languages, and never speaks of points', () => {
  for (const language of LANGUAGES)
    for (const kind of SIGNAL_KINDS) {
      const facts = { ...FACTS, others: 'v1, v2' }
      const names = { indicator: '建档率', unit: (code: string) => `〈${code}〉` }
      const said = describeSignal({ kind, facts, part: 'numerator' }, names, language)
      expect(said).not.toMatch(/undefined|NaN/)
      const all = [said, ...Object.values(SIGNAL_WORDS[language].kinds[kind]).map(String)].join(' ')
      expect(all).not.toMatch(/扣分|减分|deduct|penal/i)
    }
})

test('figures a check read are said by name', () => {
  const said = describeSignal(
    { kind: 'logic', facts: { 'name-zh': '对得上', readings: 'a.numerator=3; below-a.before=4; b=5' } },
    { unit: String, named: (id) => (id === 'a' ? '甲' : undefined) },
    'zh-CN',
  )
  expect(said).toBe('“对得上”不成立：甲 (分子) 3; 甲 (下级合计 上期) 4; b=5。')
})

test('other units are named', () => {
  const said = describeSignal(
    { kind: 'duplicate', facts: { others: 'v1, v2', fields: '60' } },
    { unit: (code) => `〈${code}〉` },
    'zh-CN',
  )
  expect(said).toBe('与〈v1〉、〈v2〉的报表 60 个字段完全相同。')
})
