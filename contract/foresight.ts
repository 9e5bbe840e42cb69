import { z } from 'zod'
import { ResultHead } from './result.ts'
import { route } from './route.ts'
import { SchemeParams, WhichResult } from './shapes.ts'

/** 指标值单: figures as exact text or the name of their absence, in the order of the units. */
export const FigureSheetView = z.object({
  units: z.array(
    z.object({ code: z.string(), name: z.string(), nameEn: z.string().optional(), class: z.string() }),
  ),
  figures: z.array(
    z.object({
      indicator: z.string(),
      when: z.string(),
      parts: z.record(z.string(), z.array(z.string())),
    }),
  ),
  past: z.array(z.object({ of: z.string(), back: z.number(), values: z.array(z.string()) })),
})

/** 假如的底稿: everything a browser needs to weigh a result again with figures it imagines. */
export const WhatIfView = z.object({ head: ResultHead, text: z.string(), sheet: FigureSheetView })
export type WhatIfView = z.infer<typeof WhatIfView>

export const readWhatIf = route('readWhatIf', {
  method: 'GET',
  path: '/schemes/:scheme/what-if',
  permission: 'explanation.read',
  params: SchemeParams,
  query: WhichResult,
  answer: WhatIfView,
  refusals: ['scheme.unknown', 'result.no-facts'],
  summary:
    'The scheme’s text and the figures of the units it weighs, for imagining other figures; nothing imagined is sent back.',
})
