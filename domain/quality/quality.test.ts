import { describe, expect, test } from 'vitest'
import { accept, refuse } from '#domain/decision'
import { lookInto, type SignalEvent, type SignalStanding, signalState } from './looked-into.ts'
import { precisionOf } from './precision.ts'
import { signalId, signalParts } from './signal.ts'
import { drawVerification } from './verification-draw.ts'

const standing = (change: Partial<SignalStanding> = {}): SignalStanding => ({
  kind: 'outlier',
  unitPath: 'p/c/t1/v1',
  state: 'open',
  ...change,
})
const county = { path: 'p/c' }
const town = { path: 'p/c/t1' }
const village = { path: 'p/c/t1/v1' }

describe('looking into a signal', () => {
  test('the unit answers with an explanation of the kind, and may not close it', () => {
    expect(lookInto(standing(), { did: 'answered', explanation: 'campaign' }, village)).toEqual(
      accept({ did: 'answered', explanation: 'campaign' }),
    )
    expect(
      lookInto(standing(), { did: 'looked-into', outcome: 'benign', explanation: 'campaign' }, village),
    ).toEqual(refuse('signal.own-figures'))
    expect(lookInto(standing(), { did: 'answered', explanation: 'paid-by-quarter' }, village)).toEqual(
      refuse('signal.explanation-wanted'),
    )
  })
  test('a town above the village and the county above the town may say what was found', () => {
    for (const actor of [town, county])
      expect(
        lookInto(standing(), { did: 'looked-into', outcome: 'confirmed', note: '多录一位' }, actor),
      ).toEqual(accept({ did: 'looked-into', outcome: 'confirmed', note: '多录一位' }))
  })
  test('a town of another path has nothing to say, also when its code merely begins alike', () => {
    const said = { did: 'looked-into', outcome: 'benign', explanation: 'season' } as const
    expect(lookInto(standing({ unitPath: 'p/c/t10/v1' }), said, town)).toEqual(
      refuse('signal.of-another-unit'),
    )
  })
  test('wrong figures are told in words, and so is another explanation', () => {
    expect(lookInto(standing(), { did: 'looked-into', outcome: 'corrected', note: ' ' }, town)).toEqual(
      refuse('signal.note-wanted'),
    )
    expect(
      lookInto(standing(), { did: 'looked-into', outcome: 'benign', explanation: 'other' }, town),
    ).toEqual(refuse('signal.note-wanted'))
  })
  test('what is closed stays closed until it is reopened with a reason', () => {
    const closed = standing({ state: 'benign' })
    expect(lookInto(closed, { did: 'answered', explanation: 'season' }, village)).toEqual(
      refuse('signal.already-closed', { state: 'benign' }),
    )
    expect(lookInto(closed, { did: 'reopened' }, county)).toEqual(refuse('signal.note-wanted'))
    expect(lookInto(closed, { did: 'reopened', note: '又出现' }, county).accepted).toBe(true)
    expect(lookInto(closed, { did: 'reopened', note: '又出现' }, village)).toEqual(
      refuse('signal.own-figures'),
    )
    expect(lookInto(standing(), { did: 'reopened', note: '又出现' }, county)).toEqual(
      refuse('signal.not-closed'),
    )
  })
})

const event = (number: number, did: SignalEvent['did'], change: Partial<SignalEvent> = {}): SignalEvent => ({
  signal: 'x',
  number,
  at: '2017-11-20T08:00:00Z',
  account: 'qinghe',
  name: '某',
  unit: 'c',
  did,
  ...change,
})

test('the state is that of the last event', () => {
  expect(signalState([])).toBe('open')
  expect(signalState([event(1, 'answered')])).toBe('answered')
  expect(signalState([event(2, 'looked-into', { outcome: 'corrected' }), event(1, 'answered')])).toBe(
    'corrected',
  )
  expect(signalState([event(1, 'looked-into', { outcome: 'benign' }), event(2, 'reopened')])).toBe('open')
})

describe('the precision of a kind', () => {
  const record = (looks: number, confirmed: number, at = '2015-10-01T08:00:00Z') =>
    new Map(
      Array.from({ length: looks }, (_, place) => {
        const id = signalId('heaping', `v${place}`, '', '2015-09')
        const outcome = place < confirmed ? ('confirmed' as const) : ('benign' as const)
        return [id, [event(1, 'looked-into', { outcome, at })]] as const
      }),
    )
  const of = (looks: number, confirmed: number, today = '2017-10-01') =>
    precisionOf(record(looks, confirmed), today).find(({ kind }) => kind === 'heaping')

  test('below a fifth after two years it is retired, at a fifth it is not', () => {
    expect(of(20, 3)).toMatchObject({ confirmed: 3, benign: 17, since: '2015-10-01', retired: true })
    expect(of(20, 4)?.retired).toBe(false)
  })
  test('a day before two years, or on few looks, it is not', () => {
    expect(of(20, 0, '2017-09-30')?.retired).toBe(false)
    expect(of(19, 0)?.retired).toBe(false)
  })
})

describe('the verification list', () => {
  const units = Array.from({ length: 40 }, (_, at) => ({
    unit: `v${String(at).padStart(2, '0')}`,
    flags: at === 7 ? 9 : 0,
  }))
  test('at least three in ten are drawn by chance alone, nobody twice', () => {
    for (const count of [1, 3, 7, 10, 40, 60]) {
      const drawn = drawVerification({ seed: '清和 2017-11', count, units })
      expect(drawn.length).toBe(Math.min(count, 40))
      expect(new Set(drawn.map(({ unit }) => unit)).size).toBe(drawn.length)
      expect(drawn.filter(({ arm }) => arm === 'random').length * 10).toBeGreaterThanOrEqual(drawn.length * 3)
    }
  })
  test('whoever has the seed and the list draws the same, in whatever order it is given', () => {
    const wish = { seed: 'a', count: 8, units }
    expect(drawVerification({ ...wish, units: units.toReversed() })).toEqual(drawVerification(wish))
    expect(drawVerification({ ...wish, seed: 'b' })).not.toEqual(drawVerification(wish))
  })
  test('one plus nine flags is drawn ten times as often in the weighted arm, and no oftener in the random one', () => {
    let [weighted, random, plain] = [0, 0, 0]
    for (let at = 0; at < 6000; at++)
      for (const { unit, arm } of drawVerification({ seed: `s${at}`, count: 2, units })) {
        if (unit === 'v07') arm === 'weighted' ? weighted++ : random++
        if (unit === 'v08' && arm === 'weighted') plain++
      }
    expect(random / 6000).toBeCloseTo(1 / 40, 2)
    expect(weighted / 6000).toBeCloseTo(10 / 49, 1)
    expect(weighted / plain).toBeGreaterThan(6)
  })
})

test('a signal’s number says what it is, and another text is none', () => {
  expect(signalParts(signalId('outlier', 'v1', 'a.value', '2017-11'))).toEqual({
    kind: 'outlier',
    unit: 'v1',
    about: 'a.value',
    month: '2017-11',
  })
  for (const text of ['', 'outlier~v1~2017-11', 'a~b~c~d', 'a~~c~2017-11', 'a~b~c~2017-11~e'])
    expect(signalParts(text)).toBeUndefined()
})
