import { expect, test } from 'vitest'
import type { SchemeLine } from '#contract'
import { askedOf, choiceOf, inForce, presetsOf, replaySearch, sameSides, searchOf } from './sides.ts'

const line = (period: string, given: Partial<SchemeLine> = {}): SchemeLine => ({
  scheme: `town-${period}`,
  version: '1.0',
  name: { zh: period },
  level: 'town',
  period,
  series: 'town',
  classes: [],
  months: [],
  years: ['2016', period],
  weighsMe: true,
  document: '',
  ...given,
})

test('the address gives back the very sides it was written from', () => {
  const [before, after] = [
    { scheme: 'town-2017', version: '1.0', draft: undefined, period: '2016', through: '2016-06' },
    { scheme: undefined, version: undefined, draft: 'd1', period: '2017', through: undefined },
  ]
  const search = replaySearch({ ...searchOf(before, after) })
  expect([choiceOf(search, 'before'), choiceOf(search, 'after')]).toEqual([before, after])
  expect(askedOf(before, after)).toEqual({
    before: 'town-2017',
    beforeVersion: '1.0',
    beforePeriod: '2016',
    beforeThrough: '2016-06',
    afterDraft: 'd1',
    afterPeriod: '2017',
  })
})

test('a year or month nobody can mean is as if it were not there', () => {
  expect(replaySearch({ before: 'a', beforePeriod: '16', afterThrough: '2017-13' })).toEqual({ before: 'a' })
})

test('only what can be had is offered: versions where there are two, a draft where there is one', () => {
  const [older, newer] = [line('2016', { years: ['2016'] }), line('2017')]
  const known = inForce([older, newer])
  expect([known?.before?.scheme, known?.after.scheme]).toEqual(['town-2016', 'town-2017'])
  if (known === undefined) throw new Error('there is a scheme in force')
  expect(Object.keys(presetsOf({ ...known, versions: ['1.0'] }))).toEqual(['lastYear', 'years'])
  const all = presetsOf({ ...known, versions: ['1.1', '1.0'], draft: 'd1' })
  expect(all.versions?.map(({ version }) => version)).toEqual(['1.0', '1.1'])
  expect(all.draft?.[1]).toEqual({ draft: 'd1', period: '2017' })
  expect(all.lastYear?.map(({ scheme, period }) => [scheme, period])).toEqual([
    ['town-2016', '2016'],
    ['town-2017', '2016'],
  ])
})

test('two sides of one version and one year are the same, an open side is not', () => {
  const side = { scheme: 'a', period: '2017' }
  expect(sameSides(side, { ...side })).toBe(true)
  expect(sameSides(side, { ...side, period: '2016' })).toBe(false)
  expect(sameSides({}, {})).toBe(false)
})
