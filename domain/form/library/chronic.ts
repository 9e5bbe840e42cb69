import type { LibraryIndicator } from './library-indicator.ts'

const SPECIFICATION = '国家基本公共卫生服务规范（第三版）'
const HYPERTENSIVE = {
  name: { zh: '在管高血压患者数', en: 'Patients with hypertension under management' },
  definition: {
    zh: '年内已纳入健康管理的高血压患者数；失访者仍在内。',
    en: 'Patients with hypertension taken into management in the year; those lost to follow-up stay in.',
  },
}
const DIABETIC = {
  name: { zh: '在管糖尿病患者数', en: 'Patients with diabetes under management' },
  definition: {
    zh: '年内已纳入健康管理的2型糖尿病患者数；失访者仍在内。',
    en: 'Patients with type 2 diabetes taken into management in the year; those lost to follow-up stay in.',
  },
}

/** 老年人、高血压、2型糖尿病. */
export const CHRONIC_INDICATORS: readonly LibraryIndicator[] = [
  {
    id: 'elderly-management-rate',
    group: 'elderly',
    name: { zh: '老年人健康管理率', en: 'Health management of the elderly' },
    unit: 'percent',
    numerator: {
      name: { zh: '接受健康管理的65岁及以上老年人数', en: 'People 65 and over under health management' },
      definition: {
        zh: '年内建档、体检并得到健康指导，且体检表完整的65岁及以上常住居民数。',
        en: 'Permanent residents aged 65 and over with a record, an examination and guidance in the year, and a complete form.',
      },
    },
    denominator: {
      name: { zh: '65岁及以上常住居民数', en: 'Permanent residents aged 65 and over' },
      definition: {
        zh: '年末在本辖区居住满6个月的65岁及以上居民数。',
        en: 'Residents aged 65 and over living in the area for six months or more.',
      },
    },
    better: 'higher',
    reported: 'month',
    over: 'last',
    reportedBy: 'village',
    source: SPECIFICATION,
  },
  {
    id: 'elderly-tcm-rate',
    group: 'elderly',
    name: { zh: '老年人中医药健康管理率', en: 'Traditional medicine guidance for the elderly' },
    unit: 'percent',
    numerator: {
      name: { zh: '接受中医药健康管理的老年人数', en: 'Elderly people given traditional medicine guidance' },
      definition: {
        zh: '年内接受体质辨识和中医药保健指导的65岁及以上居民数。',
        en: 'Residents aged 65 and over whose constitution was assessed and who were given guidance in the year.',
      },
    },
    denominator: {
      name: { zh: '65岁及以上常住居民数', en: 'Permanent residents aged 65 and over' },
      definition: {
        zh: '年末在本辖区居住满6个月的65岁及以上居民数。',
        en: 'Residents aged 65 and over living in the area for six months or more.',
      },
    },
    better: 'higher',
    reported: 'month',
    over: 'last',
    reportedBy: 'village',
    source: SPECIFICATION,
  },
  {
    id: 'hypertension-coverage-rate',
    group: 'hypertension',
    name: { zh: '高血压患者健康管理率', en: 'Hypertension management coverage' },
    unit: 'percent',
    numerator: HYPERTENSIVE,
    denominator: {
      name: { zh: '推算高血压患者数', en: 'Patients with hypertension, estimated' },
      definition: {
        zh: '辖区成年人口数乘以最近一次调查的患病率得出，是推算数。',
        en: 'Adults of the area times the prevalence of the latest survey: an estimate.',
      },
    },
    better: 'higher',
    reported: 'month',
    over: 'last',
    reportedBy: 'village',
    source: SPECIFICATION,
    estimated: true,
    note: {
      zh: '分母是推算数，不宜用来计分。',
      en: 'The denominator is an estimate; better not scored.',
    },
  },
  {
    id: 'hypertension-management-rate',
    group: 'hypertension',
    name: { zh: '高血压患者规范管理率', en: 'Standard hypertension management rate' },
    unit: 'percent',
    numerator: {
      name: { zh: '规范管理高血压患者数', en: 'Patients with hypertension managed to standard' },
      definition: {
        zh: '年内至少4次面对面随访、1次健康检查并按分类干预的患者数。',
        en: 'Patients with at least four follow-ups face to face and one examination in the year, treated by class.',
      },
    },
    denominator: HYPERTENSIVE,
    better: 'higher',
    reported: 'month',
    over: 'last',
    reportedBy: 'village',
    source: SPECIFICATION,
  },
  {
    id: 'hypertension-control-rate',
    group: 'hypertension',
    name: { zh: '管理人群血压控制率', en: 'Blood pressure control rate' },
    unit: 'percent',
    numerator: {
      name: { zh: '最近一次随访血压达标人数', en: 'Patients at goal at the last follow-up' },
      definition: {
        zh: '最近一次随访收缩压低于140且舒张压低于90的患者数；65岁及以上为低于150且低于90；失访的算未达标。',
        en: 'Patients below 140 and below 90 at the last follow-up; below 150 and below 90 from age 65; lost to follow-up counts as not at goal.',
      },
    },
    denominator: HYPERTENSIVE,
    better: 'higher',
    reported: 'month',
    over: 'last',
    reportedBy: 'village',
    source: SPECIFICATION,
    note: { zh: '请同时核查末位数偏好。', en: 'Look at last-digit preference as well.' },
  },
  {
    id: 'diabetes-management-rate',
    group: 'diabetes',
    name: { zh: '2型糖尿病患者规范管理率', en: 'Standard type 2 diabetes management rate' },
    unit: 'percent',
    numerator: {
      name: { zh: '规范管理糖尿病患者数', en: 'Patients with diabetes managed to standard' },
      definition: {
        zh: '年内至少4次随访并检测空腹血糖、1次健康检查的患者数。',
        en: 'Patients with at least four follow-ups with fasting glucose and one examination in the year.',
      },
    },
    denominator: DIABETIC,
    better: 'higher',
    reported: 'month',
    over: 'last',
    reportedBy: 'village',
    source: SPECIFICATION,
  },
  {
    id: 'diabetes-control-rate',
    group: 'diabetes',
    name: { zh: '管理人群血糖控制率', en: 'Blood glucose control rate' },
    unit: 'percent',
    numerator: {
      name: { zh: '最近一次随访血糖达标人数', en: 'Patients with glucose at goal at the last follow-up' },
      definition: {
        zh: '最近一次空腹血糖低于7.0毫摩尔每升的患者数；失访的算未达标。',
        en: 'Patients below 7.0 mmol/L fasting at the last follow-up; lost to follow-up counts as not at goal.',
      },
    },
    denominator: DIABETIC,
    better: 'higher',
    reported: 'month',
    over: 'last',
    reportedBy: 'village',
    source: SPECIFICATION,
  },
]
