import { describe, expect, test } from 'vitest'
import { accept, refuse } from '#domain/decision'
import { confirmDraft, type DraftState } from './confirm-draft.ts'
import { discardDraft } from './discard-draft.ts'
import { daysBetween, dueOn, reportState } from './due-report.ts'

const draft = (change: Partial<DraftState> = {}): DraftState => ({
  draft: 'd1',
  unitPath: 'p/c/t1',
  errors: 0,
  ...change,
})
const town = { path: 'p/c/t1' }

describe('confirming an upload', () => {
  test('a clean upload of one’s own town is confirmed', () => {
    expect(confirmDraft(draft(), town)).toEqual(accept({ confirmed: 'd1' }))
  })
  test('another town’s upload is refused, also when its id merely begins alike', () => {
    expect(confirmDraft(draft({ unitPath: 'p/c/t10' }), town)).toEqual(refuse('unit.not-yours'))
  })
  test('the county cannot confirm for a town path it does not own, and a village below the town belongs to it', () => {
    expect(confirmDraft(draft({ unitPath: 'p/c/t1/v3' }), town).accepted).toBe(true)
  })
  test('a second confirmation is refused and says when the first was', () => {
    expect(confirmDraft(draft({ confirmedAt: '2017-12-03T08:00:00Z' }), town)).toEqual(
      refuse('draft.already-confirmed', { at: '2017-12-03T08:00:00Z' }),
    )
  })
  test('errors at cells keep everything from being written', () => {
    expect(confirmDraft(draft({ errors: 2 }), town)).toEqual(refuse('draft.has-errors', { errors: '2' }))
  })
  test('a discarded upload cannot be confirmed', () => {
    expect(confirmDraft(draft({ discardedAt: '2017-12-03' }), town)).toEqual(
      refuse('draft.discarded', { at: '2017-12-03' }),
    )
  })
})

test('what was confirmed cannot be discarded', () => {
  expect(discardDraft(draft({ confirmedAt: '2017-12-03' })).accepted).toBe(false)
  expect(discardDraft(draft()).accepted).toBe(true)
})

describe('when a report is due', () => {
  test('December is due in January of the next year', () => expect(dueOn('2016-12')).toBe('2017-01-05'))
  test('the due day itself is still in time', () =>
    expect(reportState('2017-09', ['2017-10-05'], '2017-10-20')).toBe('handed-in'))
  test('one day later is late', () =>
    expect(reportState('2017-09', ['2017-10-06'], '2017-10-20')).toBe('handed-in-late'))
  test('nothing handed in is due, then overdue', () => {
    expect(reportState('2017-09', [], '2017-10-05')).toBe('due')
    expect(reportState('2017-09', [], '2017-10-06')).toBe('overdue')
  })
  test('a second version makes the month restated', () =>
    expect(reportState('2017-09', ['2017-10-03', '2017-11-02'], '2017-12-01')).toBe('restated'))
})

test('days between two days count leap days', () => {
  expect(daysBetween('2016-02-28', '2016-03-01')).toBe(2)
  expect(daysBetween('2017-12-31', '2017-12-01')).toBe(-30)
})
