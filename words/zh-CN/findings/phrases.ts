import type { FindingFacts } from '../../finding-says.ts'

/** 键的中文解释, for the keys officials meet most. */
const KEYS: Readonly<Record<string, string>> = {
  partial: '不足一步怎样计',
  ties: '并列怎样处理',
  rounding: '进位方式',
  within: '在什么范围内排名',
  order: '排序方向',
  vetoed: '被否决单位排在哪里',
  base: '比例以什么为基数',
  minimum: '最少名额',
  maximum: '最多名额',
  excludes: '哪些否决效果不得表彰',
  vacancies: '空出的名额怎样处理',
  dropped: '不考核项目的分值归到哪里',
  figures: '以核实数还是上报数为准',
  missing: '各种缺失怎样计分',
  'not-reported': '未上报怎样计分',
  'not-applicable': '不适用怎样计分',
  'nothing-happened': '未发生怎样计分',
  'not-sampled': '未抽中怎样计分',
  withheld: '未公开怎样计分',
  undefined: '无从计算怎样计分',
  empty: '分母为零说明什么',
  over: '在什么范围内计算',
  better: '高好还是低好',
  reported: '多久上报一次',
  'roll-up': '下级数据怎样汇总',
  'reported-by': '哪一级上报',
  effect: '否决的后果',
  basis: '依据的文件条款',
  ground: '否决的事由',
  points: '分值',
  weight: '权重',
  share: '表彰比例',
  clause: '计分办法',
  clamp: '乘系数之后的上下限',
  without: '没有佐证怎样计分',
  effects: '持牌的后果',
  counts: '哪些否决算作第一次',
  round: '金额的进位',
  of: '比例以什么为基数',
  enters: '挂牌条件',
  source: '来源',
  unit: '计量单位',
  'over-target': '超过目标怎样计',
  'includes-self': '平均数是否包括本单位',
}

export const key = (f: FindingFacts): string => {
  const meaning = KEYS[f.key ?? '']
  return meaning === undefined ? `“${f.key ?? ''}”` : `“${f.key}”（${meaning}）`
}

/** 最相近的名称, when there is one. */
export const near = (f: FindingFacts): string => (f.near ? `是否想写“${f.near}”？` : '')

export const inClass = (f: FindingFacts): string => (f.class ? `类别“${f.class}”` : '')

const UNITS: Readonly<Record<string, string>> = {
  number: '纯数',
  count: '件（次、例）数',
  persons: '人数',
  households: '户数',
  percent: '百分数（%）',
  'percentage-point': '百分点（pp）',
  'per-mille': '千分数（‰）',
  yuan: '金额（元）',
  days: '天数',
  'working-days': '工作日数',
  score: '分数',
  truth: '是否判断',
}

export const unit = (name: string | undefined): string => UNITS[name ?? ''] ?? `“${name ?? ''}”`

const PLACES: Readonly<Record<string, string>> = { value: '数值', numerator: '分子', denominator: '分母' }
export const place = (f: FindingFacts): string => PLACES[f.where ?? ''] ?? `“${f.where ?? ''}”的值`
