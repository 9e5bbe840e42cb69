export { drawApart } from './draw-apart.ts'
export type { PlanningJob } from './planning-job.ts'
export { openRoutePlans, type RoutePlan, type RoutePlans } from './route-plans.ts'
export { solveApart } from './solve-apart.ts'
