import type { Uncertainty } from '#domain/uncertainty'
import type { DrawingJob } from './drawing-job.ts'
import { type ApartEnd, workApart } from './work-apart.ts'

/** One at a time: whoever asks next waits for the thread before. */
let last: Promise<unknown> = Promise.resolve()

/** 另一个线程里重抽. */
export function drawApart(job: DrawingJob): Promise<ApartEnd<Uncertainty>> {
  const mine = last.then(
    () => workApart<never, Uncertainty>(new URL('./drawing-job.ts', import.meta.url), job).end,
  )
  last = mine
  return mine
}
