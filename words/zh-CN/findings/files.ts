import type { SaysFinding } from '../../finding-says.ts'
import { near, place } from './phrases.ts'

const protects = '过大或过深的文件会拖垮系统，因此在展开之前就停止读取；没有写入任何内容。'
const parse = '文件必须符合 YAML 语法才能读出结构。'
const line = (text: string | undefined): string => (text ? `：${text}` : '')

/** 文件（YAML、CSV）和数字的意见. */
export const fileFindings = {
  'yaml.too-many-bytes': (f) => ({
    what: `文件超过 ${Number(f.limit) / 1_000_000} MB。`,
    why: protects,
    mend: '请删去与方案无关的内容，或把方案拆成几个。',
  }),
  'yaml.too-many-nodes': (f) => ({
    what: `文件（含引用展开后）超过 ${f.limit} 个节点。`,
    why: protects,
    mend: '请检查是否有引用（*名称）层层套用，改为直接写出内容。',
  }),
  'yaml.too-many-depth': (f) => ({
    what: `嵌套超过 ${f.limit} 层。`,
    why: protects,
    mend: '请检查此处的括号或缩进，考评项目一般不超过六层。',
  }),
  'yaml.too-many-aliases': (f) => ({
    what: `引用（*名称）超过 ${f.limit} 处。`,
    why: protects,
    mend: '请把被引用的内容直接写出来。',
  }),
  'yaml.alias-unknown': (f) => ({
    what: `引用“*${f.alias}”之前没有定义“&${f.alias}”。`,
    why: '引用只能指向前面已经写过的内容。',
    mend: '请直接写出内容；如果星号是正文，请给整个值加引号。',
  }),
  'yaml.tag': (f) => ({
    what: `使用了类型标记${f.tag ? `“${f.tag}”` : line(f.line)}。`,
    why: '方案里一切值都按原文读取，类型由键决定。',
    mend: '请删去感叹号开头的标记；如果感叹号是正文，请给整个值加引号。',
  }),
  'yaml.key-not-text': () => ({
    what: '键不是一个简单的词。',
    why: '方案的键都是固定的英文词。',
    mend: '请把键写成“键: 值”的形式，键前不要有问号或括号。',
  }),
  'yaml.key-twice': (f) => ({
    what: `同一处写了两次“${f.key}”。`,
    why: '两个值只能有一个算数，系统不替您选择。',
    mend: '请删去其中一个。',
  }),
  'yaml.several-documents': () => ({
    what: '文件里有一行“---”，分成了几份文档。',
    why: '一个文件只写一个方案。',
    mend: '请删去“---”，或把后面的内容另存为一个文件。',
  }),
  'yaml.full-width-colon': (f) => ({
    what: `键后面用了中文冒号“：”${line(f.line)}`,
    why: 'YAML 只认英文冒号加一个空格。',
    mend: '请把“：”改成“: ”（英文冒号后有一个空格）。',
  }),
  'yaml.indent': (f) => ({
    what: `缩进不对${line(f.line)}`,
    why: '同一层的内容必须对齐，下一层比上一层多缩进两个空格。',
    mend: '请把这一行与同层的上一行对齐。',
  }),
  'yaml.tab': (f) => ({
    what: `用制表符（Tab）缩进${line(f.line)}`,
    why: 'YAML 不允许用制表符缩进，不同编辑器显示的宽度不同。',
    mend: '请把制表符换成空格。',
  }),
  'yaml.two-colons': (f) => ({
    what: `一行里有两个“: ”，或上一行已有值而这一行又缩进了${line(f.line)}`,
    why: '系统分不清哪个是键、哪个是值。',
    mend: '正文里有冒号时请给整个值加引号；下级内容请另起一行并缩进。',
  }),
  'yaml.not-closed': (f) => ({
    what: `引号或括号没有配对${line(f.line)}`,
    why: parse,
    mend: '请在前面几行找到开始的引号或括号，补上结束的一个。',
  }),
  'yaml.reserved-start': (f) => ({
    what: `值以 @、\` 或 % 开头${line(f.line)}`,
    why: '这些符号在 YAML 里留作他用。',
    mend: '请给整个值加引号。',
  }),
  'yaml.syntax': (f) => ({
    what: `这里读不懂${line(f.line)}`,
    why: parse,
    mend: '请检查这一行和上一行的缩进、冒号、引号和括号。',
  }),
  'csv.too-large': (f) => ({
    what: `文件超过 ${f.limit} 个字符。`,
    why: '一次读取这样大的文件会占满内存。',
    mend: '请按年度或单位拆成几个文件。',
  }),
  'csv.quote-not-closed': () => ({
    what: '从这一行开始的双引号没有结束。',
    why: '引号之后的全部内容会被当成一个单元格。',
    mend: '请补上结束的双引号；正文里的双引号要写成两个。',
  }),
  'csv.empty': () => ({ what: '文件是空的。', why: '第一行应当是列名。', mend: '请确认保存成功后再读取。' }),
  'csv.column-missing': (f) => ({
    what: `缺少“${f.column}”列；现有：${f.columns}。`,
    why: '没有这一列就不知道数据说的是谁、哪个指标或哪一期。',
    mend: `请在第一行加上列名“${f.column}”。`,
  }),
  'csv.column-unknown': (f) => ({
    what: `不认识列“${f.column}”，这一列没有读取。${near(f)}`,
    why: '写错的列名会让整列数据悄悄丢失。',
    mend: '请更正列名；确实不需要的列可以保留。',
  }),
  'csv.column-twice': (f) => ({
    what: `列“${f.column}”出现了两次。`,
    why: '两列只能有一列算数，系统不替您选择。',
    mend: '请删去其中一列。',
  }),
  'csv.cells-too-many': (f) => ({
    what: `这一行有 ${f.cells} 个单元格，而列名只有 ${f.columns} 个。`,
    why: '多半是正文里有逗号，后面的数据因此错了位。',
    mend: '请给带逗号的单元格加双引号。',
  }),
  'csv.cell-empty': (f) => ({
    what: `“${f.column}”是空的。`,
    why: '这一项必须填写。',
    mend: '请补上；整行不要时请删去整行。',
  }),
  'number.full-width': (f) => ({
    what: `${place(f)}“${f.text}”里有全角数字或符号。`,
    why: '全角数字看上去相同，却不能计算；系统不替您改数。',
    mend: `请改成半角“${f.plain}”。`,
  }),
  'number.exponent': (f) => ({
    what: `${place(f)}“${f.text}”用了科学记数法。`,
    why: '科学记数法往往来自表格软件的自动转换，原数可能已经丢失。',
    mend: '请写出完整的数字。',
  }),
  'number.grouped': (f) => ({
    what: `${place(f)}“${f.text}”里有千分位逗号。`,
    why: '逗号也可能是小数点，系统不猜。',
    mend: `请写成“${f.plain}”。`,
  }),
  'number.with-unit': (f) => ({
    what: `${place(f)}“${f.text}”带了单位。`,
    why: '计量单位由指标规定，这里只写数字。',
    mend: `请写成“${f.plain}”。`,
  }),
  'number.too-long': (f) => ({
    what: `${place(f)}“${(f.text ?? '').slice(0, 24)}…”超过 60 位。`,
    why: '没有哪个指标需要这么长的数，多半是粘贴出错。',
    mend: '请核对原数。',
  }),
  'number.not-a-number': (f) => ({
    what: `${place(f)}“${f.text}”不是数字。`,
    why: '文字不能计算，也不能当作零。',
    mend: '请写数字；事实没有数时，请留空并在“missing”列写明原因。',
  }),
} satisfies Record<string, SaysFinding>
