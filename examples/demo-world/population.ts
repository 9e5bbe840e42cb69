import { between, type Noise } from './noise.ts'

/** 服务人群: who a rate is counted over. */
export const GROUPS = [
  'residents',
  'keyGroups',
  'lowIncome',
  'expiring',
  'hypertensive',
  'diabetic',
  'followUps',
  'elderly',
  'disabledElderly',
  'maternalCare',
  'children',
  'underThree',
  'visionDue',
  'doses',
  'tbPatients',
  'migrants',
  'migrantDoses',
  'entitled',
  'supportFamilies',
  'serviceCases',
  'serviceNeeds',
] as const
export type Group = (typeof GROUPS)[number]

/** Per thousand residents; of flows per month. */
const PER_THOUSAND: Readonly<Record<Group, number>> = {
  residents: 1000,
  keyGroups: 335,
  lowIncome: 42,
  expiring: 22,
  hypertensive: 92,
  diabetic: 27,
  followUps: 36,
  elderly: 124,
  disabledElderly: 8,
  maternalCare: 0.85,
  children: 66,
  underThree: 29,
  visionDue: 48,
  doses: 21,
  tbPatients: 0.03,
  migrants: 40,
  migrantDoses: 1.6,
  entitled: 11,
  supportFamilies: 2.4,
  serviceCases: 4,
  serviceNeeds: 6,
}

/** Counted anew every month; the others are the people who live there. */
const FLOWS: ReadonlySet<Group> = new Set<Group>([
  'expiring',
  'followUps',
  'maternalCare',
  'doses',
  'tbPatients',
  'migrantDoses',
  'entitled',
  'serviceCases',
  'serviceNeeds',
])

/** Less in the cold months and at harvest, in percent of the mean. */
const SEASON = [86, 78, 104, 106, 108, 103, 96, 94, 103, 107, 109, 106] as const
/** Months in which support is paid. */
const PAID = new Set([2, 5, 8, 11])

/** 某月的分母: how many of a group there are (or were served) among `residents` in a month counted from January 2016. */
export function groupSize(
  group: Group,
  residents: number,
  month: number,
  noise: Noise,
  unit: number,
): number {
  const ofMean = (residents * PER_THOUSAND[group]) / 1000
  const key = GROUPS.indexOf(group)
  if (!FLOWS.has(group)) {
    const own = 0.88 + noise(unit, key, 500) * 0.24
    const year = month < 12 ? 1 : 1.006
    return Math.round(ofMean * (group === 'residents' ? 1 : own) * year)
  }
  if (group === 'entitled') return PAID.has(month % 12) ? Math.round(ofMean * 0.9) : 0
  const season = (SEASON[month % 12] ?? 100) / 100
  const size = ofMean * season * (0.8 + noise(unit, key, month) * 0.4)
  const whole = Math.floor(size)
  return whole + (noise(unit, key, 700 + month) < size - whole ? 1 : 0)
}

/** Residents of a village or community. */
export const residentsOf = (noise: Noise, unit: number, urban: boolean): number =>
  urban ? between(noise(unit, 1, 1), 2100, 4600) : between(noise(unit, 1, 1), 850, 2600)
