import { z } from 'zod'
import { route } from './route.ts'
import { Amount, Month, Names } from './shapes.ts'

/** 填报表问题: at a cell of the workbook, a code with facts. */
export const WorkbookProblem = z.object({
  code: z.string(),
  severity: z.enum(['error', 'warning', 'note']),
  sheet: z.string().optional(),
  cell: z.string().optional(),
  facts: z.record(z.string(), z.string()),
})
export type WorkbookProblem = z.infer<typeof WorkbookProblem>

/** One figure the file would change. */
export const FigureChange = z.object({
  unit: z.string(),
  unitName: z.string(),
  indicator: z.string(),
  name: Names,
  part: z.enum(['value', 'ratio', 'missing']),
  before: z.string().optional(),
  after: z.string(),
  sheet: z.string(),
  cell: z.string(),
})

export const DraftView = z.object({
  draft: z.string(),
  fileName: z.string(),
  unit: z.string(),
  unitName: z.string(),
  period: Month,
  uploadedBy: z.string(),
  uploadedAt: z.string(),
  state: z.enum(['open', 'confirmed', 'discarded']),
  problems: z.array(WorkbookProblem),
  errors: z.number(),
  /** Figures in the file, and those that differ from what stands now. */
  figures: z.number(),
  changes: z.array(FigureChange),
  /** Where the unit would stand once confirmed; absent when there are errors. */
  preview: z
    .object({
      scheme: z.string(),
      totalBefore: Amount,
      totalAfter: Amount,
      rankBefore: z.number().optional(),
      rankAfter: z.number().optional(),
    })
    .optional(),
})
export type DraftView = z.infer<typeof DraftView>

const UPLOAD_REFUSALS = [
  'upload.no-file',
  'upload.too-large',
  'upload.refused-content',
  'unit.not-yours',
  'report.month-not-open',
] as const
const DRAFT_REFUSALS = ['draft.unknown'] as const

/** What the one door of all channels may refuse; server/handing-in gives exactly these. */
export const HAND_IN_REFUSALS = [
  'unit.not-yours',
  'report.month-not-open',
  'report.form-not-open',
  'report.form-expired',
  'report.figures-refused',
  'report.key-taken',
  'report.in-review',
  'report.month-closed',
] as const

export const listReports = route('listReports', {
  method: 'GET',
  path: '/reports',
  permission: 'report.read',
  answer: z.object({
    reports: z.array(
      z.object({
        unit: z.string(),
        unitName: z.string(),
        period: Month,
        due: z.string(),
        state: z.enum(['due', 'overdue', 'handed-in', 'handed-in-late', 'restated']),
        handedInBy: z.string().optional(),
        handedInAt: z.string().optional(),
        fileName: z.string().optional(),
      }),
    ),
    drafts: z.array(
      DraftView.pick({
        draft: true,
        fileName: true,
        period: true,
        unitName: true,
        uploadedAt: true,
        errors: true,
      }),
    ),
  }),
  summary: 'Monthly reports of one’s own units, newest first, and uploads waiting for confirmation.',
})

export const downloadWorkbook = route('downloadWorkbook', {
  method: 'GET',
  path: '/workbooks/:period',
  permission: 'workbook.export',
  params: z.object({ period: Month }),
  query: z.object({
    unit: z.string().max(100).optional(),
    filled: z.enum(['yes', 'no']).default('yes'),
    language: z.enum(['zh-CN', 'en']).default('zh-CN'),
  }),
  answer: z.any(),
  refusals: ['unit.not-yours', 'unit.unknown'],
  carries: 'file',
  summary: 'The reporting workbook of a town for a month, filled with what stands now.',
})

export const uploadWorkbook = route('uploadWorkbook', {
  method: 'POST',
  path: '/workbooks',
  permission: 'workbook.import',
  /** The month meant; without it the month the file itself names. */
  query: z.object({ period: Month.optional() }),
  body: z.any(),
  answer: DraftView,
  refusals: UPLOAD_REFUSALS,
  carries: 'upload',
  summary:
    'Read a filled workbook: every problem at its cell; nothing is written until confirmed. A file that asks for what nobody may ask is sent back whole and not kept.',
})

const DraftParams = z.object({ draft: z.string().max(100) })

export const readDraft = route('readDraft', {
  method: 'GET',
  path: '/drafts/:draft',
  permission: 'workbook.import',
  params: DraftParams,
  answer: DraftView,
  refusals: DRAFT_REFUSALS,
  summary: 'An upload waiting for confirmation.',
})

export const confirmDraft = route('confirmDraft', {
  method: 'POST',
  path: '/drafts/:draft/confirmation',
  permission: 'workbook.import',
  params: DraftParams,
  answer: z.object({
    submission: z.string(),
    figures: z.number(),
    changed: z.number(),
    preview: DraftView.shape.preview,
  }),
  refusals: [
    ...DRAFT_REFUSALS,
    'draft.already-confirmed',
    'draft.discarded',
    'draft.has-errors',
    ...HAND_IN_REFUSALS,
  ],
  summary: 'Write the figures of an upload, all or nothing, in one’s own name.',
})

export const discardDraft = route('discardDraft', {
  method: 'DELETE',
  path: '/drafts/:draft',
  permission: 'workbook.import',
  params: DraftParams,
  answer: z.object({}),
  refusals: [...DRAFT_REFUSALS, 'draft.already-confirmed'],
  summary: 'Put an upload aside; nothing was written.',
})
