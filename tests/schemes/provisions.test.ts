import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { provisionsOf } from '#engine'
import { readYaml } from '#formats'
import { describeProvision, describeProvisionPart, type LANGUAGES } from '#words'

const ROOT = join(import.meta.dirname, '../..')

/** "part id: label value; …", as a reader sees it. */
function told(file: string, language: (typeof LANGUAGES)[number] = 'zh-CN'): readonly string[] {
  const { node } = readYaml(readFileSync(join(ROOT, file), 'utf8'), file)
  if (node === undefined) throw new Error(file)
  const all = provisionsOf(node)
  const names = new Map(all.map(({ id, name }) => [id, name]))
  return all.flatMap(({ part, id, lines }) =>
    lines.map((line) => {
      const { label, value } = describeProvision(line, (one) => names.get(one), language)
      return `${describeProvisionPart(part, language)} ${id}: ${label} ${value}`
    }),
  )
}

describe('a reader of a scheme is told', () => {
  const CONSEQUENCES = 'tests/schemes/good/consequences.yaml'
  test.each([
    ['the multiplier', '分项 records: 系数 difficulty'],
    ['the clamp', '分项 records: 乘系数之后的上下限·上限 80'],
    ['the evidence', '分项 records: 印证材料·没有佐证 记零分'],
    ['the window of a veto', '一票否决：条件、年限与再次 false-report: 有效年限·年数 2'],
    ['the second veto', '一票否决：条件、年限与再次 false-report: 再次被否决·后果 评为不合格'],
    ['the places of a grade', '等次：名额与附加条件 excellent: 名额·比例 40%'],
    ['what the share is of', '等次：名额与附加条件 excellent: 名额·比例按什么算 按参加排名的单位数'],
    ['how a card is entered', '牌 yellow: 挂牌条件 总分 < 60 分'],
    ['how a card is left', '牌 yellow: 摘牌条件 总分 >= 70 分'],
    ['what commendation requires', '表彰 1: 附加条件 「优秀」'],
    ['the payment', '奖惩金额 award: 公式 1000 元 * (总分 / 组内合计(总分, 全部))'],
  ])('%s', (_, line) => {
    expect(told(CONSEQUENCES)).toContain(line)
  })

  test.each([
    ['a register', '台账 fault: 栏目 problem: 文字'],
    ['the calendar', '工作日历 1: 调休上班 2017-09-30'],
    ['a statistical year', '指标 sessions: 统计年度·起 2016-10'],
    ['a computed indicator', '指标 small-villages: 推算公式 residents < 1000'],
    ['a computed denominator', '指标 managed-rate: 分子分母·分母 应管患者数＝residents * 85% * 18.8%'],
    ['how cases are counted', '指标 repeated-faults: 由案件计数·怎样计数 重复的 problem'],
  ])('%s', (_, line) => {
    expect(told('tests/schemes/good/registers.yaml')).toContain(line)
  })

  test('the measures, and the duties of the assessor before everything else', () => {
    expect(told('examples/supervision-plan/scheme.yaml')).toContain('工作措施 village-form: 频次 每周')
    expect(told('examples/city-2017/scheme.yaml')[0]).toBe('考评方的义务 1: 完成时间 每季度末')
    expect(told('examples/city-2017/scheme.yaml', 'en')[0]).toMatch(/^Duties? of the assessor/)
  })

  test('in English without a Chinese label', () => {
    for (const file of [CONSEQUENCES, 'tests/schemes/good/registers.yaml'])
      for (const line of told(file, 'en')) expect(line.split(': ')[1]?.split(' ')[0]).not.toMatch(/[一-鿿]/)
  })
})
