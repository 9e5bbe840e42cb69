import { expect, test } from 'vitest'
import { workbookLabels } from '#words'
import { generateDemoWorld } from '../../examples/demo-world/index.ts'
import type { ReportColumn, ReportForm } from '../../server/exchange/monthly/report-form.ts'
import { layoutSheet, partKey, unitKey } from '../../server/exchange/monthly/sheet-layout.ts'
import { cellPlace } from '../../server/exchange/package/cell-place.ts'
import { SEED, schemeOf } from './example-folders.ts'

const world = generateDemoWorld({ seed: SEED, size: 1 })
const town = world.units.find(({ name }) => name === '柳溪镇')
const labels = workbookLabels('zh-CN')

/** The form the house prints for the town and month. */
function formOf(period: string): ReportForm {
  const scheme = schemeOf(period < '2017' ? 'city-2016' : 'city-2017')
  const asked = scheme.indicators.filter(
    ({ reported, reportedBy }) => reported === 'month' && reportedBy === 'village',
  )
  const columns = asked.flatMap(({ id, ratio, unit, better }): ReportColumn[] =>
    ratio === undefined
      ? [{ indicator: id, name: id, unit, part: 'value', better }]
      : (['numerator', 'denominator'] as const).map((part) => ({
          indicator: id,
          name: id,
          unit: 'count',
          part,
          better,
        })),
  )
  const rows = world.units.filter(({ parent, level }) => level === 'village' && parent === town?.unit)
  return {
    form: 'qinghe-monthly',
    version: '1.0',
    area: town?.area ?? '',
    unit: { code: town?.unit ?? '', name: town?.name ?? '' },
    period,
    language: 'zh-CN',
    rows: rows.map(({ unit, name }) => ({ unit, name })),
    columns,
    due: '2017-10-05',
  }
}

test.each(['2016-05', '2017-09'])(
  'every figure of %s stands in the cell in which the exported workbook has it',
  (period) => {
    const form = formOf(period)
    const { columns, rows } = layoutSheet(form, labels)
    const cellOf = (unit: string, indicator: string, part: string): string =>
      cellPlace(
        columns.findIndex(({ key }) => key === partKey(indicator, part)),
        rows.findIndex(({ key }) => key === unitKey(unit)) + 1,
      )
    const asked = new Set(form.columns.map(({ indicator }) => indicator))
    const reported = [...world.facts()]
      .flat()
      .filter(
        (one) =>
          one.period === period &&
          asked.has(one.indicator) &&
          form.rows.some(({ unit }) => unit === one.unit),
      )
    expect(reported.length).toBe(asked.size * 12)
    for (const { unit, indicator, numerator, sheet, cell } of reported) {
      const parts = numerator === undefined ? ['value'] : ['numerator', 'denominator']
      expect({ indicator, sheet, cell }).toEqual({
        indicator,
        sheet: labels.monthly.sheet,
        cell: parts.map((part) => cellOf(unit, indicator, part)).join(':'),
      })
    }
  },
)
