import { formsOf } from '#domain/form'
import type { Indicator, MissingName, Scheme } from '#engine'
import type { Language } from '#words'
import { readStoredScheme } from '../../assessing/read-stored-scheme.ts'
import type { FilledFigure, ReportForm } from '../../exchange/index.ts'
import type { StoredUnit, StoreTransaction } from '../../store/index.ts'
import { reportFormOf } from '../../tables/index.ts'

/** The questions of the monthly workbook change with the scheme; its version is the scheme’s. */
export interface Reporting {
  readonly scheme: Scheme
  readonly town: StoredUnit
  readonly villages: readonly StoredUnit[]
  readonly indicators: readonly Indicator[]
}

/** 月报工作簿的报表: the one the workbook asks; other forms of a month are reports of their own. */
export const isWorkbookForm = ({ form }: { readonly form: string }): boolean =>
  form.endsWith('-village-month')

/** 填报内容: what a town reports for a month: the month’s scheme, its villages, the indicators they count monthly. */
export async function findReporting(
  tx: StoreTransaction,
  town: StoredUnit,
  period: string,
): Promise<Reporting | undefined> {
  const year = period.slice(0, 4)
  const schemes = (await tx.schemes.listSchemes()).filter(
    ({ level, reach }) => level === 'town' && town.area.startsWith(reach),
  )
  const stored = schemes.find((one) => one.period === year) ?? schemes[0]
  if (stored === undefined) return undefined
  const { scheme } = readStoredScheme(stored).program
  const villages = await tx.units.unitsAt(`${period}-28`, { levels: ['village'], path: town.path })
  const indicators =
    formsOf(scheme).find(({ level, frequency }) => level === 'village' && frequency === 'month')
      ?.indicators ?? []
  return { scheme, town, villages, indicators }
}

/** What stands in the database for this month, by village and indicator. */
export async function standingFigures(
  tx: StoreTransaction,
  reporting: Reporting,
  period: string,
): Promise<readonly FilledFigure[]> {
  const facts = await tx.facts.currentFacts({
    path: reporting.town.path,
    indicators: reporting.indicators.map(({ id }) => id),
    years: [period.slice(0, 4)],
    kinds: ['reported'],
  })
  return facts
    .filter((fact) => fact.period === period)
    .map(({ unit, indicator, value, numerator, denominator, missing }) => ({
      unit,
      indicator,
      ...(value === undefined ? {} : { value }),
      ...(numerator === undefined ? {} : { numerator }),
      ...(denominator === undefined ? {} : { denominator }),
      ...(missing === undefined ? {} : { missing: missing as MissingName }),
    }))
}

/** 填报表 of one town and month. */
export function reportingForm(
  reporting: Reporting,
  period: string,
  language: Language,
  filled?: readonly FilledFigure[],
): ReportForm {
  const { scheme, town, villages, indicators } = reporting
  return reportFormOf({
    scheme,
    area: town.area,
    unit: { code: town.code, name: town.name },
    month: period,
    rows: villages.map(({ code, name }) => ({ unit: code, name })),
    indicators,
    ...(filled === undefined ? {} : { filled }),
    language,
  })
}
