import { planRoute, type Route, type RouteAsked, type RouteProgress } from '#engine'
import { solveApart } from './solve-apart.ts'
import { answerApart, type TravellingResult, weighAgain } from './weigh-apart.ts'

/** 路线任务. */
export interface PlanningJob extends TravellingResult {
  readonly asked: RouteAsked
}

await answerApart<PlanningJob, RouteProgress, Route>((job, tell) =>
  planRoute(weighAgain(job), job.asked, solveApart, tell),
)
