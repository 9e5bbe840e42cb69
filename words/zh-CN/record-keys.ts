import type { RECORD_KEYS } from '#engine'
import type { ClauseKeyWords } from '../clause-key-words.ts'

/** 台账、日历和数据来源的键. */
export const recordKeys = {
  among: { label: '先留哪些案件', hint: '在去重以前；如 not self-reported。' },
  attributes: {
    label: '栏目',
    hint: '栏目代号和类型，在 YAML 里写：text、number yuan、date、yes-no，或由高到低的选项。',
  },
  calendar: { label: '工作日历', hint: '放假的平日和调休上班的周末；按工作日计算时必须写。' },
  counted: { label: '推算公式', hint: '在上报单位逐期算，如 residents < 1000；没有人上报。' },
  'from-cases': { label: '由案件计数', hint: '从哪个台账数、数哪些、怎么数。' },
  holidays: { label: '放假', hint: '如 2017-10-02 或 2017-10-02 .. 2017-10-06。' },
  imported: { label: '外来数', hint: '来自哪个系统，定在它的哪一版本。' },
  keep: { label: '算哪一件', hint: 'highest、lowest、greatest、least 加栏目，或 first、last。' },
  'once-per': { label: '同一事项', hint: '这一栏相同的案件只算一件。' },
  register: { label: '台账', hint: '台账的代号。' },
  registers: { label: '台账', hint: '逐件登记的事，每件有哪些栏目。' },
  'statistical-year': { label: '统计年度', hint: '不从一月起的，写第一个月，如 2016-10。' },
  tolerance: { label: '误差', hint: '5% 是核实数的百分之五；2pp 或 3 是指标单位的数额。' },
  verified: { label: '核实误差', hint: '误差之内以上报数为准。' },
  where: { label: '数哪些案件', hint: '在去重以后；如 found-by = city。' },
  working: { label: '调休上班', hint: '本来休息、调为上班的周末。' },
} satisfies Record<(typeof RECORD_KEYS)[number], ClauseKeyWords>
