import { join } from 'node:path'
import { expect, test } from 'vitest'
import { describeFinding } from '#words'
import { readAtlas } from '../../cli/atlas/read-atlas.ts'
import { weighEntry } from '../../cli/atlas/weigh-entry.ts'

/** 第一次会怎样写错: what the finding of each wrong way must say, so that it leads to the right one. */
const LEADS: Readonly<Record<string, string>> = {
  w01: '百分数（%）',
  w02: 'measure: percent',
  w03: 'zero-when',
  w04: '按类别各写一个',
  w05: 'class(all)',
  w06: 'lower-grade',
  w07: 'honours',
  w08: 'sub-caps',
  w09: 'month',
  w10: 'each-month(times',
  w11: '引号',
  w12: 'class-size',
  w13: '.previous',
  w14: '100% * (…)',
  w15: 'rank(x, ascending | descending, class | all)',
  w16: 'rank',
  w17: 'half-up',
  w18: '5 score * (rate / 100%)',
  w19: '写 6',
  w21: 'from 等于前一段的 to',
  w22: 'bands 分段',
  w24: 'class',
  w25: 'nothing-happened',
  w26: 'per',
  w27: 'rank(编号, descending, class)',
  w28: 'in-turn',
  w29: 'working-days',
  w30: 'a - b',
  w31: '0.5 * …',
  w32: 'rate >= 80%',
}

const entries = await readAtlas(join(import.meta.dirname, 'wrong-ways'))

test('there are thirty of them', () => expect(entries.length).toBe(Object.keys(LEADS).length))

test.each(entries.map((entry) => [entry.id, entry] as const))('%s leads to the right way', (id, entry) => {
  const { findings } = weighEntry(entry)
  expect(findings.length).toBeGreaterThan(0)
  const said = findings.map((finding) => Object.values(describeFinding(finding, 'zh-CN')).join(' '))
  expect(said.join('\n')).toContain(LEADS[id] ?? id)
  for (const finding of findings)
    expect(Object.values(describeFinding(finding, 'en')).join(' ')).not.toMatch(/""|“”/)
})
