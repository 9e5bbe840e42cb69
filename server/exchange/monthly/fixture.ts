import type { ReportForm } from './report-form.ts'

/** An invented town's month for the tests of this folder. */
export const FORM: ReportForm = {
  form: 'qinghe-monthly',
  version: '2',
  area: 'qinghe',
  unit: { code: '990102003', name: '龙泉街道' },
  period: '2017-09',
  language: 'zh-CN',
  due: '2017-10-08',
  rows: [
    { unit: '990102003001', name: '青石村' },
    { unit: '990102003002', name: '柳溪村' },
    { unit: '990102003003', name: '云台社区' },
  ],
  columns: [
    {
      indicator: 'doctor-contract-rate',
      title: '家庭医生签约率',
      name: '签约居民数',
      unit: 'persons',
      part: 'numerator',
      better: 'higher',
      previous: { '990102003001': '402' },
    },
    {
      indicator: 'doctor-contract-rate',
      title: '家庭医生签约率',
      name: '常住居民数',
      unit: 'persons',
      part: 'denominator',
      better: 'higher',
    },
    { indicator: 'late-reports', name: '迟报次数', unit: 'count', part: 'value', better: 'lower' },
    { indicator: 'subsidy-paid', name: '奖励扶助金发放额', unit: 'yuan', part: 'value', better: 'neither' },
    { indicator: 'satisfaction', name: '群众满意度', unit: 'percent', part: 'value', better: 'higher' },
  ],
  filled: [
    { unit: '990102003001', indicator: 'doctor-contract-rate', numerator: '410', denominator: '1203' },
    { unit: '990102003002', indicator: 'late-reports', value: '0' },
    { unit: '990102003003', indicator: 'satisfaction', missing: 'not-sampled' },
  ],
}
