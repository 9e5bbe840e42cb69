export type FactColumn = 'unit' | 'indicator' | 'period' | 'numerator' | 'denominator' | 'value' | 'missing'

const NAMES: Readonly<Record<FactColumn, readonly string[]>> = {
  unit: ['unit', 'unit code', '单位编码', '单位代码', '单位'],
  indicator: ['indicator', '指标', '指标编码', '指标代码'],
  period: ['period', '期间', '统计期间', '月份'],
  numerator: ['numerator', '分子'],
  denominator: ['denominator', '分母'],
  value: ['value', '数值', '值'],
  missing: ['missing', 'reason', '未填原因', '缺失', '缺失原因'],
}

const NEEDED: readonly FactColumn[] = ['unit', 'indicator', 'period']

/** 表头: which zero-based column is which, in any order and either language; or the names that are missing. */
export function readHeader(cells: readonly { readonly column: number; readonly text: string }[]): {
  readonly columns: ReadonlyMap<number, FactColumn>
  readonly missing: readonly string[]
  /** Headings that are none of ours, with their columns. */
  readonly unknown: readonly { readonly column: number; readonly text: string }[]
} {
  const columns = new Map<number, FactColumn>()
  const unknown: { readonly column: number; readonly text: string }[] = []
  for (const { column, text } of cells) {
    const named = text.trim().toLowerCase()
    const found = (Object.keys(NAMES) as FactColumn[]).find((key) => NAMES[key].includes(named))
    if (found !== undefined && ![...columns.values()].includes(found)) columns.set(column, found)
    else if (named !== '') unknown.push({ column, text: text.trim() })
  }
  const present = new Set(columns.values())
  const missing = NEEDED.filter((key) => !present.has(key)).map((key) => key as string)
  if (
    !present.has('value') &&
    !(present.has('numerator') && present.has('denominator')) &&
    !present.has('missing')
  )
    missing.push('value')
  return { columns, missing, unknown }
}
