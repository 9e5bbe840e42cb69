import type { LibraryIndicator } from './library-indicator.ts'

const CONTRACTS = '关于推进家庭医生签约服务的指导意见'
const SPECIFICATION = '国家基本公共卫生服务规范（第三版）'
const RESIDENTS = {
  name: { zh: '常住居民数', en: 'Permanent residents' },
  definition: {
    zh: '期末在本辖区居住满6个月的居民，不论户籍。',
    en: 'Residents living in the area for six months or more at the end of the period, wherever registered.',
  },
}

/** 家庭医生签约、妇幼: counted for people and families. */
export const FAMILY_INDICATORS: readonly LibraryIndicator[] = [
  {
    id: 'doctor-contract-rate',
    group: 'family-doctor',
    name: { zh: '家庭医生签约率', en: 'Family-doctor contract rate' },
    unit: 'percent',
    numerator: {
      name: { zh: '签约居民数', en: 'Residents under contract' },
      definition: {
        zh: '期末协议在有效期内的签约居民，一人只计一次；已到期未续签的不计。',
        en: 'Residents whose agreement is valid at the end of the period, each counted once; expired agreements are not.',
      },
    },
    denominator: RESIDENTS,
    better: 'higher',
    reported: 'month',
    over: 'last',
    reportedBy: 'village',
    source: CONTRACTS,
    note: {
      zh: '不宜单独计分：请与履约率或知晓率一起使用，以免“签而不约”。',
      en: 'Not to be scored alone: use it with fulfilment or awareness, so that signing does not replace serving.',
    },
  },
  {
    id: 'key-group-contract-rate',
    group: 'family-doctor',
    name: { zh: '重点人群签约率', en: 'Key-group contract rate' },
    unit: 'percent',
    numerator: {
      name: { zh: '已签约重点人群人数', en: 'Key-group residents under contract' },
      definition: {
        zh: '协议有效的重点人群居民；一人属多类时只计一次。',
        en: 'Key-group residents with a valid agreement; who belongs to several groups is counted once.',
      },
    },
    denominator: {
      name: { zh: '重点人群总人数', en: 'Key-group residents' },
      definition: {
        zh: '65岁及以上老年人、儿童、残疾人、低收入人口和高血压、2型糖尿病等慢性病患者，去重后人数。',
        en: 'People aged 65 and over, children, disabled people, low-income people and people with hypertension, type 2 diabetes and other chronic diseases, each once.',
      },
    },
    better: 'higher',
    reported: 'month',
    over: 'last',
    reportedBy: 'village',
    source: CONTRACTS,
  },
  {
    id: 'contract-fulfilment-rate',
    group: 'family-doctor',
    name: { zh: '签约服务履约率', en: 'Contract fulfilment rate' },
    unit: 'percent',
    numerator: {
      name: { zh: '按约完成当期服务人数', en: 'Residents served as agreed' },
      definition: {
        zh: '签约居民中，服务包内当期应做的项目全部做完的人数；只做一部分的不计。',
        en: 'Residents under contract for whom everything due in their package was done; part of it does not count.',
      },
    },
    denominator: {
      name: { zh: '已签约人数', en: 'Residents under contract, served' },
      definition: {
        zh: '期末协议有效的签约居民。',
        en: 'Residents with a valid agreement at the end of the period.',
      },
    },
    better: 'higher',
    reported: 'month',
    over: 'last',
    reportedBy: 'village',
    source: CONTRACTS,
    note: { zh: '建议电话抽查核实。', en: 'Verify by calling a sample.' },
  },
  {
    id: 'contract-renewal-rate',
    group: 'family-doctor',
    name: { zh: '签约居民续签率', en: 'Contract renewal rate' },
    unit: 'percent',
    numerator: {
      name: { zh: '到期续签人数', en: 'Contracts renewed' },
      definition: {
        zh: '本期到期并已续签的人数。',
        en: 'People whose agreement expired in the period and was renewed.',
      },
    },
    denominator: {
      name: { zh: '到期人数', en: 'Contracts expiring' },
      definition: { zh: '本期协议到期的人数。', en: 'People whose agreement expired in the period.' },
    },
    better: 'higher',
    reported: 'month',
    over: 'sum',
    reportedBy: 'village',
    source: CONTRACTS,
  },
  {
    id: 'child-management-rate',
    group: 'children',
    name: { zh: '0—6岁儿童健康管理率', en: 'Health management of children aged 0–6' },
    unit: 'percent',
    numerator: {
      name: { zh: '接受随访的0—6岁儿童数', en: 'Children 0–6 followed up' },
      definition: {
        zh: '年内至少接受过1次随访的0—6岁儿童人数，按机构汇总上报，不报个人。',
        en: 'Children aged 0–6 with at least one follow-up in the year; a total of the institution, nobody is named.',
      },
    },
    denominator: {
      name: { zh: '辖区0—6岁儿童数', en: 'Children 0–6 in the area' },
      definition: {
        zh: '期末居住在本辖区的0—6岁儿童数。',
        en: 'Children aged 0–6 living in the area at the end of the period.',
      },
    },
    better: 'higher',
    reported: 'month',
    over: 'last',
    reportedBy: 'village',
    source: SPECIFICATION,
  },
  {
    id: 'under-three-management-rate',
    group: 'children',
    name: { zh: '3岁以下儿童系统管理率', en: 'Systematic management of children under 3' },
    unit: 'percent',
    numerator: {
      name: { zh: '按月龄完成检查的3岁以下儿童数', en: 'Children under 3 with all checks for their age' },
      definition: {
        zh: '到期末按月龄应做的检查全部完成的3岁以下儿童数。',
        en: 'Children under 3 for whom every check due at their age was done.',
      },
    },
    denominator: {
      name: { zh: '辖区3岁以下儿童数', en: 'Children under 3 in the area' },
      definition: { zh: '期末居住在本辖区的3岁以下儿童数。', en: 'Children under 3 living in the area.' },
    },
    better: 'higher',
    reported: 'month',
    over: 'last',
    reportedBy: 'village',
    source: SPECIFICATION,
  },
  {
    id: 'maternal-management-rate',
    group: 'mothers',
    name: { zh: '孕产妇系统管理率', en: 'Systematic maternal care rate' },
    unit: 'percent',
    numerator: {
      name: {
        zh: '系统管理的孕产妇数（机构汇总）',
        en: 'Mothers under systematic care (total of the institution)',
      },
      definition: {
        zh: '统计期内按规范完成全程服务的人数，只由机构报总数，不设任何个人字段。',
        en: 'Those who received the whole course of care to standard; the institution reports a total and no field about a person exists.',
      },
    },
    denominator: {
      name: { zh: '同期活产数（机构汇总）', en: 'Live births of the same period (total of the institution)' },
      definition: {
        zh: '同一地区、同一统计期的活产总数，由机构汇总。',
        en: 'Live births of the same area and period, a total of the institution.',
      },
    },
    better: 'higher',
    reported: 'month',
    over: 'sum',
    reportedBy: 'town',
    source: SPECIFICATION,
    note: {
      zh: '妇幼统计年度一般为上年10月1日至当年9月30日。',
      en: 'The statistical year of maternal and child care usually runs from 1 October to 30 September.',
    },
  },
  {
    id: 'postnatal-visit-rate',
    group: 'mothers',
    name: { zh: '产后访视率', en: 'Postnatal visit rate' },
    unit: 'percent',
    numerator: {
      name: {
        zh: '接受产后访视的产妇数（机构汇总）',
        en: 'Mothers visited after birth (total of the institution)',
      },
      definition: {
        zh: '出院后28天内接受过访视的人数，由机构报总数。',
        en: 'Those visited within 28 days of leaving hospital; a total of the institution.',
      },
    },
    denominator: {
      name: { zh: '同期活产数（机构汇总）', en: 'Live births of the same period (total of the institution)' },
      definition: {
        zh: '同一地区、同一统计期的活产总数，由机构汇总。',
        en: 'Live births of the same area and period, a total of the institution.',
      },
    },
    better: 'higher',
    reported: 'month',
    over: 'sum',
    reportedBy: 'town',
    source: SPECIFICATION,
  },
]
