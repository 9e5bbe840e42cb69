import type { Route, RouteProgress } from '#engine'
import type { PlanningJob } from './planning-job.ts'
import { type ApartEnd, type ApartWork, workApart } from './work-apart.ts'

export type PlanningEnd = ApartEnd<Route>
export type Planning = ApartWork<Route>

/** 另一个线程里找路线. */
export const planApart = (job: PlanningJob, tell: (progress: RouteProgress) => void): Planning =>
  workApart(new URL('./planning-job.ts', import.meta.url), job, tell)
