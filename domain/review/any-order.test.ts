import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decideReview, type ReviewCommand } from './decide-review.ts'
import { mayHandIn } from './may-hand-in.ts'
import { reviewChain } from './review-chain.ts'
import { REVIEW_EVENT_KINDS } from './review-event.ts'
import { holderOf, type ReviewRun, reviewState } from './review-state.ts'
import { wayBack } from './way-back.ts'

/** The people of one county; two of them share the county's office, one sits in two places. */
const PEOPLE = [
  { account: 'wang', path: 'p/c/t/v' },
  { account: 'clerk', path: 'p/c/t' },
  { account: 'clerk-2', path: 'p/c/t' },
  { account: 'bureau', path: 'p/c/d' },
  { account: 'office', path: 'p/c' },
  { account: 'office-2', path: 'p/c' },
  { account: 'clerk', path: 'p/c' },
  { account: 'neighbour', path: 'p/c/t2' },
] as const
const place = (path: string, level: string) => ({ code: path, level, path })
const CHAIN = reviewChain(
  place('p/c/t/v', 'village'),
  [place('p/c/t', 'town'), place('p/c', 'county')],
  [place('p/c/d', 'department')],
)

interface Try {
  readonly person: (typeof PEOPLE)[number]
  readonly command: Omit<ReviewCommand, 'after'>
  /** How many events behind the person's picture is: 0 is fresh. */
  readonly behind: number
}

const tries: fc.Arbitrary<readonly Try[]> = fc.array(
  fc.record({
    person: fc.constantFrom(...PEOPLE),
    command: fc.record({
      kind: fc.constantFrom(...REVIEW_EVENT_KINDS),
      to: fc.constantFrom('p/c/t/v', 'p/c/t', 'p/c/d', 'p/c', 'p/c/t2'),
      reason: fc.constantFrom('有误', ' '),
    }),
    behind: fc.oneof(
      { weight: 6, arbitrary: fc.constant(0) },
      { weight: 1, arbitrary: fc.constantFrom(1, 2) },
    ),
  }),
  { maxLength: 40 },
)

/** The other opinion: a place on a line, moved by hand, knowing nothing of the events. */
interface Model {
  place: number
  /** Who accepted at which step, ever. */
  hands: { readonly account: string; readonly path: string }[]
  /** The account whose act put it where it lies, and where from. */
  sentBy: number | undefined
}

const PLACES = ['p/c/t/v', 'p/c/t', 'p/c/d', 'p/c']

function model(state: Model, { person, command, behind }: Try): boolean {
  const own = PLACES.indexOf(person.path) - 1
  const held = Math.min(state.place, CHAIN.length - 1)
  const others = state.hands.some(({ account, path }) => account === person.account && path !== person.path)
  if (own === -2 || behind > 0) return false
  const said = (command.reason ?? '').trim() !== ''
  switch (command.kind) {
    case 'accepted':
      if (own !== state.place || own === -1 || others) return false
      state.hands.push(person)
      state.place += 1
      state.sentBy = own
      return true
    case 'returned': {
      const to = PLACES.indexOf(command.to ?? '') - 1
      if (own === -1 || own !== held || !said || to >= own || to === -2 || others) return false
      state.place = to
      state.sentBy = undefined
      return true
    }
    case 'recalled':
      // The last step still holds what it accepted: it returns, it does not recall.
      if (state.sentBy !== own || state.place !== own + 1 || state.place === CHAIN.length) return false
      state.place = own
      state.sentBy = undefined
      return true
    default:
      return false
  }
}

const start: ReviewRun = { author: 'p/c/t/v', handedInBy: 'wang', chain: CHAIN, events: [] }

function play(attempts: readonly Try[], look: (run: ReviewRun, before: ReviewRun) => void): ReviewRun {
  let run = start
  for (const one of attempts) {
    const next = step(run, { ...one, behind: Math.min(one.behind, run.events.length) })
    if (next !== run) look(next, run)
    run = next
  }
  return run
}

const RUNS = { numRuns: Number(process.env['PROPERTY_RUNS'] ?? 2000) }

test('A-10: whatever is tried in whatever order, the report lies where a plain model says', () => {
  fc.assert(
    fc.property(tries, (attempts) => {
      const state: Model = { place: 0, hands: [], sentBy: -1 }
      let run = start
      for (const one of attempts) {
        const behind = Math.min(one.behind, run.events.length)
        const own = { ...one, behind }
        const before = run
        run = step(run, own)
        const moved = model(state, own)
        const acted = run.events.length > before.events.length
        const kind = run.events.at(-1)?.kind
        const moving = acted && kind !== 'asked' && kind !== 'declined'
        expect(moving).toBe(moved)
        expect(reviewState(run).position).toBe(state.place)
      }
    }),
    RUNS,
  )
})

function step(run: ReviewRun, { person, command, behind }: Try): ReviewRun {
  const decision = decideReview(run, { ...command, after: run.events.length - behind }, person, false)
  if (!decision.accepted) return run
  const event = { ...decision.value, number: run.events.length + 1, at: '', ...person, name: person.account }
  return { ...run, events: [...run.events, event] }
}

test('A-10: no act skips a step forward, and accepted reports carry one acceptance of every step', () => {
  fc.assert(
    fc.property(tries, (attempts) => {
      const last = play(attempts, (run, before) => {
        const [was, is] = [reviewState(before).position, reviewState(run).position]
        expect(is - was).toBeLessThanOrEqual(1)
      })
      const { position } = reviewState(last)
      CHAIN.slice(0, Math.max(position, 0)).forEach(({ path }) => {
        expect(last.events.some((one) => one.kind === 'accepted' && one.by === path)).toBe(true)
      })
    }),
    RUNS,
  )
})

test('A-08: nobody accepts at two different steps, and the author never accepts', () => {
  fc.assert(
    fc.property(tries, (attempts) => {
      const { events } = play(attempts, () => undefined)
      const hands = events.filter(({ kind }) => kind === 'accepted')
      for (const one of hands) {
        expect(one.account).not.toBe('wang')
        expect(hands.every(({ account, by }) => account !== one.account || by === one.by)).toBe(true)
      }
    }),
    RUNS,
  )
})

test('who holds a report, and how each unit gets it back, is said at every moment, and what is said works', () => {
  fc.assert(
    fc.property(tries, (attempts) => {
      play(attempts, (run) => {
        const { position, last } = reviewState(run)
        const holder = holderOf(run, position)
        expect(PLACES).toContain(holder)
        expect(wayBack(run, holder, false)).toBe('yours')
        for (const { account, path } of PEOPLE) {
          const way = wayBack(run, path, false)
          const person = { account, path }
          const tried = (kind: ReviewCommand['kind']) =>
            decideReview(run, { kind, after: last, reason: '有误' }, person, false).accepted
          expect(tried('recalled')).toBe(way === 'recall')
          expect(tried('asked')).toBe(way === 'ask')
          if (way !== 'none') expect(wayBack(run, path, true)).toBe('correct')
        }
      })
    }),
    { numRuns: 500 },
  )
})

test('once a month is closed nothing is accepted, returned, recalled, asked or handed in', () => {
  fc.assert(
    fc.property(tries, (attempts) => {
      const run = play(attempts, () => undefined)
      expect(mayHandIn(run, true).accepted).toBe(false)
      for (const person of PEOPLE)
        for (const kind of REVIEW_EVENT_KINDS)
          expect(
            decideReview(run, { kind, after: run.events.length, reason: '有误' }, person, true).accepted,
          ).toBe(false)
    }),
    { numRuns: 300 },
  )
})
