import { parentPort, workerData } from 'node:worker_threads'
import {
  assess,
  makeProgram,
  planRoute,
  type Route,
  type RouteAsked,
  type RouteProgress,
  readScheme,
} from '#engine'
import { type FigureSheet, readFigureSheet, readYaml } from '#formats'
import { solveApart } from './solve-apart.ts'

/** 路线任务: all the thread needs; the scheme as text, for a program is full of functions that do not travel. */
export interface PlanningJob {
  readonly text: string
  readonly sheet: FigureSheet
  readonly asked: RouteAsked
}

export type PlanningMessage =
  | { readonly progress: RouteProgress }
  | { readonly done: Route }
  | { readonly failed: string }

const port = parentPort
if (port !== null) {
  const say = (message: PlanningMessage): void => port.postMessage(message)
  const { text, sheet, asked } = workerData as PlanningJob
  try {
    const { node } = readYaml(text, 'scheme.yaml')
    const scheme = node === undefined ? undefined : readScheme(node).scheme
    const program = scheme === undefined ? undefined : makeProgram(scheme).program
    if (program === undefined) throw new Error('the scheme does not compile')
    const assessment = assess(program, readFigureSheet(sheet))
    say({ done: await planRoute(assessment, asked, solveApart, (progress) => say({ progress })) })
  } catch (error) {
    say({ failed: String(error) })
  }
  port.close()
}
