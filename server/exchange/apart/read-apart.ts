import { Worker } from 'node:worker_threads'
import { Refused } from '../problem.ts'
import type { ReadingJob, ReadingMessage } from './reading-job.ts'

/** Files read at the same time; more wait their turn, so that uploads cannot take the whole machine. */
const AT_ONCE = 2
let running = 0
const waiting: (() => void)[] = []

async function turn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve))
  else running += 1
  try {
    return await work()
  } finally {
    const next = waiting.shift()
    if (next === undefined) running -= 1
    else next()
  }
}

function run(job: ReadingJob, onPart: (part: unknown) => Promise<void>): Promise<unknown> {
  const { limits } = job
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./boot.mjs', import.meta.url), {
      workerData: job,
      transferList: [job.bytes.buffer as ArrayBuffer],
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: limits.memoryMegabytes, maxYoungGenerationSizeMb: 8 },
    })
    const seconds = String(limits.milliseconds / 1000)
    const timer = setTimeout(
      () => settle(() => reject(new Refused('file.timed-out', { seconds }))),
      limits.milliseconds,
    )
    function settle(finish: () => void): void {
      clearTimeout(timer)
      worker.removeAllListeners()
      worker.on('error', () => {})
      void worker.terminate()
      finish()
    }
    worker.on('message', (message: ReadingMessage) => {
      if ('done' in message) settle(() => resolve(message.done))
      else if ('refused' in message) {
        const { code, facts, sheet } = message.refused
        settle(() => reject(new Refused(code, facts, sheet)))
      } else
        onPart(message.part).then(
          () => worker.postMessage('on'),
          (error: unknown) => settle(() => reject(error)),
        )
    })
    worker.on('error', (error: Error & { code?: string }) => {
      const heavy = error.code === 'ERR_WORKER_OUT_OF_MEMORY'
      settle(() =>
        reject(new Refused(heavy ? 'file.too-heavy' : 'xml.broken', { why: error.message.slice(0, 200) })),
      )
    })
    worker.on('exit', () => settle(() => reject(new Refused('file.too-heavy'))))
  })
}

/**
 * 隔离读取: a handed-in file is parsed in a thread of its own with a bounded heap and a time-out, so that whatever it
 * does ends with the thread. Throws Refused; an error thrown by `onPart` is passed on as it is.
 */
export const readApart = (
  job: ReadingJob,
  onPart: (part: unknown) => Promise<void> = async () => {},
): Promise<unknown> => turn(() => run({ ...job, bytes: new Uint8Array(job.bytes) }, onPart))
