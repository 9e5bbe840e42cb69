import type { Group } from './population.ts'

/**
 * 比率指标的走势: how a rate lies between a weak and a strong unit, and how it goes through the year.
 *
 * `low`, `high`: percent at the last closed month of 2017 at quality 0 and 1; `gain`: percentage points above 2016;
 * `goal`: the mark a strong town is past. Course: `level` moves slowly from year to year, `cumulative` fills up from
 * January, `flow` counts what happened in the month.
 */
export interface RatioModel {
  readonly id: string
  readonly level: 'village' | 'grid' | 'town'
  /** Who is counted below the line: a group of people, or the numerator of another indicator. */
  readonly of: Group | { readonly numeratorOf: string }
  readonly course: 'level' | 'cumulative' | 'flow'
  readonly low: number
  readonly high: number
  readonly gain: number
  readonly goal: number
  /** Counties report it to the province. */
  readonly county: boolean
}

type Row = readonly [
  id: string,
  level: RatioModel['level'],
  of: RatioModel['of'],
  course: RatioModel['course'],
  low: number,
  high: number,
  gain: number,
  goal: number,
  county: boolean,
]

const signed = { numeratorOf: 'doctor-contract-rate' } as const
const recorded = { numeratorOf: 'health-record-rate' } as const

/** In the order of the columns of the reporting form. */
const ROWS: readonly Row[] = [
  ['doctor-contract-rate', 'village', 'residents', 'level', 24, 41, 14, 35, true],
  ['key-group-contract-rate', 'village', 'keyGroups', 'level', 46, 68, 13, 60, true],
  ['low-income-contract-rate', 'village', 'lowIncome', 'level', 94, 99.4, 6, 98, true],
  ['contract-fulfilment-rate', 'village', signed, 'level', 60, 92, 5, 85, true],
  ['contract-renewal-rate', 'village', 'expiring', 'flow', 52, 88, 4, 75, false],
  ['health-record-rate', 'village', 'residents', 'level', 79, 92, 2, 85, true],
  ['record-use-rate', 'village', recorded, 'cumulative', 43, 71, 4, 60, true],
  ['hypertension-management-rate', 'village', 'hypertensive', 'cumulative', 52, 71, 3, 62, true],
  ['hypertension-control-rate', 'village', 'hypertensive', 'level', 47, 64, 2, 60, true],
  ['diabetes-management-rate', 'village', 'diabetic', 'cumulative', 52, 71, 3, 62, true],
  ['diabetes-control-rate', 'village', 'diabetic', 'level', 44, 55, 2, 57, true],
  ['chronic-follow-up-rate', 'grid', 'followUps', 'flow', 72, 95, 3, 90, false],
  ['elderly-management-rate', 'village', 'elderly', 'cumulative', 58, 75, 2, 67, true],
  ['elderly-tcm-rate', 'village', 'elderly', 'cumulative', 37, 58, 4, 45, true],
  ['elderly-self-care-rate', 'grid', 'elderly', 'cumulative', 58, 84, 6, 70, false],
  ['home-service-rate', 'village', 'disabledElderly', 'cumulative', 52, 94, 8, 85, false],
  ['maternal-management-rate', 'town', 'maternalCare', 'flow', 86, 97, 1, 90, true],
  ['postnatal-visit-rate', 'town', 'maternalCare', 'flow', 86, 98, 1, 90, false],
  ['child-management-rate', 'village', 'children', 'cumulative', 80, 95, 1, 90, true],
  ['under-three-management-rate', 'village', 'underThree', 'cumulative', 77, 93, 1, 85, false],
  ['child-tcm-rate', 'village', 'underThree', 'cumulative', 38, 60, 5, 45, false],
  ['child-vision-rate', 'village', 'visionDue', 'cumulative', 68, 92, 5, 80, false],
  ['vaccination-rate', 'village', 'doses', 'flow', 91.5, 98.5, 0.5, 95, true],
  ['vaccination-card-rate', 'village', 'children', 'level', 96, 99.7, 0.4, 98, false],
  ['tb-management-rate', 'village', 'tbPatients', 'flow', 78, 100, 0, 100, true],
  ['migrant-record-rate', 'village', 'migrants', 'level', 64, 90, 6, 80, true],
  ['migrant-vaccination-rate', 'village', 'migrantDoses', 'flow', 85, 97, 2, 90, true],
  ['migrant-contract-rate', 'village', 'migrants', 'level', 16, 33, 9, 25, true],
  ['benefit-on-time-rate', 'village', 'entitled', 'flow', 98, 100, 0.2, 100, true],
  ['contact-person-rate', 'village', 'supportFamilies', 'level', 78, 100, 5, 100, true],
  ['special-family-doctor-rate', 'village', 'supportFamilies', 'level', 72, 100, 8, 100, true],
  ['green-channel-rate', 'village', 'supportFamilies', 'level', 74, 100, 8, 100, true],
  ['case-on-time-rate', 'village', 'serviceCases', 'flow', 82, 99, 3, 95, false],
  ['one-visit-rate', 'village', 'serviceCases', 'flow', 70, 93, 5, 80, false],
  ['need-response-rate', 'grid', 'serviceNeeds', 'flow', 70, 96, 4, 90, false],
]

export const RATIO_MODELS: readonly RatioModel[] = ROWS.map(
  ([id, level, of, course, low, high, gain, goal, county]) => ({
    id,
    level,
    of,
    course,
    low,
    high,
    gain,
    goal,
    county,
  }),
)

/** 按件数报送的指标: whole numbers a village reports every month, after the ratios of the form. */
export const VILLAGE_COUNTS = [
  'benefit-omissions',
  'benefit-errors',
  'complaints-upheld',
  'complaints-repeated',
  'cases-due',
  'cases-closed',
  'cases-relapsed',
] as const
export type VillageCount = (typeof VILLAGE_COUNTS)[number]
