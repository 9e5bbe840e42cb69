import { Worker } from 'node:worker_threads'
import type { RouteSolution, SolveRoute } from '#engine'

/** What the solver may take before it answers with the best it has, and before it is stopped. */
const SECONDS = 20
const STOPPED_AFTER = 30_000

/** What a solution of the solver looks like, as far as it is read here. */
interface Solved {
  readonly Status: string
  readonly Columns: Readonly<Record<string, { readonly Primal?: number }>>
}

/**
 * 求解混合整数规划，在另一个线程里: HiGHS blocks the thread it runs in. Every model has a worker of its own, which ends with
 * its answer; one that does not answer in time is stopped, and says so.
 */
export const solveApart: SolveRoute = (model) =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./solving-job.mjs', import.meta.url), {
      workerData: { model, seconds: SECONDS },
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: 256 },
    })
    const late = setTimeout(() => settle(() => resolve({ status: 'stopped', columns: {} })), STOPPED_AFTER)
    const settle = (end: () => void): void => {
      clearTimeout(late)
      void worker.terminate()
      end()
    }
    worker.once('message', (solved: Solved) => settle(() => resolve(solutionOf(solved))))
    worker.once('error', (error) => settle(() => reject(error)))
  })

const STATUSES: Readonly<Record<string, RouteSolution['status']>> = {
  Optimal: 'optimal',
  Infeasible: 'infeasible',
}

function solutionOf({ Status, Columns }: Solved): RouteSolution {
  const values = Object.entries(Columns).map(([name, { Primal }]) => [name, Primal ?? 0] as const)
  return { status: STATUSES[Status] ?? 'stopped', columns: Object.fromEntries(values) }
}
