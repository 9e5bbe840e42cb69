import { expect, test } from 'vitest'
import type { SchemeLine } from '#contract'
import { firstPair } from './first-pair.ts'

const line = (scheme: string, series: string, period: string, weighsMe = false): SchemeLine => ({
  scheme,
  version: '1.0',
  name: { zh: scheme },
  level: series === 'qinghe' ? 'town' : 'county',
  period,
  series,
  classes: [],
  months: [],
  years: [period],
  weighsMe,
  document: '',
})
const all = [
  line('province-2017', 'province', '2017'),
  line('province-2016', 'province', '2016'),
  line('qinghe-2015', 'qinghe', '2015', true),
  line('qinghe-2017', 'qinghe', '2017', true),
  line('qinghe-2016', 'qinghe', '2016', true),
]

test('the scheme that weighs me is compared with the one just before it', () => {
  expect(firstPair(all.slice(2).concat(all.slice(0, 2)))).toEqual({
    before: 'qinghe-2016',
    after: 'qinghe-2017',
  })
})

test('a scheme without a predecessor compares with nothing', () => {
  expect(firstPair([line('province-2017', 'province', '2017')])).toBeUndefined()
})
