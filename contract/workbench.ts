import { z } from 'zod'
import { ResultHead, StandingView } from './result.ts'
import { route } from './route.ts'
import { Amount, Month, Names } from './shapes.ts'

/** 工作台: where I stand, what moved since the last month, what is due. */
export const WorkbenchView = z.object({
  unit: z.string(),
  unitName: z.string(),
  /** Absent for accounts whose unit no scheme weighs (the office sees its leading and trailing units instead). */
  standing: z
    .object({
      head: ResultHead,
      className: Names,
      standing: StandingView,
      groupSize: z.number(),
      places: z.number(),
      line: Amount.optional(),
      /** Totals of each month so far, oldest first. */
      course: z.array(z.object({ through: Month, total: Amount, rank: z.number().optional() })),
    })
    .optional(),
  /** For offices: every class with its line and the units around it. */
  overview: z
    .object({
      head: ResultHead,
      groups: z.array(
        z.object({
          class: z.string(),
          name: Names,
          units: z.number(),
          places: z.number(),
          line: Amount.optional(),
          first: z.array(StandingView),
          last: z.array(StandingView),
        }),
      ),
    })
    .optional(),
  /** Items whose points changed against the month before, greatest change first. */
  moved: z.array(
    z.object({
      item: z.string(),
      name: Names,
      cell: z.string(),
      before: Amount,
      after: Amount,
      difference: Amount,
    }),
  ),
  /** Where most points are still lost. */
  lost: z.array(
    z.object({
      item: z.string(),
      name: Names,
      cell: z.string(),
      points: Amount,
      fullMarks: z.string(),
      lost: Amount,
    }),
  ),
  due: z.array(
    z.object({
      kind: z.enum(['report', 'draft']),
      unit: z.string(),
      unitName: z.string(),
      /** A month, quarter or year. */
      period: z.string(),
      due: z.string(),
      daysLeft: z.number(),
      draft: z.string().optional(),
      /** The form owed, for those who fill it in. */
      form: z.string().optional(),
      level: z.string().optional(),
      frequency: z.enum(['month', 'quarter', 'year']).optional(),
    }),
  ),
  /** Days to the end of the assessed year. */
  countdown: z.object({ day: z.string(), daysLeft: z.number() }).optional(),
  today: z.string(),
})
export type WorkbenchView = z.infer<typeof WorkbenchView>

export const readWorkbench = route('readWorkbench', {
  method: 'GET',
  path: '/workbench',
  permission: 'ranking.read',
  answer: WorkbenchView,
  summary: 'The first page: standing, movements, duties.',
})
