import { z } from 'zod'
import type { DraftEventKind } from '#domain/drafting'
import { ComparisonView, RuleDifference } from './comparison.ts'
import { route } from './route.ts'
import { Finding, Month, SchemeParams, UnitParams, Version, Year } from './shapes.ts'

/** Three times the longest scheme we know, and within the size of a request in any script. */
const LONGEST_TEXT = 300_000
const SchemeText = z.string().min(1).max(LONGEST_TEXT)
const Reason = z.string().trim().min(1).max(2000)
const Note = z.string().trim().max(500)

/** 批准文件, as it is shown to everyone weighed. */
export const Approval = z.object({
  /** Which finding it answers, by rule and subject: `findingKey`. */
  finding: z.string().max(300),
  number: z.string().trim().max(100),
  issuer: z.string().trim().max(200),
  issued: z.string().trim().max(10),
  reason: z.string().trim().max(2000),
})

/** Written out, so that the contract does not bring the whole engine to a page that only signs in. */
const EVENT_KINDS = [
  'opened',
  'saved',
  'set-aside',
  'submitted',
  'returned',
  'approval',
  'signed',
  'discarded',
] as const satisfies readonly DraftEventKind[]

export const DraftEventView = z.object({
  number: z.number(),
  at: z.string(),
  account: z.string(),
  name: z.string(),
  kind: z.enum(EVENT_KINDS),
  note: z.string().optional(),
  approval: Approval.optional(),
})
export type DraftEventView = z.infer<typeof DraftEventView>

const Base = z.object({ scheme: z.string().max(100), version: z.string().max(100) })

/** 方案草稿 in the list of drafts. */
export const SchemeDraftLine = z.object({
  draft: z.string(),
  stage: z.enum(['writing', 'signing', 'published', 'discarded']),
  /** As its text names it; the id of the draft while the text cannot be read. */
  title: z.string(),
  base: Base.optional(),
  openedAt: z.string(),
  writtenBy: z.string(),
  writtenAt: z.string(),
})
export type SchemeDraftLine = z.infer<typeof SchemeDraftLine>

export const SchemeDraftView = SchemeDraftLine.extend({
  /** Number of the event that carries the text: what a save says it was written on top of. */
  number: z.number(),
  text: z.string(),
  /** The text of the version it began from, for the differences. */
  baseText: z.string().optional(),
  events: z.array(DraftEventView),
  approvals: z.array(Approval),
  /** Whether the person asking wrote any of it, and so cannot sign it. */
  wroteIt: z.boolean(),
})
export type SchemeDraftView = z.infer<typeof SchemeDraftView>

const DraftParams = z.object({ draft: z.string().max(100) })
const UNKNOWN = ['scheme-draft.unknown'] as const
const CHANGED = ['scheme-draft.changed-meanwhile', 'scheme-draft.in-signing', 'scheme-draft.closed'] as const

export const listSchemeDrafts = route('listSchemeDrafts', {
  method: 'GET',
  path: '/scheme-drafts',
  permission: 'scheme-draft.read',
  answer: z.object({ drafts: z.array(SchemeDraftLine) }),
  summary: 'Scheme drafts of one’s own office, newest first.',
})

export const openSchemeDraft = route('openSchemeDraft', {
  method: 'POST',
  path: '/scheme-drafts',
  permission: 'scheme-draft.write',
  body: z.object({
    text: SchemeText,
    /** The published version it begins from; absent when from nothing. */
    base: Base.optional(),
    note: Note.optional(),
  }),
  answer: z.object({ draft: z.string(), number: z.number() }),
  refusals: ['scheme.unknown'],
  summary: 'Open a draft with its first text.',
})

export const readSchemeDraft = route('readSchemeDraft', {
  method: 'GET',
  path: '/scheme-drafts/:draft',
  permission: 'scheme-draft.read',
  params: DraftParams,
  answer: SchemeDraftView,
  refusals: UNKNOWN,
  summary: 'A scheme draft: its text, where it stands, and everything that happened to it.',
})

export const readSchemeDraftText = route('readSchemeDraftText', {
  method: 'GET',
  path: '/scheme-drafts/:draft/texts/:number',
  permission: 'scheme-draft.read',
  params: DraftParams.extend({ number: z.coerce.number().int().positive().max(1_000_000) }),
  answer: z.object({ number: z.number(), text: z.string() }),
  refusals: UNKNOWN,
  summary: 'An earlier text of a draft, or one that was set aside.',
})

export const saveSchemeDraft = route('saveSchemeDraft', {
  method: 'POST',
  path: '/scheme-drafts/:draft/texts',
  permission: 'scheme-draft.write',
  params: DraftParams,
  body: z.object({
    text: SchemeText,
    /** Number of the text it was written on top of; any other is refused, and the text is kept beside it. */
    after: z.number().int().positive(),
    note: Note.optional(),
  }),
  answer: z.object({ number: z.number(), at: z.string() }),
  refusals: [...UNKNOWN, ...CHANGED],
  summary: 'Save a text on top of the latest. One written on top of an older text is kept apart and refused.',
})

export const submitSchemeDraft = route('submitSchemeDraft', {
  method: 'POST',
  path: '/scheme-drafts/:draft/submission',
  permission: 'scheme-draft.write',
  params: DraftParams,
  body: z.object({ number: z.number().int().positive(), note: Note.optional() }),
  answer: z.object({ number: z.number() }),
  refusals: [
    ...UNKNOWN,
    ...CHANGED,
    'scheme-draft.has-errors',
    'scheme-draft.version-published',
    'scheme-draft.of-another-office',
    'scheme-draft.not-below-you',
  ],
  summary: 'Submit a draft without open errors for signature; its text rests until it is signed or returned.',
})

export const returnSchemeDraft = route('returnSchemeDraft', {
  method: 'POST',
  path: '/scheme-drafts/:draft/return',
  permission: 'scheme-draft.read',
  params: DraftParams,
  body: z.object({ reason: Reason }),
  answer: z.object({ number: z.number() }),
  refusals: [...UNKNOWN, 'scheme-draft.not-submitted'],
  summary: 'Return a submitted draft with a reason, or withdraw it.',
})

export const approveSchemeFinding = route('approveSchemeFinding', {
  method: 'POST',
  path: '/scheme-drafts/:draft/approvals',
  permission: 'scheme-draft.write',
  params: DraftParams,
  body: Approval,
  answer: z.object({ number: z.number() }),
  refusals: [...UNKNOWN, 'scheme-draft.in-signing', 'scheme-draft.closed', 'scheme-draft.finding-unknown'],
  summary: 'Attach an approval document and a reason to a finding of the policy pack.',
})

export const signSchemeDraft = route('signSchemeDraft', {
  method: 'POST',
  path: '/scheme-drafts/:draft/signature',
  permission: 'scheme-draft.sign',
  stepUp: true,
  params: DraftParams,
  body: z.object({
    /** Number of the text that was read: another one is not signed. */
    number: z.number().int().positive(),
    note: Note.optional(),
  }),
  answer: z.object({ scheme: z.string(), version: z.string() }),
  refusals: [
    ...UNKNOWN,
    'scheme-draft.not-submitted',
    'scheme-draft.signer-wrote',
    'scheme-draft.changed-meanwhile',
    'scheme-draft.has-errors',
    'scheme-draft.version-published',
    'scheme-draft.of-another-office',
    'scheme-draft.not-below-you',
  ],
  summary: 'Sign a submitted draft that somebody else wrote: it is published and in force for its period.',
})

export const discardSchemeDraft = route('discardSchemeDraft', {
  method: 'DELETE',
  path: '/scheme-drafts/:draft',
  permission: 'scheme-draft.write',
  params: DraftParams,
  answer: z.object({}),
  refusals: [...UNKNOWN, 'scheme-draft.in-signing', 'scheme-draft.closed'],
  summary: 'Put a draft aside; its texts stay readable.',
})

export const previewSchemeDraft = route('previewSchemeDraft', {
  method: 'GET',
  path: '/scheme-drafts/:draft/preview',
  permission: 'scheme-draft.read',
  params: DraftParams,
  query: z.object({
    /** The year whose facts are weighed. */
    period: Year,
    through: Month.optional(),
    /** The published scheme it is held against. */
    against: z.string().max(100),
  }),
  answer: ComparisonView,
  refusals: [
    ...UNKNOWN,
    'scheme.unknown',
    'result.no-facts',
    'comparison.different-levels',
    'scheme-draft.has-errors',
  ],
  summary: 'A year’s facts under the saved draft beside a published scheme: totals, rank moves, who crosses.',
})

export const SchemeVersion = z.object({
  scheme: z.string(),
  version: z.string(),
  publishedAt: z.string(),
  /** Absent for versions that came with the installation. */
  writtenBy: z.string().optional(),
  signedBy: z.string().optional(),
  note: z.string().optional(),
  approvals: z.array(Approval),
  findings: z.array(Finding),
  /** What changed against the version before it, of this scheme or of the scheme it succeeds. */
  since: Base.optional(),
  differences: z.array(RuleDifference),
})
export type SchemeVersion = z.infer<typeof SchemeVersion>

export const listSchemeVersions = route('listSchemeVersions', {
  method: 'GET',
  path: '/schemes/:scheme/versions',
  permission: 'scheme.read',
  params: SchemeParams,
  answer: z.object({ versions: z.array(SchemeVersion) }),
  refusals: ['scheme.unknown'],
  summary:
    'Every published version, newest first: who wrote and signed it, under which approvals, what changed.',
})

const DocumentQuery = z.object({
  /** 发文机关, as it is to stand in the red head; when left out, `source.issuer`, else a bracketed blank. */
  issuer: z.string().trim().max(100).optional(),
  language: z.enum(['zh-CN', 'en']).default('zh-CN'),
})

export const downloadSchemeDocument = route('downloadSchemeDocument', {
  method: 'GET',
  path: '/schemes/:scheme/document',
  permission: 'scheme.read',
  params: SchemeParams,
  query: DocumentQuery.extend({ version: Version }),
  answer: z.any(),
  refusals: ['scheme.unknown'],
  carries: 'file',
  summary: 'A published scheme as an official document (.docx, GB/T 9704-2012).',
})

export const downloadLetter = route('downloadLetter', {
  method: 'GET',
  path: '/schemes/:scheme/units/:unit/letter',
  permission: 'scheme.read',
  params: UnitParams,
  query: DocumentQuery.extend({ version: Version }),
  answer: z.any(),
  refusals: ['scheme.unknown', 'unit.unknown'],
  carries: 'file',
  summary:
    'The letter of responsibility of one unit (.docx): its points, its class’s targets, what the assessor owes.',
})

export const downloadDraftDocument = route('downloadDraftDocument', {
  method: 'GET',
  path: '/scheme-drafts/:draft/document',
  permission: 'scheme-draft.read',
  params: DraftParams,
  query: DocumentQuery,
  answer: z.any(),
  refusals: [...UNKNOWN, 'scheme-draft.has-errors'],
  carries: 'file',
  summary: 'A draft that computes as an official document (.docx), to be read on paper before it is signed.',
})
