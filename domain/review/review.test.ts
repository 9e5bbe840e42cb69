import { describe, expect, test } from 'vitest'
import { accept, refuse } from '#domain/decision'
import { closeMonth, openKey } from './close-month.ts'
import { type Correction, requestCorrection, settleCorrection } from './correction.ts'
import { decideReview, type ReviewCommand } from './decide-review.ts'
import { mayHandIn } from './may-hand-in.ts'
import { quotedIn } from './quoted-in.ts'
import { reportStanding } from './report-state.ts'
import { type Place, reviewChain } from './review-chain.ts'
import type { ReviewEvent } from './review-event.ts'
import { holderOf, type ReviewRun, reviewState } from './review-state.ts'
import { wayBack } from './way-back.ts'

const place = (path: string, level: string): Place => ({ code: path.split('/').at(-1) ?? '', level, path })
const COUNTY = place('p/c', 'county')
const TOWN = place('p/c/t', 'town')
const VILLAGE = place('p/c/t/v', 'village')
const BUREAU = place('p/c/d', 'department')
const ABOVE = [place('p', 'province'), COUNTY, TOWN]
const run = (events: readonly ReviewEvent[] = [], change: Partial<ReviewRun> = {}): ReviewRun => ({
  author: VILLAGE.path,
  handedInBy: 'wang',
  chain: reviewChain(VILLAGE, ABOVE, [BUREAU]),
  events,
  ...change,
})
const PEOPLE = {
  wang: VILLAGE.path,
  clerk: TOWN.path,
  bureau: BUREAU.path,
  office: COUNTY.path,
  stranger: 'p/c/t2',
} as const
type Person = keyof typeof PEOPLE
const act = (
  given: ReviewRun,
  person: Person,
  command: Partial<ReviewCommand> & Pick<ReviewCommand, 'kind'>,
) =>
  decideReview(
    given,
    { after: given.events.length, reason: '因为', ...command },
    { account: person, path: PEOPLE[person] },
    false,
  )
const then = (
  given: ReviewRun,
  person: Person,
  command: Partial<ReviewCommand> & Pick<ReviewCommand, 'kind'>,
) => {
  const decision = act(given, person, command)
  if (!decision.accepted) throw new Error(decision.refusal)
  const number = given.events.length + 1
  return {
    ...given,
    events: [...given.events, { ...decision.value, number, at: 'now', account: person, name: person }],
  }
}
const accepted = { kind: 'accepted' } as const

describe('the chain', () => {
  test('goes village, town, department that owns a figure, county, and no further', () => {
    expect(reviewChain(VILLAGE, ABOVE, [BUREAU]).map(({ level }) => level)).toEqual([
      'town',
      'department',
      'county',
    ])
    expect(reviewChain(VILLAGE, ABOVE).map(({ level }) => level)).toEqual(['town', 'county'])
    expect(reviewChain(TOWN, ABOVE).map(({ level }) => level)).toEqual(['county'])
    expect(reviewChain(COUNTY, ABOVE)).toEqual([])
  })
  test('does not take p/c/t for a town above p/c/t2/v', () => {
    expect(reviewChain(place('p/c/t2/v', 'village'), ABOVE).map(({ level }) => level)).toEqual(['county'])
  })
})

describe('review', () => {
  test('every step in turn, then accepted', () => {
    const done = then(then(then(run(), 'clerk', accepted), 'bureau', accepted), 'office', accepted)
    expect(reportStanding(done)).toBe('accepted')
    expect(reportStanding(undefined)).toBe('due')
  })
  test('A-10: a step cannot be skipped', () => {
    expect(act(run(), 'office', accepted)).toEqual(refuse('review.not-at-your-step', { holder: 't' }))
  })
  test('A-10: a step cannot be taken twice', () => {
    expect(act(then(run(), 'clerk', accepted), 'clerk', accepted)).toEqual(
      refuse('review.not-at-your-step', { holder: 'd' }),
    )
  })
  test('A-10: who decides on an older picture is told who was quicker', () => {
    const moved = then(run(), 'clerk', accepted)
    expect(act(moved, 'bureau', { kind: 'accepted', after: 0 })).toEqual(
      refuse('review.changed-meanwhile', { name: 'clerk', at: 'now' }),
    )
  })
  test('A-08: who handed a report in does not look it over, whatever their office', () => {
    expect(act(run([], { handedInBy: 'clerk' }), 'clerk', accepted)).toEqual(refuse('review.own-report'))
    expect(act(run([], { handedInBy: 'clerk' }), 'clerk', { kind: 'returned' })).toEqual(
      refuse('review.own-report'),
    )
  })
  test('A-08: one account does not take two steps', () => {
    const events = [
      { number: 1, at: '', account: 'bureau', name: '', kind: 'accepted', by: TOWN.path },
    ] as const
    expect(act(run(events), 'bureau', accepted)).toEqual(refuse('review.own-report'))
  })
  test('a neighbour takes no part', () => {
    expect(act(run(), 'stranger', accepted)).toEqual(refuse('review.not-yours'))
    expect(wayBack(run(), PEOPLE.stranger, false)).toBe('none')
  })
  test('a return needs a reason of more than blanks', () => {
    expect(act(run(), 'clerk', { kind: 'returned', reason: '  ' })).toEqual(refuse('review.reason-missing'))
  })
  test('a return goes to the author, or back by a step, never forward', () => {
    const moved = then(run(), 'clerk', accepted)
    expect(reviewState(then(moved, 'bureau', { kind: 'returned' })).position).toBe(-1)
    const back = then(moved, 'bureau', { kind: 'returned', to: TOWN.path })
    expect(holderOf(back, reviewState(back).position)).toBe(TOWN.path)
    expect(act(moved, 'bureau', { kind: 'returned', to: COUNTY.path })).toEqual(refuse('review.no-such-step'))
    expect(reportStanding(then(moved, 'bureau', { kind: 'returned' }))).toBe('returned')
  })
  test('recall before the next step acted, ask afterwards, correct once closed', () => {
    expect(wayBack(run(), VILLAGE.path, false)).toBe('recall')
    const moved = then(run(), 'clerk', accepted)
    expect(wayBack(moved, VILLAGE.path, false)).toBe('ask')
    expect(wayBack(moved, TOWN.path, false)).toBe('recall')
    expect(act(moved, 'wang', { kind: 'recalled' })).toEqual(
      refuse('review.recall-too-late', { holder: 'd' }),
    )
    expect(wayBack(moved, VILLAGE.path, true)).toBe('correct')
    expect(reportStanding(then(run(), 'wang', { kind: 'recalled' }))).toBe('recalled')
  })
  test('what is asked for stays asked until returned or declined, also when it moves on', () => {
    const asked = then(then(run(), 'clerk', accepted), 'wang', { kind: 'asked' })
    expect(wayBack(asked, VILLAGE.path, false)).toBe('asked')
    expect(act(asked, 'wang', { kind: 'asked' })).toEqual(refuse('review.already-asked', { holder: 'd' }))
    expect(reviewState(then(asked, 'bureau', accepted)).asked?.account).toBe('wang')
    expect(reviewState(then(asked, 'bureau', { kind: 'declined' })).asked).toBeUndefined()
    expect(reviewState(then(asked, 'bureau', { kind: 'returned' })).asked).toBeUndefined()
    expect(act(run(), 'clerk', { kind: 'declined' })).toEqual(refuse('review.not-asked'))
  })
  test('the last step can still return what it accepted, until the month is closed', () => {
    const done = then(then(then(run(), 'clerk', accepted), 'bureau', accepted), 'office', accepted)
    expect(wayBack(done, COUNTY.path, false)).toBe('yours')
    expect(act(done, 'office', { kind: 'returned' }).accepted).toBe(true)
    const command = { kind: 'returned', after: 3, reason: '错' } as const
    expect(decideReview(done, command, { account: 'office', path: COUNTY.path }, true)).toEqual(
      refuse('review.month-closed'),
    )
  })
})

describe('handing in anew', () => {
  test('is free before anybody looked, after a return and after a recall', () => {
    expect(mayHandIn(undefined, false)).toEqual(accept('first'))
    expect(mayHandIn(run(), false)).toEqual(accept('anew'))
    expect(mayHandIn(then(run(), 'clerk', { kind: 'returned' }), false)).toEqual(accept('anew'))
    expect(mayHandIn(then(run(), 'wang', { kind: 'recalled' }), false)).toEqual(accept('anew'))
  })
  test('waits while a step above holds it, and needs a correction once the month is closed', () => {
    expect(mayHandIn(then(run(), 'clerk', accepted), false)).toEqual(
      refuse('report.in-review', { holder: 'd' }),
    )
    expect(mayHandIn(undefined, true)).toEqual(refuse('report.month-closed'))
  })
})

describe('closing a month', () => {
  const open = [{ unit: 't', form: 'f', standing: 'due' }] as const
  const month = { due: '2017-12-05', today: '2017-12-08', open }
  const closing = { period: '2017-11', open: open.map(openKey), reason: '逾期未报' }
  test('lists what is open and needs a reason for it', () => {
    expect(closeMonth(month, closing)).toEqual(accept({ open, reason: '逾期未报' }))
    expect(closeMonth(month, { ...closing, reason: ' ' })).toEqual(
      refuse('closing.reason-missing', { open: '1' }),
    )
    expect(closeMonth({ ...month, open: [] }, { period: '2017-11', open: [] })).toEqual(accept({ open: [] }))
  })
  test('waits for the due day to pass', () => {
    expect(closeMonth({ ...month, today: '2017-12-05' }, closing)).toEqual(
      refuse('closing.not-due', { due: '2017-12-05' }),
    )
  })
  test('A-10: happens once, on the list the person saw', () => {
    expect(closeMonth({ ...month, closed: { name: '甲', at: 'then' } }, closing)).toEqual(
      refuse('closing.already-closed', { name: '甲', at: 'then' }),
    )
    expect(closeMonth({ ...month, open: [] }, closing)).toEqual(
      refuse('closing.changed-meanwhile', { open: '0' }),
    )
  })
})

describe('corrections', () => {
  const figure = { version: 2, parts: { value: '12' }, monthClosed: true, waiting: false }
  const request = { version: 2, after: { value: '13' }, reason: '漏计一户' }
  test('start from the record in force, with a reason, one at a time, once the month is closed', () => {
    expect(requestCorrection(figure, request)).toEqual(accept({ reason: '漏计一户' }))
    expect(requestCorrection({ ...figure, monthClosed: false }, request)).toEqual(
      refuse('correction.month-open'),
    )
    expect(requestCorrection({ ...figure, waiting: true }, request)).toEqual(refuse('correction.waiting'))
    expect(requestCorrection({ ...figure, version: 3 }, request)).toEqual(
      refuse('correction.changed-meanwhile', { version: '3' }),
    )
    expect(requestCorrection(figure, { ...request, after: { value: '12.0' } })).toEqual(
      refuse('correction.same-figure'),
    )
    expect(requestCorrection(figure, { ...request, reason: '' })).toEqual(refuse('review.reason-missing'))
  })
  const made: Correction = {
    path: VILLAGE.path,
    version: 2,
    requestedBy: 'clerk',
    requestedPath: TOWN.path,
    office: COUNTY.path,
  }
  const approve = { kind: 'approved', versionInForce: 2 } as const
  const office = { account: 'office', path: COUNTY.path }
  test('A-08: who asked does not approve, also from an office above', () => {
    expect(settleCorrection(made, approve, { account: 'clerk', path: COUNTY.path })).toEqual(
      refuse('correction.own-request'),
    )
  })
  test('a colleague of the same unit or a neighbour does not approve; the office that closed the month does', () => {
    expect(settleCorrection(made, approve, { account: 'other', path: TOWN.path })).toEqual(
      refuse('correction.not-above'),
    )
    expect(settleCorrection(made, approve, { account: 'other', path: 'p/c2' })).toEqual(
      refuse('correction.not-above'),
    )
    expect(settleCorrection(made, approve, office)).toEqual(accept({ kind: 'approved' }))
  })
  test('A-10: a settled request stays settled, and one that was overtaken is not approved', () => {
    const settled = { kind: 'refused', name: '乙', at: 'then' } as const
    expect(settleCorrection({ ...made, settled }, approve, office)).toEqual(
      refuse('correction.settled', settled),
    )
    expect(settleCorrection(made, { ...approve, versionInForce: 3 }, office)).toEqual(
      refuse('correction.overtaken', { version: '3' }),
    )
  })
  test('refusing needs a reason; withdrawing is the requesting unit’s', () => {
    expect(settleCorrection(made, { ...approve, kind: 'refused' }, office)).toEqual(
      refuse('review.reason-missing'),
    )
    expect(settleCorrection(made, { ...approve, kind: 'withdrawn' }, office)).toEqual(
      refuse('correction.not-your-request'),
    )
    expect(
      settleCorrection(made, { ...approve, kind: 'withdrawn' }, { account: 'clerk', path: TOWN.path })
        .accepted,
    ).toBe(true)
  })
})

test('documents that quoted an older version are named, those that rest on the newer one are not', () => {
  const quoted = { unit: 'v', indicator: 'a', period: '2017-09', kind: 'reported' }
  const old = { id: 'no-9', kind: 'bulletin', figures: [{ ...quoted, version: 1 }] }
  const now = { id: 'no-10', kind: 'bulletin', figures: [{ ...quoted, version: 2 }] }
  const other = { id: 'no-8', kind: 'bulletin', figures: [{ ...quoted, unit: 'w', version: 1 }] }
  expect(quotedIn({ ...quoted, version: 2 }, [old, now, other])).toEqual([old])
})
