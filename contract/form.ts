import { z } from 'zod'
import { route } from './route.ts'
import { Names } from './shapes.ts'

/** "2017-09", "2017Q3" or "2017". */
export const Period = z.string().regex(/^[12]\d{3}(Q[1-4]|-(0[1-9]|1[0-2]))?$/)
export const Day = z.string().regex(/^[12]\d{3}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/)
const FormId = z.string().min(1).max(120)
const Frequency = z.enum(['month', 'quarter', 'year'])

/** 填报项 with everything a person who fills it in should know. */
export const FieldView = z.object({
  field: z.string(),
  indicator: z.string(),
  part: z.enum(['value', 'numerator', 'denominator']),
  name: Names,
  title: Names,
  unit: z.string(),
  ratio: z.enum(['percent', 'per-mille', 'number']).optional(),
  stock: z.boolean(),
  better: z.enum(['higher', 'lower']),
  definition: Names.optional(),
  /** The document the service or the definition comes from. */
  source: z.string().optional(),
  /** 责任部门. */
  owner: z.string().optional(),
  /** The denominator is an estimate. */
  estimated: z.boolean().optional(),
})
export type FieldView = z.infer<typeof FieldView>

export const DueRuleView = z.object({
  day: z.number().int().min(1).max(28),
  days: z.enum(['calendar', 'working']),
  postpone: z.boolean(),
})

/** 表头. */
export const FormHeaderView = z.object({
  number: z.number(),
  tableNumber: z.string(),
  issuer: z.string(),
  approvalNumber: z.string(),
  validUntil: Day,
  from: Period,
  due: DueRuleView,
  at: z.string(),
  name: z.string(),
})
export type FormHeaderView = z.infer<typeof FormHeaderView>

export const FormSummary = z.object({
  form: z.string(),
  scheme: z.string(),
  schemeName: Names,
  level: z.string(),
  frequency: Frequency,
  indicators: z.number(),
  fields: z.number(),
  header: FormHeaderView.optional(),
  state: z.enum(['not-opened', 'open', 'expired']),
})
export type FormSummary = z.infer<typeof FormSummary>

export const listForms = route('listForms', {
  method: 'GET',
  path: '/forms',
  permission: 'form.read',
  answer: z.object({ forms: z.array(FormSummary), mayEnter: z.boolean() }),
  summary: 'Forms of one’s area, generated from its schemes by level and rhythm, with their headers.',
})

const FormParams = z.object({ form: FormId })
const FORM_UNKNOWN = ['form.unknown'] as const

export const FormView = FormSummary.extend({
  fieldList: z.array(FieldView.extend({ elsewhere: z.boolean() })),
  /** As the office entered them, by indicator. */
  particulars: z.record(
    z.string(),
    z.object({
      owner: z.string().optional(),
      elsewhere: z.boolean().optional(),
      definition: z.string().optional(),
    }),
  ),
  history: z.array(FormHeaderView),
  /** Indicators another form asks for already under another name. */
  duplicates: z.array(
    z.object({ indicator: z.string(), of: z.string(), form: z.string(), names: z.string() }),
  ),
  mayEnter: z.boolean(),
})
export type FormView = z.infer<typeof FormView>

export const readForm = route('readForm', {
  method: 'GET',
  path: '/forms/:form',
  permission: 'form.read',
  params: FormParams,
  answer: FormView,
  refusals: FORM_UNKNOWN,
  summary: 'One form: its fields with definition, source, unit and owner, and every version of its header.',
})

const Text = z.string().trim().min(1).max(100)

export const enterFormHeader = route('enterFormHeader', {
  method: 'POST',
  path: '/forms/:form/header',
  permission: 'form.enter',
  params: FormParams,
  body: z.object({
    /** The number of the header this one follows; 0 for the first. */
    after: z.number().int().min(0),
    tableNumber: Text,
    issuer: Text,
    approvalNumber: Text,
    validUntil: Day,
    from: Period,
    due: DueRuleView,
    /** 超预算的理由: asked only where the form takes its respondents beyond their yearly budget, and shown to them. */
    excessReason: z.string().trim().max(400).optional(),
    particulars: z.record(
      z.string().max(100),
      z.object({
        owner: z.string().trim().max(60).optional(),
        elsewhere: z.boolean().optional(),
        definition: z.string().trim().max(400).optional(),
      }),
    ),
  }),
  answer: FormView,
  refusals: [
    ...FORM_UNKNOWN,
    'form.header-changed',
    'form.text-refused',
    'form.from-another-rhythm',
    'form.expired-before-use',
    'form.not-a-day',
    'form.duplicate-field',
    'form.over-budget',
  ],
  summary: 'Enter table number, issuer, approval, expiry, first period and deadline of a form.',
})

/** 标准指标库 as offered at the scheme desk is data of the domain; the calendar is the office’s. */
export const CalendarView = z.object({
  year: z.number(),
  number: z.number(),
  document: z.string(),
  holidays: z.array(Day),
  working: z.array(Day),
  /** Ours, to be held against the notice; absent once the office entered its own. */
  brought: z.boolean(),
  name: z.string().optional(),
  at: z.string().optional(),
})
export type CalendarView = z.infer<typeof CalendarView>

export const listWorkingCalendars = route('listWorkingCalendars', {
  method: 'GET',
  path: '/working-calendars',
  permission: 'form.read',
  answer: z.object({ calendars: z.array(CalendarView), mayEnter: z.boolean() }),
  summary: 'Days off and days worked for them, by year: the office’s own, else those we bring.',
})

export const enterWorkingCalendar = route('enterWorkingCalendar', {
  method: 'POST',
  path: '/working-calendars/:year',
  permission: 'form.enter',
  params: z.object({ year: z.string().regex(/^20\d\d$/) }),
  body: z.object({
    after: z.number().int().min(0),
    document: Text,
    holidays: z.array(Day).max(120),
    working: z.array(Day).max(60),
  }),
  answer: z.object({ calendars: z.array(CalendarView), mayEnter: z.boolean() }),
  refusals: [
    'calendar.changed',
    'calendar.not-a-day',
    'calendar.other-year',
    'calendar.both',
    'calendar.not-a-weekend',
    'form.text-refused',
  ],
  summary: 'Enter the days off and made-up working days of a year.',
})
