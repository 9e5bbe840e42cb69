import { randomUUID } from 'node:crypto'
import type { RouteProgress } from '#engine'
import { type Planning, type PlanningEnd, planApart } from './plan-apart.ts'
import type { PlanningJob } from './planning-job.ts'

/** Searches at work at the same time, for the whole house; more wait their turn. */
const AT_ONCE = 1
/** Ended ones that may still be read. */
const KEPT = 100

/** 一次求路线 of one session; `about` is what its reader needs beside the answer. */
export interface RoutePlan<About> {
  readonly id: string
  readonly session: string
  readonly about: About
  readonly startedAt: number
  progress?: RouteProgress
  endedAt?: number
  end?: PlanningEnd
  working: boolean
}

/** 求路线的名册, in memory: a search is of the moment, and a restarted house begins anew. */
export interface RoutePlans<About> {
  /** Undefined: this session has one under way. */
  start(session: string, job: PlanningJob, about: About): RoutePlan<About> | undefined
  /** Only to the session that began it. */
  find(session: string, id: string): RoutePlan<About> | undefined
  /** Resolves when it has ended. */
  cancel(plan: RoutePlan<About>): Promise<void>
  /** Stops whatever is under way. */
  close(): void
}

export function openRoutePlans<About>(clock: () => number, plan = planApart): RoutePlans<About> {
  const plans = new Map<string, RoutePlan<About>>()
  const under = new Map<string, Planning>()
  const waiting: { readonly one: RoutePlan<About>; readonly job: PlanningJob }[] = []

  const ended = (one: RoutePlan<About>, end: PlanningEnd): void => {
    one.end = end
    one.endedAt = clock()
    one.working = false
    under.delete(one.id)
    next()
  }
  const next = (): void => {
    if (under.size >= AT_ONCE) return
    const turn = waiting.shift()
    if (turn === undefined) return
    const { one, job } = turn
    one.working = true
    const planning = plan(job, (progress) => {
      one.progress = progress
    })
    under.set(one.id, planning)
    void planning.end.then((end) => ended(one, end))
  }
  return {
    start(session, job, about) {
      const open = [...plans.values()].some((one) => one.session === session && one.end === undefined)
      if (open) return undefined
      const one: RoutePlan<About> = { id: randomUUID(), session, about, startedAt: clock(), working: false }
      plans.set(one.id, one)
      for (const [id, old] of plans) {
        if (plans.size <= KEPT) break
        if (old.end !== undefined) plans.delete(id)
      }
      waiting.push({ one, job })
      next()
      return one
    },
    find(session, id) {
      const one = plans.get(id)
      return one?.session === session ? one : undefined
    },
    async cancel(one) {
      const at = waiting.findIndex((turn) => turn.one === one)
      if (at >= 0) {
        waiting.splice(at, 1)
        ended(one, { state: 'cancelled' })
        return
      }
      const planning = under.get(one.id)
      planning?.cancel()
      await planning?.end
    },
    close() {
      waiting.length = 0
      for (const planning of under.values()) planning.cancel()
    },
  }
}
