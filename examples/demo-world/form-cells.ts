import { RATIO_MODELS, VILLAGE_COUNTS } from './ratio-models.ts'

/** 填报表列位: the columns of the monthly workbook as the scheme of each year asks for them, in its order. */
const COLUMNS_2017: readonly string[] = [
  ...villageRatios().slice(0, after('benefit-on-time-rate')),
  'benefit-omissions',
  'benefit-errors',
  ...villageRatios().slice(after('benefit-on-time-rate')),
  ...VILLAGE_COUNTS.slice(2),
]
const COLUMNS_2016: ReadonlySet<string> = new Set([
  'doctor-contract-rate',
  'health-record-rate',
  'record-use-rate',
  'hypertension-management-rate',
  'hypertension-control-rate',
  'diabetes-management-rate',
  'elderly-management-rate',
  'elderly-tcm-rate',
  'child-management-rate',
  'vaccination-rate',
  'tb-management-rate',
  'migrant-record-rate',
  'benefit-on-time-rate',
  'contact-person-rate',
  'special-family-doctor-rate',
  'complaints-upheld',
])

function villageRatios(): string[] {
  return RATIO_MODELS.filter(({ level }) => level === 'village').map(({ id }) => id)
}

function after(id: string): number {
  return villageRatios().indexOf(id) + 1
}

/** Key, number and name stand first; the head takes five rows. */
const FIRST_COLUMN = 4
const FIRST_ROW = 6

export interface FormPlace {
  readonly sheet: string
  /** Columns of the one value, or of numerator and denominator. */
  readonly columns: readonly string[]
}

/** What the form of the year did not ask for was counted on a sheet of its own. */
const SHEETS = { form: '填报表', supplement: '补充统计', grid: '网格', town: '乡镇' } as const

/** 一个指标在工作簿里的位置: sheet and column letters. A ratio takes four columns, a count two (the last: the reason). */
export function formPlaces(year: number): ReadonlyMap<string, FormPlace> {
  const asked = year === 2016 ? COLUMNS_2017.filter((id) => COLUMNS_2016.has(id)) : COLUMNS_2017
  const places = new Map<string, FormPlace>()
  lay(SHEETS.form, asked, places)
  lay(
    SHEETS.supplement,
    COLUMNS_2017.filter((id) => !asked.includes(id)),
    places,
  )
  for (const [sheet, level] of [
    [SHEETS.grid, 'grid'],
    [SHEETS.town, 'town'],
  ] as const) {
    const own = RATIO_MODELS.filter((model) => model.level === level).map(({ id }) => id)
    lay(sheet, level === 'town' ? [...own, ...TOWN_COUNTS] : own, places)
  }
  return places
}

/** Counted by the town itself, every month. */
export const TOWN_COUNTS = ['inquiries-late', 'inquiries-missed'] as const

function lay(sheet: string, ids: readonly string[], places: Map<string, FormPlace>): void {
  let column = FIRST_COLUMN
  for (const id of ids) {
    const ratio = RATIO_MODELS.some((model) => model.id === id)
    places.set(id, { sheet, columns: ratio ? [letters(column), letters(column + 1)] : [letters(column)] })
    column += ratio ? 4 : 2
  }
}

/** "E12", or "E12:F12" for numerator and denominator, in the row of the k-th unit of the sheet (from 0). */
export const cellOf = ({ columns }: FormPlace, row: number): string =>
  columns.map((column) => `${column}${FIRST_ROW + row}`).join(':')

/** 1 → "A", 27 → "AA". */
export function letters(column: number): string {
  let rest = column
  let text = ''
  while (rest > 0) {
    text = String.fromCharCode(65 + ((rest - 1) % 26)) + text
    rest = Math.floor((rest - 1) / 26)
  }
  return text
}

/** The forms of 2016 and 2017. */
export const FORM_PLACES: readonly ReadonlyMap<string, FormPlace>[] = [formPlaces(2016), formPlaces(2017)]
