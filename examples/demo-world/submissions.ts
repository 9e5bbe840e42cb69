import { formId } from '#domain/form'
import { dueOn } from '#domain/reporting'
import { MONTHS, momentAfter, QUARTERS } from './calendar.ts'
import { personName } from './names.ts'
import { between, keyOf, type Noise } from './noise.ts'
import type { County, Town } from './places.ts'
import type { DemoSubmission } from './world.ts'

/** 报送记录: what was handed in, when and by whom; lateness is told by the time alone. */
export const monthlyId = (unit: string, month: number, version = 1): string =>
  `m-${unit}-${MONTHS[month]}${version === 1 ? '' : `-${version}`}`
export const quarterlyId = (area: string, quarter: number): string => `q-${area}-${QUARTERS[quarter]?.period}`

/** The town that found its June figures wrong and handed them in again. */
export const RESTATED = { town: '澄关镇', month: 17, day: 18 } as const

const monthWords = (month: number): string => `${(MONTHS[month] ?? '').replace('-', '年')}月`

/** 乡镇月报, two rows where a month was restated. */
export function townSubmissions(town: Town, months: number, noise: Noise): readonly DemoSubmission[] {
  const key = keyOf(town.unit)
  const clerk = personName(noise(key, 61))
  return MONTHS.slice(0, months).flatMap((period, month) => {
    const late = town.plan.late.includes(month)
    const moment = (day: number, which: number) =>
      momentAfter(month, day, between(noise(key, which, month), 510, 1050))
    const first: DemoSubmission = {
      area: town.area,
      submission: monthlyId(town.unit, month),
      unit: town.unit,
      path: town.path,
      period,
      form: formId(`qinghe-${period.slice(0, 4)}`, 'village', 'month'),
      fileName: `${town.name}_${monthWords(month)}_月报.xlsx`,
      handedInBy: clerkAccount(town),
      handedInName: clerk,
      recordedAt: moment(
        late ? between(noise(key, 62, month), 6, 11) : between(noise(key, 63, month), 2, 5),
        64,
      ),
      dueOn: dueOn(period),
    }
    if (!town.told || town.name !== RESTATED.town || month !== RESTATED.month) return [first]
    return [
      first,
      {
        ...first,
        submission: monthlyId(town.unit, month, 2),
        fileName: `${town.name}_${monthWords(month)}_月报_更正.xlsx`,
        recordedAt: moment(RESTATED.day, 65),
      },
    ]
  })
}

/** "liuxi"; towns outside the story have no account and are named by their code. */
export const clerkAccount = ({ told, nameEn, unit }: Town): string =>
  told ? (nameEn.split(' ')[0] ?? unit).toLowerCase() : unit

/** Months a county was late with, fewer where work is better. */
export const countyLate = (
  { area, quality2016, quality2017 }: County,
  month: number,
  noise: Noise,
): boolean => noise(keyOf(area), 66, month) < (1 - (month < 12 ? quality2016 : quality2017)) * 0.28

/** 县级月报 to the province. */
export function countySubmissions(county: County, months: number, noise: Noise): readonly DemoSubmission[] {
  const key = keyOf(county.area)
  const name = personName(noise(key, 67))
  return MONTHS.slice(0, months).map((period, month) => {
    const day = countyLate(county, month, noise)
      ? between(noise(key, 68, month), 6, 8)
      : between(noise(key, 69, month), 3, 5)
    return {
      area: county.area,
      submission: monthlyId(county.area, month),
      unit: county.area,
      path: county.path,
      period,
      form: 'province-monthly',
      fileName: `${county.name}_${monthWords(month)}_县级月报.xlsx`,
      handedInBy: county.area,
      handedInName: name,
      recordedAt: momentAfter(month, day, between(noise(key, 70, month), 510, 1050)),
      dueOn: dueOn(period),
    }
  })
}

/** 季度汇总: inspections, surveys and registers, put together by the office of a county for its towns. */
export function officeSubmissions(county: County, months: number, noise: Noise): readonly DemoSubmission[] {
  const key = keyOf(county.area)
  const name = personName(noise(key, 71))
  return QUARTERS.filter(({ lastMonth }) => lastMonth < months).map(({ period, lastMonth }, quarter) => ({
    area: county.area,
    submission: quarterlyId(county.area, quarter),
    unit: county.area,
    path: county.path,
    period,
    form: 'office-quarterly',
    fileName: `${county.name}_${period.slice(0, 4)}年第${period.slice(5)}季度_督查与调查汇总.xlsx`,
    handedInBy: county.area,
    handedInName: name,
    recordedAt: momentAfter(
      lastMonth,
      between(noise(key, 72, quarter), 15, 20),
      between(noise(key, 73, quarter), 510, 1050),
    ),
    dueOn: momentAfter(lastMonth, 20, 0).slice(0, 10),
  }))
}
