import type { LibraryIndicator } from './library-indicator.ts'

const SPECIFICATION = '国家基本公共卫生服务规范（第三版）'
const IMMUNISATION = '预防接种工作规范'
const RESIDENTS = {
  name: { zh: '常住居民数', en: 'Permanent residents' },
  definition: {
    zh: '期末在本辖区居住满6个月的居民，不论户籍。',
    en: 'Residents living in the area for six months or more at the end of the period, wherever registered.',
  },
}

const count = (
  id: string,
  zh: string,
  en: string,
  definition: { readonly zh: string; readonly en: string },
): LibraryIndicator => ({
  id,
  group: 'education',
  name: { zh, en },
  unit: 'count',
  value: { name: { zh, en }, definition },
  better: 'higher',
  reported: 'month',
  over: 'sum',
  reportedBy: 'village',
  source: SPECIFICATION,
  neverScored: true,
  note: {
    zh: '只作了解，不计分：数量容易做多，效果请用知晓率调查衡量。',
    en: 'For information, never scored: numbers are easily made; measure what people know by survey.',
  },
})

/** 健康档案、预防接种、健康教育. */
export const RECORD_INDICATORS: readonly LibraryIndicator[] = [
  {
    id: 'health-record-rate',
    group: 'records',
    name: { zh: '电子健康档案建档率', en: 'Electronic health record rate' },
    unit: 'percent',
    numerator: {
      name: { zh: '建立电子健康档案人数', en: 'Residents with an electronic record' },
      definition: {
        zh: '截至期末已建立电子健康档案的常住居民，累计数；迁出、死亡的应及时注销。',
        en: 'Permanent residents with an electronic record by the end of the period, cumulative; records of those who moved away or died are closed.',
      },
    },
    denominator: RESIDENTS,
    better: 'higher',
    reported: 'month',
    over: 'last',
    reportedBy: 'village',
    source: SPECIFICATION,
  },
  {
    id: 'record-coverage-rate',
    group: 'records',
    name: { zh: '规范化电子健康档案覆盖率', en: 'Coverage of records kept to standard' },
    unit: 'percent',
    numerator: {
      name: { zh: '内容完整并动态维护的档案数', en: 'Records complete and kept up' },
      definition: {
        zh: '必填内容齐全、按服务及时更新的档案数；以抽查核实。',
        en: 'Records with all required content, updated at each service; verified by sample.',
      },
    },
    denominator: RESIDENTS,
    better: 'higher',
    reported: 'month',
    over: 'last',
    reportedBy: 'village',
    source: SPECIFICATION,
  },
  {
    id: 'record-use-rate',
    group: 'records',
    name: { zh: '健康档案动态使用率', en: 'Health record use rate' },
    unit: 'percent',
    numerator: {
      name: { zh: '年内有动态记录的档案数', en: 'Records with an entry within the year' },
      definition: {
        zh: '近一年内至少有一次诊疗、随访或体检记录的档案数。',
        en: 'Records with at least one treatment, follow-up or examination within the last year.',
      },
    },
    denominator: {
      name: { zh: '档案总数', en: 'Records' },
      definition: { zh: '期末在用的健康档案总数。', en: 'All records in use at the end of the period.' },
    },
    better: 'higher',
    reported: 'month',
    over: 'last',
    reportedBy: 'village',
    source: SPECIFICATION,
  },
  {
    id: 'vaccination-card-rate',
    group: 'immunisation',
    name: { zh: '预防接种建证率', en: 'Vaccination card rate' },
    unit: 'percent',
    numerator: {
      name: { zh: '已建预防接种证儿童数', en: 'Children with a vaccination card' },
      definition: { zh: '应建证儿童中已建立预防接种证的人数。', en: 'Children due for a card who have one.' },
    },
    denominator: {
      name: { zh: '应建预防接种证儿童数', en: 'Children due for a card' },
      definition: {
        zh: '辖区内应建立预防接种证的儿童数。',
        en: 'Children of the area due for a vaccination card.',
      },
    },
    better: 'higher',
    reported: 'month',
    over: 'last',
    reportedBy: 'village',
    source: IMMUNISATION,
  },
  {
    id: 'vaccination-rate',
    group: 'immunisation',
    name: { zh: '国家免疫规划疫苗接种率', en: 'Vaccination rate, national programme' },
    unit: 'percent',
    numerator: {
      name: { zh: '实种剂次数', en: 'Doses given' },
      definition: {
        zh: '本期应种剂次中已接种的剂次数。',
        en: 'Of the doses due in the period, those given.',
      },
    },
    denominator: {
      name: { zh: '应种剂次数', en: 'Doses due' },
      definition: {
        zh: '本期到接种时间的剂次数，分疫苗分剂次统计后合计；有禁忌证的不计。',
        en: 'Doses falling due in the period, by vaccine and dose, added up; contra-indicated ones are left out.',
      },
    },
    better: 'higher',
    reported: 'month',
    over: 'sum',
    reportedBy: 'village',
    source: IMMUNISATION,
  },
  count('health-lectures', '健康知识讲座次数', 'Health lectures held', {
    zh: '本期举办的健康知识讲座次数。',
    en: 'Health lectures held in the period.',
  }),
  count('health-consultations', '公众健康咨询活动次数', 'Public health consultations held', {
    zh: '本期面向公众的健康咨询活动次数。',
    en: 'Health consultations for the public held in the period.',
  }),
  count('health-boards-updated', '健康教育宣传栏更新次数', 'Health notice boards renewed', {
    zh: '本期更换内容的宣传栏期数。',
    en: 'Health notice boards given new content in the period.',
  }),
  count('health-materials', '健康教育印刷资料种类', 'Kinds of health leaflets', {
    zh: '本期新发放的健康教育印刷资料种类数。',
    en: 'Kinds of printed health material first handed out in the period.',
  }),
]
