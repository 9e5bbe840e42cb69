import { describe, expect, test } from 'vitest'
import type { SourceNode } from '#engine'
import { findPersonReproduction, guardScheme } from './index.ts'

const REFUSED = [
  '政策生育率',
  '符合政策生育率',
  '计划生育率',
  '计划外生育人数',
  '超生户数',
  '违法生育查处',
  '政策外二孩',
  '社会抚养费征收率',
  '抚养费到位率',
  '节育措施',
  '避孕措施落实率',
  '长效避孕率',
  '上环人数',
  '取环',
  '结扎例数',
  '皮埋',
  '双查到位率',
  '三查',
  '透环率',
  '孕情掌握率',
  '孕检率',
  '查孕',
  '查环',
  '末次月经',
  '引产',
  '减少流产',
  '终止妊娠登记',
  '补救措施',
  '孩次',
  '胎次',
  '孩数',
  '二孩出生数',
  '三孩占比',
  '多孩率',
  '流动人口婚育证明查验率',
  '婚育状况',
  '生育意愿摸底',
  '生育计划',
  '备孕人员名单',
  '催生',
  '出生人口目标',
  '出生任务',
  '出生率（考核）',
  '胎儿性别',
  'Contraceptive prevalence',
  'abortion ratio',
  'Pregnancy test coverage',
  'birth-quota',
  'third-child births',
  'foetal sex',
]

const HIDDEN = [
  '超 生',
  '超.生',
  '超\u200b生',
  '超-生',
  '「超」「生」',
  '超\u3000生',
  'ＡＢＯＲＴＩＯＮ',
  '上·环',
  '二 孩',
  '社会_抚养费',
]

const LAWFUL = [
  '早孕建册率',
  '孕产妇系统管理率',
  '产后访视率',
  '产前筛查',
  '生育保险',
  '育儿补贴按时确认率',
  '家庭医生签约率',
  '0—6岁儿童健康管理率',
  '预防接种率',
  '老年人健康管理率',
  '托位数',
  '群众满意度',
  '建立长效机制',
  '奖励扶助按时兑现率',
  '依据《关于优化生育政策 实施三孩生育政策及配套支持措施的决定》',
  '母婴设施',
  '流动人口基本公共卫生服务均等化',
  'Maternal system management rate',
  'Vaccination coverage',
  'births are registered by another office',
]

describe('the guard against assessing persons', () => {
  test.each(REFUSED)('refuses %s', (text) => {
    expect(findPersonReproduction(text)).toBeDefined()
  })

  test.each(HIDDEN)('is not deceived by %j', (text) => {
    expect(findPersonReproduction(text)).toBeDefined()
  })

  test.each(LAWFUL)('lets %s be', (text) => {
    expect(findPersonReproduction(text)).toBeUndefined()
  })

  test('a law may be cited by its title, and only by its title', () => {
    expect(findPersonReproduction('按《三孩生育政策》考核三孩出生数')).toBe('三孩')
  })

  test('a lawful word beside a refused one does not cover it', () => {
    expect(findPersonReproduction('孕产妇系统管理率和孕检率')).toBe('孕检')
    expect(findPersonReproduction('超产前筛查生')).toBeUndefined()
  })

  test('names the place of every text, whatever the policy pack', () => {
    const at = (line: number) => ({ file: 's.yaml', line, column: 1 })
    const text = (line: number, written: string): SourceNode => ({
      type: 'text',
      at: at(line),
      text: written,
    })
    const entry = (key: string, value: SourceNode) => ({ key, keyAt: value.at, value })
    const indicator: SourceNode = { type: 'map', at: at(3), entries: [entry('name', text(3, '孕检率'))] }
    const node: SourceNode = {
      type: 'map',
      at: at(1),
      entries: [
        entry('policy', text(1, '2017')),
        entry('name', text(2, '超生控制方案')),
        entry('indicators', { type: 'list', at: at(3), items: [indicator] }),
      ],
    }
    expect(guardScheme(node)).toMatchObject([
      { code: 'guard.person-reproduction', severity: 'error', at: at(2), facts: { term: '超生' } },
      { code: 'guard.person-reproduction', severity: 'error', at: at(3), facts: { term: '孕检' } },
    ])
  })
})
