import type { Operation, PassedGrade } from '#engine'
import type { Telling } from '../telling.ts'

const limits = (t: Telling): string => {
  if (!t.has('low')) return '，不设上下限'
  const range = `上下限${t.points('low')}至${t.points('high')}`
  if (t.is('held', 'high')) return `，超过${range}，按${t.points('high')}计`
  return t.is('held', 'low') ? `，不足${range}，按${t.points('low')}计` : `，在${range}之内`
}

const gradePlaces = (t: Telling): string =>
  t.has('places')
    ? `；名额${t.text('places')}个，评出${t.text('given')}个${t.has('line') ? `，最低${t.points('line')}` : ''}`
    : ''

const cardParts = (t: Telling): string =>
  t.has('held') && t.text('held') !== ''
    ? `（本年挂牌的${t.is('each', 'month') ? '月份' : '季度'}：${t.text('held').replaceAll(', ', '、')}）`
    : ''

const cardEffects = (t: Telling): string =>
  [
    t.has('grade-name') ? `等次最高为「${t.named('grade-name')}」` : '',
    t.has('steps') ? `等次降${t.text('steps')}等` : '',
    t.has('no-merit') ? '不得评优' : '',
  ]
    .filter((part) => part !== '')
    .map((part) => `，${part}`)
    .join('')

const honourPlace = (t: Telling): string =>
  [
    `“${t.text('written')}”为${t.amount('by')}`,
    t.has('place')
      ? `在${t.is('within', 'class') ? '同类' : '全部'}${t.text('ranked')}个单位中列第${t.text('place')}`
      : '',
    `名额${t.text('places')}个`,
    t.has('line') ? `最后一个获得的为${t.amount('line')}` : '',
  ]
    .filter((part) => part !== '')
    .join('，')

/** 佐证、系数、等次、牌、单项表彰、奖惩金额的解释句. */
export const consequences = {
  'adjustment.evidence': () => '所用的数据都附有佐证',
  'adjustment.without-evidence-zero': () => '所用的数据没有佐证，方案规定记零分',
  'adjustment.without-evidence-refuse': () => '所用的数据没有佐证，方案规定补齐之前不予计算',
  'adjustment.multiplier': (t: Telling) =>
    `系数：${t.points('before')} × ${t.amount('factor')} = ${t.points('multiplied')}${limits(t)}`,
  'adjustment.multiplier-missing': (t: Telling) =>
    `系数“${t.text('written')}”${t.amount('factor')}，本项不能计算`,
  'result.read': (t: Telling) => `${t.name}：${t.value}`,
  'grade.given': (t: Telling) =>
    `评为「${t.named('grade-name')}」${t.has('at-least') ? `，总分须达到${t.points('at-least')}` : ''}${gradePlaces(t)}`,
  'grade.passed.veto': (t: Telling) => `总分达到「${t.named('grade-name')}」，因一票否决不能评定`,
  'grade.passed.card': (t: Telling) => `总分达到「${t.named('grade-name')}」，因持牌不能评定`,
  'grade.passed.requires': (t: Telling) =>
    `总分达到「${t.named('grade-name')}」，未达到附加条件“${t.text('written')}”`,
  'grade.passed.lowered': (t: Telling) => `总分达到「${t.named('grade-name')}」，因降低等次不能评定`,
  'grade.passed.full': (t: Telling) =>
    `总分达到「${t.named('grade-name')}」，名额已满，顺延下一等次${gradePlaces(t)}`,
  'grade.passed.tie-at-the-cut': (t: Telling) =>
    `总分达到「${t.named('grade-name')}」，名额线上同分，方案规定同分的都不进${gradePlaces(t)}`,
  'grade.passed.not-ranked': (t: Telling) =>
    `总分达到「${t.named('grade-name')}」，该等次按名次分配名额，本单位未排名${gradePlaces(t)}`,
  'card.entered': (t: Telling) => `本期挂${t.name}${cardParts(t)}${cardEffects(t)}`,
  'card.kept': (t: Telling) => `上期的${t.name}未达到摘牌条件，继续挂牌${cardParts(t)}${cardEffects(t)}`,
  'card.left': (t: Telling) => `上期的${t.name}达到条件，已摘牌`,
  'card.moved': (t: Telling) => `${t.name}本期转给其他单位`,
  'card.not-held': (t: Telling) => `未挂${t.name}${cardParts(t)}`,
  'card.enters': (t: Telling) => `挂牌条件“${t.text('written')}”：${t.value}`,
  'card.leaves': (t: Telling) => `摘牌条件“${t.text('written')}”：${t.value}`,
  'payment.shared': (t: Telling) =>
    `${t.name}${t.value}：按公式应得${t.amount('unrounded')}，在${t.is('within', 'class') ? '同类' : '全部'}单位中按最大余额法分到${t.is('digits', '0') ? '元' : `小数${t.text('digits')}位`}：先舍去尾数，余下的由舍去最多的起各补一个，舍去相同的${t.is('equal', 'larger-first') ? '应得多的' : '应得少的'}在先`,
  'honour.in': (t: Telling) => `获得${t.name}：${honourPlace(t)}`,
  'honour.out': (t: Telling) => `未获${t.name}：${honourPlace(t)}`,
  'honour.veto': (t: Telling) => `名次在${t.name}的名额之内，但受一票否决影响，不予表彰；${honourPlace(t)}`,
  'honour.tie-at-the-cut': (t: Telling) =>
    `在${t.name}的线上与他人相同，方案规定相同的都不列入；${honourPlace(t)}`,
  'honour.below-the-minimum-total': (t: Telling) => `未达到${t.name}的最低要求；${honourPlace(t)}`,
  'honour.no-merit': (t: Telling) => `因缺项不参加评优，未获${t.name}；${honourPlace(t)}`,
  'honour.card': (t: Telling) => `名次在${t.name}的名额之内，但持有不得评优的牌；${honourPlace(t)}`,
  'honour.requires': (t: Telling) =>
    `名次在${t.name}的名额之内，但未达到条件“${t.text('requires')}”；${honourPlace(t)}`,
  'honour.not-ranked': (t: Telling) => `未排名或没有这一项的数，不参加${t.name}`,
  payment: (t: Telling) =>
    `${t.name}${t.value}：按公式得${t.amount('unrounded')}，${ROUNDINGS[t.text('rounding')] ?? t.text('rounding')}到${t.is('digits', '0') ? '元' : `小数${t.text('digits')}位`}`,
} as const

const ROUNDINGS: Readonly<Record<string, string>> = {
  'half-up': '四舍五入',
  'half-even': '四舍六入五成双',
  floor: '向下取',
  ceil: '向上取',
}

/** 否决的由来与再次被否决, added to the sentence of a veto that struck. */
export const strikeWords = (t: Telling): string =>
  [
    t.is('because', 'window') ? `（往年受否决，${t.text('window')}年之内有效）` : '',
    t.is('because', 'found-later') ? '（上年发生，上年结果公布之后查实）' : '',
    t.has('second')
      ? `；${t.text('years')}年之内再次被否决，${t.is('second', 'fail') ? '评为最低等次' : t.is('second', 'lower-grade') ? `等次降${t.text('second-steps')}等` : t.is('second', 'ineligible') ? '不参加评优' : `等次最高为「${t.named('second-grade-name')}」`}`
      : '',
  ].join('')

/** 备注里说没有评上更好等次的缘由. */
export const passedGrades = {
  veto: '因一票否决不能评定',
  card: '因持牌不能评定',
  lowered: '降低等次',
  requires: '未达到附加条件',
  full: '名额已满',
  'tie-at-the-cut': '名额线上同分，不进',
  'not-ranked': '未排名，不占名额',
} satisfies Record<PassedGrade['because'], string>

/** 运算次序. */
export const orderWords = {
  told: (steps: readonly Operation[]): string =>
    `运算次序：${steps.map((step) => STEPS[step]).join(' → ')}。`,
}

const STEPS: Readonly<Record<Operation, string>> = {
  clause: '各项计分（分项上限、本项上限、扣底）',
  missing: '缺项处理',
  evidence: '佐证',
  multiplier: '系数',
  clamp: '上下限',
  'item-veto': '单项否决',
  sum: '上级合计（折算、权重）',
  bonus: '加分（封顶、门槛）',
  total: '总分',
  veto: '一票否决',
  rank: '排名',
  'capping-card': '限定、降低等次的牌',
  grade: '等次（分数线、条件、名额）',
  card: '其他的牌',
  commendation: '表彰',
  honour: '单项表彰',
  payment: '奖惩金额',
}
