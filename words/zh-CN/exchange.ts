import type { FigureProblemCode } from '#domain/form'
import type { ExchangeConflictCode } from '../exchange-code.ts'

type Tells = (facts: Readonly<Record<string, string | undefined>>) => string

const SHARE: Readonly<Record<string, string>> = { numerator: '分子', denominator: '分母', value: '数值' }

/** 数据值的问题, one sentence each; what stays and what to do is the same for all and said in the summary. */
const conflicts = {
  E7600: (f) => `没有这个数据集（报表），或您无权查看：${f.object ?? ''}`,
  E7610: (f) => `没有这个数据元（填报项），或您无权查看：${f.object ?? ''}`,
  E7611: (f) => `期间不对：${f.object ?? ''}；请写成 201709、2017Q3 或 2017`,
  E7612: (f) => `没有这个单位，或不在您的范围内：${f.object ?? ''}`,
  E7613: (f) => `不分组：只接受默认的类别组合，收到 ${f.object ?? ''}`,
  E7618: () => '没有给出数值；确实没有请在 comment 写 missing=原因，如 missing=nothing-happened',
  'exchange.not-asked': (f) => `${f.period ?? ''} 没有向 ${f.unit ?? ''} 要这一项`,
  'exchange.number-as-text': (f) => `${f.object ?? ''} 请写成文本（加引号），写成数字会丢位数`,
  'exchange.twice': (f) => `同一个数给了两次，先给的在第 ${f.first ?? ''} 个`,
  'exchange.not-handed-in': () => '这张填报单还没有报送；请先送数据值，或在网页上作零报送',
  'exchange.not-taken-back': () => '报送后不能从接口撤销；请在网页上撤回，或请上级退回',
  'template.formula': () => '这一格是公式；公式格不填写，也不作为报送的数读取',
  'template.unknown-field': (f) => `方案的报表里没有填报项“${f.found ?? ''}”`,
  'template.no-such-cell': (f) => `模板里没有“${f.found ?? ''}”这一格`,
  'template.merged': () => '这一格被合并单元格盖住，填了也看不见；请写合并区域的左上角',
  'figure.unknown-unit': () => '这个单位不在这张填报单上',
  'figure.unknown-indicator': () => '这张报表没有这个指标',
  'figure.not-asked': () => '这张报表不要这一项',
  'figure.half-a-ratio': (f) => `分子、分母须一起给出，只收到${SHARE[f.present ?? ''] ?? '一个'}`,
  'figure.value-and-missing': () => '既给了数又给了缺失原因',
  'figure.nothing': () => '没有数，也没有缺失原因',
  'figure.missing-not-choosable': (f) => `不能选这个缺失原因：${f.missing ?? ''}`,
  'figure.not-a-number': (f) => `不是数：${f.found ?? ''}`,
  'figure.too-large': (f) => `数太大：${f.found ?? ''}`,
  'figure.too-many-digits': (f) => `有效数字超过 15 位：${f.found ?? ''}`,
  'figure.negative': (f) => `不能小于零：${f.found ?? ''}`,
  'figure.not-whole': (f) => `应为整数：${f.found ?? ''}`,
  'figure.neither-yes-nor-no': (f) => `应为是或否（1 或 0）：${f.found ?? ''}`,
  'figure.above-denominator': (f) => `分子 ${f.numerator ?? ''} 大于分母 ${f.denominator ?? ''}`,
  'figure.twice': () => '同一个指标给了两次',
} satisfies Record<ExchangeConflictCode | FigureProblemCode, Tells>

const LEVELS: Readonly<Record<string, string>> = {
  province: '省级',
  city: '市级',
  county: '县级',
  town: '乡级',
  village: '村级',
  grid: '网格',
}

/** 与其他系统交换数据时说的话. */
export const exchange = {
  conflicts: conflicts as Readonly<Record<string, Tells>>,
  described: {
    done: (n: number) => `已写入 ${n} 个数据值`,
    unchanged: '全部数据值与现有的相同，没有写入',
    partly: (n: number, left: number) => `已写入 ${n} 个数据值，${left} 个有问题未写入，原因见 conflicts`,
    refused: (left: number) => `一个数据值也没有写入，${left} 个有问题，原因见 conflicts`,
    tried: (text: string) => `试运行，没有写入任何数据。正式发送时：${text}`,
    passed: (n: number) => `，${n} 个未变或按 importStrategy 略过`,
  },
  dataSet: (scheme: string, level: string, frequency: string) =>
    `${scheme} · ${LEVELS[level] ?? level}${frequency === 'month' ? '月报' : frequency === 'quarter' ? '季报' : '年报'}`,
  source: (token: string) => `数据接口（${token}）`,
  program: '数据接口',
}
