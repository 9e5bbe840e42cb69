import type { MissingName, Unit } from '#engine'

/** 数值的写法: unit words stand behind the number. */
export const units = {
  number: '',
  count: '',
  persons: '人',
  households: '户',
  percent: '%',
  'percentage-point': '个百分点',
  'per-mille': '‰',
  yuan: '元',
  days: '天',
  'working-days': '个工作日',
  score: '分',
  truth: '',
} satisfies Record<Unit, string>

export const truths = { yes: '是', no: '否' }

export const missingNames = {
  'not-reported': '未上报',
  'not-applicable': '不适用',
  'nothing-happened': '未发生',
  'not-sampled': '未抽中',
  withheld: '未公开',
  undefined: '无从计算',
} satisfies Record<MissingName, string>
