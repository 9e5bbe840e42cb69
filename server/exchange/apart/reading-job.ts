import { parentPort, workerData } from 'node:worker_threads'
import type { MissingName } from '#engine'
import type { ReadingLimits } from '../limits.ts'
import { Refused, type WorkbookProblem } from '../problem.ts'
import type { TemplateEntry } from '../template/fill-template.ts'

/** 读取任务: what the thread is given; it has no words and no scheme, so the names of reasons come along. */
export type ReadingJob = { readonly bytes: Uint8Array; readonly limits: ReadingLimits } & (
  | { readonly job: 'snapshot' }
  | { readonly job: 'facts' | 'facts-csv'; readonly reasons: Readonly<Record<string, MissingName>> }
  | { readonly job: 'fill'; readonly entries: readonly TemplateEntry[] }
  | { readonly job: 'template'; readonly cells: readonly string[] }
)

/** What the thread says: parts of the result, waiting each time to be told to go on, then the end. */
export type ReadingMessage =
  | { readonly part: unknown }
  | { readonly done: unknown }
  | { readonly refused: WorkbookProblem }

/** Each job loads what it needs and no more: a thread is begun for every file, and what it loads it holds a second time. */
async function done(
  job: ReadingJob,
  file: Buffer,
  limits: ReadingLimits,
  hand: (part: unknown) => Promise<void>,
): Promise<unknown> {
  switch (job.job) {
    case 'facts':
      return (await import('../facts/read-facts.ts')).readFacts(file, limits, hand, job.reasons)
    case 'facts-csv':
      return (await import('../facts/read-facts-csv.ts')).readFactsCsvRows(file, limits, hand, job.reasons)
    case 'fill':
      return (await import('../template/fill-template.ts')).fillTemplate(file, job.entries, limits)
    case 'template':
      return (await import('../template/read-template.ts')).readTemplate(file, job.cells, limits)
    case 'snapshot':
      return (await import('../monthly/read-snapshot.ts')).readSnapshot(file, limits)
  }
}

const port = parentPort
if (port !== null) {
  const job = workerData as ReadingJob
  const { bytes, limits } = job
  const say = (message: ReadingMessage): void => port.postMessage(message)
  const hand = (part: unknown): Promise<void> =>
    new Promise((resolve) => {
      port.once('message', () => resolve())
      say({ part })
    })
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    say({ done: await done(job, file, limits, hand) })
  } catch (error) {
    if (error instanceof Refused) say({ refused: error.problem })
    else
      say({ refused: { code: 'xml.broken', severity: 'error', facts: { why: String(error).slice(0, 200) } } })
  }
  port.close()
}
