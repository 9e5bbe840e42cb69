import { expect, test, vi } from 'vitest'
import { FORM } from './fixture.ts'
import { monthlyWorkbook } from './monthly-workbook.ts'
import { readMonthlyWorkbook } from './read-monthly-workbook.ts'

// Every reading starts a thread of its own; on a busy machine that takes its time.
vi.setConfig({ testTimeout: 60_000 })

test('a workbook that nobody touched reads back as what stands and changes nothing', async () => {
  const reading = await readMonthlyWorkbook(await monthlyWorkbook(FORM), FORM)
  expect(reading.problems.filter(({ severity }) => severity !== 'note')).toEqual([])
  expect(reading.facts).toEqual([
    {
      unit: '990102003001',
      indicator: 'doctor-contract-rate',
      period: '2017-09',
      sheet: '填报表',
      cell: 'D6:E6',
      numerator: '410',
      denominator: '1203',
    },
    {
      unit: '990102003002',
      indicator: 'late-reports',
      period: '2017-09',
      sheet: '填报表',
      cell: 'H7',
      value: '0',
    },
    {
      unit: '990102003003',
      indicator: 'satisfaction',
      period: '2017-09',
      sheet: '填报表',
      cell: 'M8',
      missing: 'not-sampled',
    },
  ])
  expect(reading.summary).toEqual({ figures: 3, changed: 0, unchanged: 3, cleared: 0, blank: 9 })
})
