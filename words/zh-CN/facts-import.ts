import type { SaysWorkbook } from '../workbook-code.ts'

const of = (f: Readonly<Record<string, string | undefined>>): string =>
  [f.unit, f.indicator].filter((part) => part !== undefined).join('·')

/** 批量导入的问题. */
export const factsImport = {
  'facts.unknown-unit': (f) => ({
    what: `本县没有编码为“${f.unit ?? ''}”的单位。`,
    why: '不知道是谁的数；整份文件没有写入。',
    mend: '请核对单位编码，或先在“机构”里登记这个单位。',
  }),
  'facts.unknown-indicator': (f) => ({
    what: `现行方案里没有指标“${f.indicator ?? ''}”。`,
    why: '没有定义的数无处可用；整份文件没有写入。',
    mend: '请写成方案里的指标编码。',
  }),
  'facts.unknown-column': (f) => ({
    what: `表头有不认识的列“${f.found ?? ''}”。`,
    why: '不认识的列可能装着不该收的内容；整份文件没有写入。',
    mend: '请删去这一列，只留单位、指标、期间、分子、分母、数值、未填原因。',
  }),
  'facts.wrong-shape': (f) => ({
    what: `${of(f)}：${f.wanted === 'ratio' ? '这是比率，要分子和分母两个数' : '这是数量，要写在“数值”列'}。`,
    why: '指标只有一种填法；整份文件没有写入。',
    mend: '请按指标的填法改这一行。',
  }),
  'facts.personal-number': () => ({
    what: '这一行里有身份证号、手机号或银行卡号。',
    why: '本系统不收个人号码；整份文件没有写入，也没有留存。',
    mend: '请删去个人号码，只报单位的汇总数。',
  }),
} satisfies Record<
  `facts.${'unknown-unit' | 'unknown-indicator' | 'unknown-column' | 'wrong-shape' | 'personal-number'}`,
  SaysWorkbook
>
