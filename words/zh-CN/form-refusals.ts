import type { Says } from '../says.ts'
import { refusedText } from './findings/guard.ts'

const NUMBERS: Readonly<Record<string, string>> = {
  'identity-number': '身份证号',
  'mobile-number': '手机号',
  'bank-card': '银行卡号',
}

/** What nobody may write, and whose number nobody needs. */
const refusedWords: Says = (f) => {
  const number = NUMBERS[f.found ?? '']
  if (number !== undefined)
    return {
      what: `文字里有${number}，没有保存。`,
      next: '报表只要汇总数，不要任何个人的号码；请去掉后再存，其余的格子都还在。',
    }
  const { what, why, mend } = refusedText(f)
  return { what: `${what}没有保存。`, next: `${why}${mend}` }
}

/** 报表、填报、延期的拒绝. */
export const formRefusals = {
  'form.unknown': () => ({
    what: '没有这张报表，或这张报表不按这个周期报送。',
    next: '请从“填报”或“报表”页重新进入。',
  }),
  'form.header-changed': () => ({
    what: '这张报表的表头刚刚被别人改过。',
    next: '您填的内容还在页面上。请刷新看最新的表头，再改一次。',
  }),
  'form.text-refused': (f) => refusedWords(f),
  'form.from-another-rhythm': (f) => ({
    what: `启用期“${f.from ?? ''}”与这张报表的周期不一致。`,
    next: '月报写“2017-12”，季报写“2017Q4”，年报写“2017”。',
  }),
  'form.expired-before-use': (f) => ({
    what: `有效期至${f.until ?? ''}，早于启用期${f.from ?? ''}。`,
    next: '请核对批准文件上的有效期和启用期。',
  }),
  'form.not-a-day': (f) => ({ what: `“${f.day ?? ''}”不是一个日子。`, next: '请填写真实的年月日。' }),
  'form.duplicate-field': (f) => ({
    what: `“${f.names ?? ''}”已经在报表${f.form ?? ''}里由指标${f.of ?? ''}采集，本表的${f.indicator ?? ''}又问一遍。`,
    next: '同一个数只填一次：请改用已有的指标，或在本表把它设为“另有来源，本表不填”。',
  }),
  'calendar.changed': () => ({
    what: '这一年的工作日历刚刚被别人改过。',
    next: '您填的内容还在页面上。请刷新看最新的安排，再改一次。',
  }),
  'calendar.not-a-day': (f) => ({
    what: `“${f.day ?? ''}”不是一个日子。`,
    next: '请按“2026-10-01”的样子填写。',
  }),
  'calendar.other-year': (f) => ({
    what: `${f.day ?? ''}不属于${f.year ?? ''}年的放假安排。`,
    next: '请把它填到所属的年份里。',
  }),
  'calendar.both': (f) => ({
    what: `${f.day ?? ''}既列为放假又列为上班。`,
    next: '请对照通知，保留其中一处。',
  }),
  'calendar.not-a-weekend': (f) => ({
    what: `${f.day ?? ''}不是周末，不用列为调休上班。`,
    next: '调休上班只列本应休息的周六、周日。',
  }),
  'entry.text-refused': (f) => refusedWords(f),
  'entry.changed-meanwhile': (f) => ({
    what: `${f.unit ?? ''}的格子刚刚有人改过，还没有报送。`,
    next: '您填的都在。请再看一遍汇总，确认后重新报送。',
  }),
  'entry.nothing-to-hand-in': () => ({
    what: '表里还没有可以报送的数。',
    next: '没有发生的也要说明：在格子上选“没有发生”，再报送。',
  }),
  'extension.too-late': (f) => ({
    what: `期限${f.due ?? ''}已过，不能再申请延期。`,
    next: '现在仍可报送，会标为迟报；有特殊情况请在填报说明里写明。',
  }),
  'extension.not-later': (f) => ({
    what: `要延到的日子不比现在的期限${f.due ?? ''}晚。`,
    next: '请选一个更晚的日子。',
  }),
  'extension.waiting': () => ({ what: '已有一份延期申请在等批复。', next: '请等上一级批复后再申请。' }),
  'extension.no-reason': () => ({ what: '没有写明理由。', next: '请用一两句话写明理由。' }),
  'extension.nothing-asked': () => ({
    what: '现在没有等待批复的延期申请。',
    next: '可能已经批复过，请刷新。',
  }),
  'extension.own': () => ({ what: '自己提出的延期不能自己批。', next: '请由上一级的其他人批复。' }),
  'extension.not-above': () => ({
    what: '这个单位的延期不归您批。',
    next: '延期由上一级批复：村居的由乡镇批，乡镇的由考评办批。',
  }),
} satisfies Readonly<Record<string, Says>>
