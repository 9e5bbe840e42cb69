import type { WhatIfView } from '#contract'
import { type Assessment, assess, type FigureWhen, makeProgram, readScheme } from '#engine'
import { readFigureSheet, readYaml } from '#formats'

/** 在浏览器里再称一次: the published scheme and the figures the server counted, by the same engine. */
export function weighSheet({ text, sheet }: WhatIfView): Assessment {
  const { node } = readYaml(text, 'scheme.yaml')
  const read = node === undefined ? undefined : readScheme(node)
  const made = read?.scheme === undefined ? undefined : makeProgram(read.scheme)
  if (made?.program === undefined) throw new Error('this page is older than the scheme: load it again')
  return assess(made.program, readFigureSheet(sheet))
}

/** A figure as it stands, or of a part of the year under way: what may still come out otherwise. */
export const isOfThisYear = (when: FigureWhen): boolean =>
  when === 'current' || (when !== 'previous' && Number(when.split(':')[1]) > 0)
