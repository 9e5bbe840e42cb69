import type { SaysFinding } from '../../finding-says.ts'
import { near, place, unit } from './phrases.ts'

const SHAPES: Readonly<Record<string, string>> = {
  month: '月报，期间写成 2017-09',
  quarter: '季报，期间写成 2017Q3',
  year: '年报，期间写成 2017',
}

/** 事实和单位的意见. */
export const factFindings = {
  'fact.unit-unknown': (f) => ({
    what: `没有单位“${f.unit}”。${near(f)}`,
    why: '找不到单位的数据不会计入任何一家。',
    mend: '请改正单位代码，或先在单位表里登记。',
  }),
  'fact.indicator-unknown': (f) => ({
    what: `方案不使用指标“${f.indicator}”。${near(f)}`,
    why: '如果是写错了代号，真正的指标就成了未上报。',
    mend: '请核对代号；确实是别的方案的数据则不必处理。',
  }),
  'fact.kind-unknown': (f) => ({
    what: `数据类别“${f.kind}”不认识。`,
    why: '上报数、核实数、外来数和目标值的用法不同。',
    mend: `请写其中之一：${(f.allowed ?? '').split(' | ').join('、')}。`,
  }),
  'fact.version-malformed': (f) => ({
    what: `版本“${f.text}”不是从 1 起的整数。`,
    why: '更正的数据以版本最大的为准。',
    mend: '请写 1、2、3……。',
  }),
  'fact.missing-unknown': (f) => ({
    what: `缺失原因“${f.text}”不认识。${near(f)}`,
    why: '每种缺失的计分不同，不能猜。',
    mend: `请写其中之一：${(f.allowed ?? '').split(' | ').join('、')}。`,
  }),
  'fact.missing-with-value': (f) => ({
    what: `既写了数，又写了缺失原因“${f.missing}”。`,
    why: '一个数不能既有又没有。',
    mend: '请删去其中一个。',
  }),
  'fact.empty': () => ({
    what: '既没有数，也没有缺失原因。',
    why: '空白不等于零，也说不清为什么没有。',
    mend: '请填数，或在“missing”列写明原因。',
  }),
  'fact.parts-half': () => ({
    what: '分子和分母只写了一个。',
    why: '缺一个就算不出比率。',
    mend: '请补上另一个。',
  }),
  'fact.parts-unneeded': () => ({
    what: '这个指标不是比率，却写了分子和分母。',
    why: '不是比率的指标只取“value”列。',
    mend: '请把数写在“value”列。',
  }),
  'fact.period-malformed': (f) => ({
    what: `期间“${f.text}”写法不对。`,
    why: '期间决定数据算在哪一个月、季或年。',
    mend: '请写成 2017-09、2017Q3 或 2017。',
  }),
  'fact.period-shape': (f) => ({
    what: `期间“${f.period}”与指标的上报频率不符。`,
    why: `这个指标是${SHAPES[f.wanted ?? ''] ?? f.wanted}。`,
    mend: '请改正期间。',
  }),
  'fact.twice': (f) => ({
    what: `同一单位、指标、期间、类别、版本（${f.version}）的数据有两条。`,
    why: '两个数只能有一个算数，系统不替您选择。',
    mend: '请删去一条；更正数据请把版本加 1。',
  }),
  'fact.numerator-above-denominator': (f) => ({
    what: `分子 ${f.numerator} 大于分母 ${f.denominator}。`,
    why: '百分率的分子是分母的一部分，不会更大。',
    mend: '请核对是否填反或口径不一致。',
  }),
  'fact.negative': (f) => ({
    what: `${place(f)}是负数 ${f.value}。`,
    why: '人数、件数、比率和天数不会小于零。',
    mend: '请核对原数；冲减以前的数请更正原来那一期。',
  }),
  'fact.not-whole': (f) => ({
    what: `${place(f)} ${f.value} 不是整数。`,
    why: `这个指标的单位是${unit(f.counted)}，只能是整数。`,
    mend: '请核对原数。',
  }),
  'fact.level': (f) => ({
    what: `单位“${f.unit}”是 ${f.level} 一级，这个指标由 ${(f.wanted ?? '').split(' | ').join(' 或 ')} 一级上报。`,
    why: '别的级别的数不会汇总，也不会计分。',
    mend: '请改成应上报的单位。',
  }),
  'figures.through-malformed': (f) => ({
    what: `截止月份“${f.through}”写法不对。`,
    why: '它决定计算到哪一个月。',
    mend: '请写成 2017-09。',
  }),
  'figures.through-outside': (f) => ({
    what: `截止月份 ${f.through} 不在考核年度 ${f.period} 内。`,
    why: '只能计算到本年度的某一个月。',
    mend: '请改正截止月份或年度。',
  }),
  'figures.period-malformed': (f) => ({
    what: `年度“${f.period}”写法不对。`,
    why: '它决定读取哪一年的数据。',
    mend: '请写四位数字，如 2017。',
  }),
  'figures.nobody': (f) => ({
    what: `没有一个 ${f.level} 一级的单位属于方案的类别（${f.classes}）。`,
    why: '没有被考核的单位，就没有结果。',
    mend: '请在单位表里写明各单位的类别。',
  }),
  'unit.rows-overlap': (f) => ({
    what: `单位“${f.unit}”的起止日期与第 ${f.line} 行重叠。`,
    why: '同一天一个单位只能有一个类别和一个上级。',
    mend: '请把前一段的截止日期写在后一段的起始日期之前。',
  }),
  'unit.date-malformed': (f) => ({
    what: `“${f.column}”的日期“${f.text}”写法不对，或没有这一天。`,
    why: '日期决定单位何时属于哪一类。',
    mend: '请写成 2017-02-20 的形式。',
  }),
  'unit.dates-backwards': (f) => ({
    what: `单位“${f.unit}”从 ${f.from} 到 ${f.to}，首尾颠倒。`,
    why: '这样的一段哪一天都无效。',
    mend: '请改正日期。',
  }),
  'unit.parent-unknown': (f) => ({
    what: `单位“${f.unit}”的上级“${f.parent}”不在表中。${near(f)}`,
    why: '找不到上级，数据就汇总不上去。',
    mend: '请改正代码，或补上这个上级单位。',
  }),
  'unit.parent-circle': (f) => ({
    what: `单位互为上级：${f.circle}。`,
    why: '绕成一圈，谁也不在谁下面。',
    mend: '请改正其中一个的上级。',
  }),
  'unit.class-unknown': (f) => ({
    what: `单位“${f.unit}”的类别“${f.class}”不在方案里，没有参加考核。`,
    why: `方案的类别是：${f.classes}。`,
    mend: '请改正类别；确实不参加考核则不必处理。',
  }),
} satisfies Record<string, SaysFinding>
