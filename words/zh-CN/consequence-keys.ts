import type { CONSEQUENCE_KEYS } from '#engine'
import type { ClauseKeyWords } from '../clause-key-words.ts'

/** 系数、佐证、名额、牌、奖惩金额的键. */
export const consequenceKeys = {
  by: { label: '评定依据', hint: '按什么排先后，如 item(follow-up) 或 total - past(total, 1)。' },
  card: { label: '代号', hint: '小写字母、数字和连字符；公式里写 card(代号)。' },
  cards: { label: '牌', hint: '黄牌、红牌、流动红旗：何时挂、何时摘、有什么后果。' },
  clamp: { label: '乘系数之后的上下限', hint: '写上下限，或 none（不限）。' },
  counts: { label: '哪些算第一次', hint: '只算这一种否决，还是任何否决都算。' },
  each: { label: '按期挂牌', hint: '每月或每季各评一次；条件读当月、当季的数。不写是全年一次。' },
  effects: { label: '持牌的后果', hint: '限定等次、不得评优；没有后果写空列表。' },
  enters: { label: '挂牌条件', hint: '可以读总分、名次、往年结果，如 total < 60 score。' },
  equal: {
    label: '尾数相同的',
    hint: '舍去的尾数相同时，应得多的在先还是应得少的在先；再相同的按单位代码。',
  },
  floor: { label: '最低扣到', hint: '可能倒扣的加分合计不低于几分；不设写 none。' },
  high: { label: '上限', hint: '乘系数之后最多几分。' },
  honour: { label: '代号', hint: '小写字母、数字和连字符；公式里写 commended(代号)。' },
  honours: { label: '单项表彰', hint: '进步奖、单项奖：各有评定依据、先后和名额。' },
  leaves: { label: '摘牌条件', hint: '上期挂牌的，达到什么条件摘下。' },
  low: { label: '下限', hint: '乘系数之后最少几分。' },
  moves: { label: '每期流动', hint: '只由本期挂牌的持有，上期的自然交出。' },
  multiplier: { label: '系数', hint: '得分乘以几，如 1.2、120% 或一个指标。' },
  payment: { label: '代号', hint: '小写字母、数字和连字符。' },
  payments: { label: '奖惩金额', hint: '按总分、名次、等次计算的金额。' },
  quota: { label: '名额', hint: '评为这个等次的最多多少；满了的顺延下一等次。' },
  required: { label: '要求佐证', hint: '写 yes。' },
  requires: { label: '附加条件', hint: '名次、项目得分等还要达到什么，如 rank <= 3。' },
  retroactive: { label: '追溯上年', hint: '上年发生、上年结果公布之后才查实的，计入今年。' },
  round: { label: '进位', hint: '金额保留几位小数，怎样进位。' },
  second: { label: '再次被否决', hint: '若干年之内第二次的，另加后果。' },
  steps: { label: '降几等', hint: '比原应评的等次降几等，最低到最后一等。' },
  window: { label: '有效年限', hint: '受一次否决，几年之内有效（当年算一年）。' },
  without: { label: '没有佐证', hint: '记零分，还是补齐之前不予计算。' },
  years: { label: '年数', hint: '当年算一年；2 到 20。' },
} satisfies Readonly<Record<(typeof CONSEQUENCE_KEYS)[number], ClauseKeyWords>>
