import { formId, type IndicatorParticulars, USUAL_DUE } from '#domain/form'
import type { County } from './places.ts'
import type { DemoFormHeader } from './world.ts'

/** Counted by the office, by surveys or by inspections: no town is asked for it. */
const ELSEWHERE = ['late-reports', 'missed-reports', 'monthly-mark', 'inquiries-late', 'inquiries-missed']

const OWNERS: Readonly<Record<string, string>> = {
  'doctor-contract-rate': '基层卫生科',
  'contract-fulfilment-rate': '基层卫生科',
  'hypertension-management-rate': '疾病预防控制科',
  'diabetes-management-rate': '疾病预防控制科',
  'vaccination-rate': '疾病预防控制科',
  'child-management-rate': '妇幼健康科',
  'elderly-management-rate': '老龄健康科',
}

const owned: Readonly<Record<string, IndicatorParticulars>> = Object.fromEntries(
  Object.entries(OWNERS).map(([indicator, owner]) => [indicator, { owner }]),
)

interface Plan {
  readonly form: string
  readonly tableNumber: string
  readonly from: string
  readonly validUntil: string
  readonly particulars: DemoFormHeader['particulars']
}

/** The monthly forms of both years; those of the towns and grids are used from December 2017 on. */
const PLANS: readonly Plan[] = [
  ...['2016', '2017'].map((year) => ({
    form: formId(`qinghe-${year}`, 'village', 'month'),
    tableNumber: '清卫统1表',
    from: `${year}-01`,
    validUntil: '2018-12-31',
    particulars: owned,
  })),
  {
    form: formId('qinghe-2017', 'town', 'month'),
    tableNumber: '清卫统2表',
    from: '2017-12',
    validUntil: '2018-12-31',
    particulars: Object.fromEntries(ELSEWHERE.map((id) => [id, { elsewhere: true }])),
  },
  {
    form: formId('qinghe-2017', 'grid', 'month'),
    tableNumber: '清卫统3表',
    from: '2017-12',
    validUntil: '2017-12-31',
    particulars: {},
  },
]

/** 表头 of every county that has towns. */
export const makeFormHeaders = (counties: readonly County[]): readonly DemoFormHeader[] =>
  counties
    .filter(({ towns }) => towns.length > 0)
    .flatMap(({ area, path, name }) =>
      PLANS.map((plan) => ({
        ...plan,
        area,
        path,
        number: 1,
        issuer: `${name}卫生健康局`,
        approvalNumber: `${name.slice(0, 1)}统制〔2016〕4号`,
        due: USUAL_DUE,
        at: '2016-01-04T01:00:00.000Z',
        account: 'qinghe',
        name: '考评办',
      })),
    )
