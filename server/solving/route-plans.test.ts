import { expect, test } from 'vitest'
import type { RouteProgress } from '#engine'
import type { Planning, PlanningEnd } from './plan-apart.ts'
import type { PlanningJob } from './planning-job.ts'
import { openRoutePlans } from './route-plans.ts'

/** Threads whose end the test decides. */
function open() {
  const begun: { tell: (progress: RouteProgress) => void; finish: (end: PlanningEnd) => void }[] = []
  const plan = (_: PlanningJob, tell: (progress: RouteProgress) => void): Planning => {
    let finish: (end: PlanningEnd) => void = () => undefined
    const end = new Promise<PlanningEnd>((resolve) => {
      finish = resolve
    })
    begun.push({ tell, finish })
    return { end, cancel: () => finish({ state: 'cancelled' }) }
  }
  return { begun, plans: openRoutePlans<string>(() => 0, plan) }
}
const job = {} as PlanningJob
const settled = () => new Promise((resolve) => setImmediate(resolve))

test('a session has one search at a time, and another once that has ended', async () => {
  const { begun, plans } = open()
  const first = plans.start('甲', job, '一')
  expect(plans.start('甲', job, '二')).toBeUndefined()
  begun[0]?.finish({ state: 'too-long' })
  await settled()
  expect(first?.end).toEqual({ state: 'too-long' })
  expect(plans.start('甲', job, '三')).toBeDefined()
})

test('searches of others wait their turn, and go on when one is cancelled', async () => {
  const { begun, plans } = open()
  const first = plans.start('甲', job, '')
  const second = plans.start('乙', job, '')
  expect([begun.length, first?.working, second?.working]).toEqual([1, true, false])
  if (first !== undefined) await plans.cancel(first)
  await settled()
  expect([begun.length, first?.end?.state, second?.working]).toEqual([2, 'cancelled', true])
})

test('one that waits can be cancelled before it begins', async () => {
  const { begun, plans } = open()
  plans.start('甲', job, '')
  const second = plans.start('乙', job, '')
  if (second !== undefined) await plans.cancel(second)
  begun[0]?.finish({ state: 'failed', why: '' })
  await settled()
  expect([begun.length, second?.end?.state]).toEqual([1, 'cancelled'])
})

test('nobody finds the search of another session', () => {
  const { plans } = open()
  const id = plans.start('甲', job, '')?.id ?? ''
  expect(plans.find('甲', id)?.id).toBe(id)
  expect(plans.find('乙', id)).toBeUndefined()
})
