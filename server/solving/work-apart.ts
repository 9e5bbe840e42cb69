import { Worker } from 'node:worker_threads'

/** What a thread says: how far it is, its answer, or why there is none. */
export type ApartMessage<Progress, Done> =
  | { readonly progress: Progress }
  | { readonly done: Done }
  | { readonly failed: string }

export type ApartEnd<Done> =
  | { readonly state: 'done'; readonly done: Done }
  | { readonly state: 'cancelled' | 'too-long' }
  | { readonly state: 'failed'; readonly why: string }

export interface ApartWork<Done> {
  /** Never rejects. */
  readonly end: Promise<ApartEnd<Done>>
  cancel(): void
}

/** Longest a thread may take, and the memory it may fill. */
const MILLISECONDS = 60_000
const MEGABYTES = 512

/** 在另一个线程里做, so that everybody else's pages go on being served: told how far it is, stopped when asked or too long. */
export function workApart<Progress, Done>(
  at: URL,
  job: unknown,
  tell: (progress: Progress) => void = () => undefined,
  milliseconds = MILLISECONDS,
): ApartWork<Done> {
  const worker = new Worker(new URL('./apart-boot.mjs', import.meta.url), {
    workerData: { at: at.href, job },
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: MEGABYTES },
  })
  let settle: (end: ApartEnd<Done>) => void = () => undefined
  const end = new Promise<ApartEnd<Done>>((resolve) => {
    settle = (ended) => {
      clearTimeout(late)
      worker.removeAllListeners()
      worker.on('error', () => undefined)
      void worker.terminate()
      resolve(ended)
    }
  })
  const late = setTimeout(() => settle({ state: 'too-long' }), milliseconds)
  worker.on('message', (message: ApartMessage<Progress, Done>) => {
    if ('progress' in message) tell(message.progress)
    else if ('done' in message) settle({ state: 'done', done: message.done })
    else settle({ state: 'failed', why: message.failed })
  })
  worker.on('error', (error) => settle({ state: 'failed', why: String(error) }))
  worker.on('exit', () => settle({ state: 'failed', why: 'the thread ended without an answer' }))
  return { end, cancel: () => settle({ state: 'cancelled' }) }
}
