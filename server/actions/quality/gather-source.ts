import { type QualitySource, targetsOf, USUAL_SETTINGS } from '#domain/quality'
import { dueOn } from '#domain/reporting'
import type { Fact } from '#engine'
import { readStoredScheme } from '../../assessing/read-stored-scheme.ts'
import type { StoredUnit, StoreTransaction } from '../../store/index.ts'
import { dayInChina } from '../reporting/day-in-china.ts'

/** What signals of a month are computed from, and the units with their paths. */
export interface GatheredSource {
  readonly source: QualitySource
  readonly units: readonly StoredUnit[]
}

const LEVELS = ['county', 'town', 'village', 'grid']
const KINDS: readonly Fact['kind'][] = ['reported', 'verified', 'imported']
/** This year and the three it is set against. */
const YEARS = 4

/**
 * 汇集信号的底数 of one county and month: its units, their figures of four years, what was handed in when, and the checks
 * of the scheme that weighs its towns. Undefined where no scheme does.
 */
export async function gatherSource(
  tx: StoreTransaction,
  area: string,
  month: string,
  today: string,
): Promise<GatheredSource | undefined> {
  const year = month.slice(0, 4)
  const schemes = (await tx.schemes.listSchemes()).filter(
    ({ level, reach }) => level === 'town' && area.startsWith(reach),
  )
  const stored = schemes.find((one) => one.period === year) ?? schemes[0]
  if (stored === undefined) return undefined
  const { scheme } = readStoredScheme(stored).program
  const units = await tx.units.unitsAt(`${month}-28`, { levels: LEVELS, reach: area })
  const monthly = scheme.indicators.filter(({ reported }) => reported === 'month').map(({ id }) => id)
  const years = Array.from({ length: YEARS }, (_, back) => String(Number(year) - back))
  const facts = await tx.quality.figures({ area, indicators: monthly, years, kinds: KINDS })
  const submissions = await tx.submissions.listSubmissions({ reach: area })
  const inside = new Set(units.map(({ code }) => code))
  return {
    units,
    source: {
      indicators: scheme.indicators,
      checks: scheme.checks ?? [],
      targets: targetsOf(scheme),
      units: units.map(({ code, name, nameEn, level, parent, class: group }) => ({
        code,
        name,
        level,
        ...(nameEn === undefined ? {} : { nameEn }),
        ...(parent === undefined ? {} : { parent }),
        ...(group === undefined ? {} : { class: group }),
      })),
      facts,
      handedIn: submissions
        .filter(({ unit, period }) => inside.has(unit) && /^\d{4}-\d{2}$/.test(period))
        .map(({ unit, period, recordedAt, dueOn: due = dueOn(period) }) => ({
          unit,
          month: period,
          on: dayInChina(recordedAt),
          due,
        })),
      month,
      isDue: dueOn(month) < today,
      settings: USUAL_SETTINGS,
    },
  }
}
