import type { RankingTable, ScoreSheetTable } from './result-tables.ts'

const TITLE = {
  language: 'zh-CN',
  scheme: '清和市2017年度卫生健康工作考评方案',
  document: '清卫发〔2017〕3号',
  period: '2017',
  through: '2017-12',
  digits: 2,
  hash: 'ab12cd34',
} as const

/** An invented ranking with a tie, a unit without a rank and names that try to be formulas. */
export const RANKING: RankingTable = {
  ...TITLE,
  title: '清和市2017年度考评排名',
  footnotes: ['总分相同的名次并列，其后名次空缺。', '一类表扬30%，按四舍五入取整；并列者一并表扬。'],
  groups: [
    {
      class: '一类',
      rows: [
        {
          rank: 1,
          unit: '990102003',
          name: '龙泉街道',
          subtotal: { exact: '1171/12', shown: '97.58' },
          bonus: { exact: '1.5', shown: '1.50' },
          total: { exact: '1189/12', shown: '99.08' },
          grade: '优秀',
          commended: true,
          ties: ['望江镇'],
          gap: { exact: '3.25', shown: '3.25' },
        },
        {
          rank: 1,
          unit: '990102004',
          name: '望江镇',
          total: { exact: '1189/12', shown: '99.08' },
          commended: true,
          ties: ['龙泉街道'],
        },
        {
          rank: 3,
          unit: '990102005',
          name: '=HYPERLINK("http://x","点我")',
          total: { exact: '-2.5', shown: '-2.50' },
          commended: false,
          ties: [],
          gap: { exact: '-98.3', shown: '-98.30' },
          note: '-1+1',
        },
        { unit: '990102006', name: '+云台乡', commended: false, ties: [], note: '本年度单列，不参加排名' },
      ],
    },
    { class: '二类/山区', rows: [] },
  ],
}

export const SCORE_SHEET: ScoreSheetTable = {
  ...TITLE,
  title: '清和市2017年度考评得分表',
  footnotes: ['对得分有异议的，可在公示期内书面提出。'],
  unit: '990102003',
  name: '龙泉街道',
  class: '一类',
  rank: 1,
  fullMarks: '100',
  total: { exact: '1189/12', shown: '99.08' },
  rows: [
    {
      item: 'services',
      name: '公共卫生服务',
      depth: 0,
      leaf: false,
      points: '60',
      score: { exact: '59.5', shown: '59.50' },
    },
    {
      item: 'doctor-contract',
      name: '家庭医生签约服务',
      depth: 1,
      leaf: true,
      points: '10',
      target: '35%',
      standard: '每低1个百分点扣0.5分，扣完为止。',
      score: { exact: '9.5', shown: '9.50' },
      deducted: { exact: '0.5', shown: '0.50' },
      reason: '签约率34.08%，低于目标0.92个百分点，按1档扣0.5分。',
    },
  ],
}
