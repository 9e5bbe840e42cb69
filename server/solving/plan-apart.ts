import { Worker } from 'node:worker_threads'
import type { Route, RouteProgress } from '#engine'
import type { PlanningJob, PlanningMessage } from './planning-job.ts'

/** Longest a search may take, and the memory it may fill. */
const MILLISECONDS = 60_000
const MEGABYTES = 512

export type PlanningEnd =
  | { readonly state: 'done'; readonly route: Route }
  | { readonly state: 'cancelled' | 'too-long' }
  | { readonly state: 'failed'; readonly why: string }

export interface Planning {
  /** Never rejects. */
  readonly end: Promise<PlanningEnd>
  cancel(): void
}

/** 另一个线程里找路线, so that everybody else's pages go on being served: told how far it is, stopped when asked or too long. */
export function planApart(
  job: PlanningJob,
  tell: (progress: RouteProgress) => void,
  milliseconds = MILLISECONDS,
): Planning {
  const worker = new Worker(new URL('./planning-boot.mjs', import.meta.url), {
    workerData: job,
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: MEGABYTES },
  })
  let settle: (end: PlanningEnd) => void = () => undefined
  const end = new Promise<PlanningEnd>((resolve) => {
    settle = (ended) => {
      clearTimeout(late)
      worker.removeAllListeners()
      worker.on('error', () => undefined)
      void worker.terminate()
      resolve(ended)
    }
  })
  const late = setTimeout(() => settle({ state: 'too-long' }), milliseconds)
  worker.on('message', (message: PlanningMessage) => {
    if ('progress' in message) tell(message.progress)
    else if ('done' in message) settle({ state: 'done', route: message.done })
    else settle({ state: 'failed', why: message.failed })
  })
  worker.on('error', (error) => settle({ state: 'failed', why: String(error) }))
  worker.on('exit', () => settle({ state: 'failed', why: 'the thread ended without an answer' }))
  return { end, cancel: () => settle({ state: 'cancelled' }) }
}
