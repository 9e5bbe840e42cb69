import { z } from 'zod'
import { Day, FieldView, FormHeaderView, Period } from './form.ts'
import { DraftView, HAND_IN_REFUSALS } from './reporting.ts'
import { route } from './route.ts'
import { Names } from './shapes.ts'

const CellTyped = z.object({ text: z.string(), name: z.string(), at: z.string() })

/** 填报表的一行: one unit. Texts are by field; a field left out is empty. */
export const EntryRowView = z.object({
  unit: z.string(),
  name: z.string(),
  nameEn: z.string().optional(),
  /** Counts the savings of this row; what was summed up before handing in is held against it. */
  version: z.number(),
  /** What was handed in and stands. */
  standing: z.record(z.string(), z.string()),
  /** What is typed and not yet handed in. */
  typed: z.record(z.string(), CellTyped),
  /** What other forms of this unit say for the same period, by the thing counted. */
  elsewhere: z.record(z.string(), z.object({ text: z.string(), of: Names })),
  /** The period before, by field. */
  before: z.record(z.string(), z.string()),
})
export type EntryRowView = z.infer<typeof EntryRowView>

export const ExtensionView = z.object({
  form: z.string(),
  formName: Names,
  period: Period,
  unit: z.string(),
  unitName: z.string(),
  state: z.enum(['none', 'asked', 'granted', 'refused']),
  until: Day.optional(),
  due: Day,
  steps: z.array(
    z.object({
      kind: z.enum(['asked', 'withdrawn', 'granted', 'refused']),
      name: z.string(),
      at: z.string(),
      until: Day.optional(),
      reason: z.string().optional(),
    }),
  ),
  mayDecide: z.boolean(),
})
export type ExtensionView = z.infer<typeof ExtensionView>

export const EntrySheetView = z.object({
  form: z.string(),
  formName: Names,
  level: z.string(),
  frequency: z.enum(['month', 'quarter', 'year']),
  header: FormHeaderView.optional(),
  state: z.enum(['not-opened', 'open', 'expired']),
  unit: z.string(),
  unitName: z.string(),
  period: Period,
  periodBefore: Period,
  due: Day,
  /** Years of the deadline whose working days nobody has entered. */
  unknownYears: z.array(z.number()),
  today: Day,
  /** Working days left; negative when it is over. */
  workingDaysLeft: z.number(),
  extension: ExtensionView.optional(),
  fields: z.array(FieldView),
  rows: z.array(EntryRowView),
  mayType: z.boolean(),
  /** Why not, where one may not; a refusal of handing in. */
  whyNot: z.object({ refusal: z.string(), facts: z.record(z.string(), z.string()) }).optional(),
  handedIn: z.array(
    z.object({ submission: z.string(), name: z.string(), at: z.string(), unitName: z.string() }),
  ),
})
export type EntrySheetView = z.infer<typeof EntrySheetView>

const EntryParams = z.object({ form: z.string().min(1).max(120), period: Period })
const Unit = z.string().min(1).max(100)
const ENTRY_REFUSALS = ['form.unknown', 'unit.unknown', 'unit.not-yours'] as const

export const readEntrySheet = route('readEntrySheet', {
  method: 'GET',
  path: '/entries/:form/:period',
  permission: 'entry.read',
  params: EntryParams,
  query: z.object({ unit: Unit.optional() }),
  answer: EntrySheetView,
  refusals: ENTRY_REFUSALS,
  summary:
    'The grid of one form and period: fields, rows, what stands, what is typed, what can be taken over.',
})

export const CellConflictView = z.object({
  unit: z.string(),
  field: z.string(),
  mine: z.string(),
  theirs: z.string(),
  name: z.string(),
  at: z.string(),
})
export type CellConflictView = z.infer<typeof CellConflictView>

export const saveEntryCells = route('saveEntryCells', {
  method: 'POST',
  path: '/entries/:form/:period',
  permission: 'entry.write',
  params: EntryParams,
  body: z.object({
    unit: Unit,
    cells: z
      .array(
        z.object({
          unit: Unit,
          field: z.string().min(1).max(140),
          /** What the cell read before, as this person saw it. */
          base: z.string().max(200),
          text: z.string().max(200),
        }),
      )
      .min(1)
      .max(2000),
  }),
  answer: z.object({
    rows: z.array(z.object({ unit: z.string(), version: z.number() })),
    conflicts: z.array(CellConflictView),
    savedAt: z.string(),
  }),
  refusals: [...ENTRY_REFUSALS, ...HAND_IN_REFUSALS, 'entry.text-refused'],
  summary:
    'Save what was typed, cell by cell; a cell someone else changed meanwhile is told and not written.',
})

export const EntryPreview = z.object({
  /** Figures that will be handed in, those that change what stands, and indicators left blank. */
  figures: z.number(),
  changed: z.number(),
  blank: z.number(),
  /** Fields whose number is taken over and was not typed. */
  taken: z.number(),
  missing: z.number(),
  problems: z.array(
    z.object({
      unit: z.string(),
      field: z.string(),
      code: z.string(),
      facts: z.record(z.string(), z.string()),
    }),
  ),
  changes: z.array(
    z.object({
      unit: z.string(),
      unitName: z.string(),
      indicator: z.string(),
      name: Names,
      before: z.string().optional(),
      after: z.string(),
    }),
  ),
  /** The rows as they were summed up, sent back with the handing in. */
  versions: z.record(z.string(), z.number()),
  preview: DraftView.shape.preview,
})
export type EntryPreview = z.infer<typeof EntryPreview>

export const previewEntry = route('previewEntry', {
  method: 'GET',
  path: '/entries/:form/:period/summary',
  permission: 'entry.write',
  params: EntryParams,
  query: z.object({ unit: Unit.optional() }),
  answer: EntryPreview,
  refusals: [...ENTRY_REFUSALS, ...HAND_IN_REFUSALS],
  summary: 'What handing in would change, what is left blank, and where the unit would stand.',
})

export const handInEntry = route('handInEntry', {
  method: 'POST',
  path: '/entries/:form/:period/submission',
  permission: 'entry.write',
  params: EntryParams,
  body: z.object({
    unit: Unit,
    /** Names this handing in; sent again after a lost answer it writes nothing twice. */
    key: z.uuid(),
    versions: z.record(z.string(), z.number()),
    note: z.string().trim().max(300).optional(),
  }),
  answer: z.object({
    submission: z.string(),
    figures: z.number(),
    changed: z.number(),
    at: z.string(),
    late: z.boolean(),
  }),
  refusals: [
    ...ENTRY_REFUSALS,
    ...HAND_IN_REFUSALS,
    'entry.changed-meanwhile',
    'entry.nothing-to-hand-in',
    'entry.text-refused',
  ],
  summary: 'Hand in what is typed, all or nothing, in one’s own name.',
})

/** 要报的一张表. */
export const DutyView = z.object({
  form: z.string(),
  formName: Names,
  tableNumber: z.string(),
  level: z.string(),
  frequency: z.enum(['month', 'quarter', 'year']),
  period: Period,
  unit: z.string(),
  unitName: z.string(),
  due: Day,
  workingDaysLeft: z.number(),
  state: z.enum(['due', 'overdue', 'handed-in', 'handed-in-late', 'restated']),
  /** Something is typed and not handed in. */
  typed: z.boolean(),
  handedInBy: z.string().optional(),
  handedInAt: z.string().optional(),
  extension: z.enum(['none', 'asked', 'granted', 'refused']),
  extendedTo: Day.optional(),
})
export type DutyView = z.infer<typeof DutyView>

export const listDuties = route('listDuties', {
  method: 'GET',
  path: '/duties',
  permission: 'entry.read',
  answer: z.object({
    today: Day,
    duties: z.array(DutyView),
  }),
  summary: 'What one’s own unit has to hand in this year, the most urgent first.',
})

export const askExtension = route('askExtension', {
  method: 'POST',
  path: '/extensions/:form/:period',
  permission: 'entry.write',
  params: EntryParams,
  body: z.object({ unit: Unit, until: Day, reason: z.string().trim().max(300) }),
  answer: z.object({ extension: ExtensionView }),
  refusals: [
    ...ENTRY_REFUSALS,
    'extension.too-late',
    'extension.not-later',
    'extension.waiting',
    'extension.no-reason',
    'entry.text-refused',
    'form.not-a-day',
  ],
  summary: 'Ask for a later day, before the day is over, with a reason.',
})

export const listExtensions = route('listExtensions', {
  method: 'GET',
  path: '/extensions',
  permission: 'entry.read',
  answer: z.object({ extensions: z.array(ExtensionView) }),
  summary: 'Extensions asked for by one’s own unit and those below it.',
})

export const decideExtension = route('decideExtension', {
  method: 'POST',
  path: '/extensions/:form/:period/decision',
  permission: 'extension.decide',
  params: EntryParams,
  body: z.object({ unit: Unit, kind: z.enum(['granted', 'refused']), reason: z.string().trim().max(300) }),
  answer: z.object({ extension: ExtensionView }),
  refusals: [
    'form.unknown',
    'unit.unknown',
    'extension.nothing-asked',
    'extension.own',
    'extension.not-above',
    'extension.no-reason',
    'entry.text-refused',
  ],
  summary: 'Grant or refuse a later day, by a level above the unit that asked.',
})
