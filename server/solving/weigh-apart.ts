import { type MessagePort, parentPort, workerData } from 'node:worker_threads'
import { type Assessment, assess, makeProgram, readScheme } from '#engine'
import { type FigureSheet, readFigureSheet, readYaml } from '#formats'
import type { ApartMessage } from './work-apart.ts'

/** 带去另一个线程的考评: the scheme as text, for a program is full of functions that do not travel. */
export interface TravellingResult {
  readonly text: string
  readonly sheet: FigureSheet
}

/** The assessment again, to the same digits. */
export function weighAgain({ text, sheet }: TravellingResult): Assessment {
  const { node } = readYaml(text, 'scheme.yaml')
  const scheme = node === undefined ? undefined : readScheme(node).scheme
  const program = scheme === undefined ? undefined : makeProgram(scheme).program
  if (program === undefined) throw new Error('the scheme does not compile')
  return assess(program, readFigureSheet(sheet))
}

/** 在线程里: answers the one job it was begun with. Does nothing where it is only imported. */
export async function answerApart<Job, Progress, Done>(
  run: (job: Job, tell: (progress: Progress) => void) => Promise<Done> | Done,
): Promise<void> {
  const port: MessagePort | null = parentPort
  if (port === null) return
  const say = (message: ApartMessage<Progress, Done>): void => port.postMessage(message)
  try {
    say({ done: await run((workerData as { readonly job: Job }).job, (progress) => say({ progress })) })
  } catch (error) {
    say({ failed: String(error) })
  }
  port.close()
}
