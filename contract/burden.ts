import { z } from 'zod'
import { route } from './route.ts'
import { Names, Year } from './shapes.ts'

/** 用时标准, whole seconds. */
const Seconds = z.number().int().min(0)
const Standard = z.object({
  perReport: Seconds,
  perField: Seconds,
  perPrefilled: Seconds,
  budget: z.number().int().min(1),
})

/** 减负账 of one year; every time is whole seconds, of what is asked and not of anybody's presence. */
export const BurdenView = z.object({
  year: Year,
  years: z.array(Year),
  standard: Standard.extend({
    number: z.number(),
    /** Absent while ours stands, which no office has set. */
    setBy: z.object({ name: z.string(), at: z.string(), reason: z.string() }).optional(),
  }),
  levels: z.array(
    z.object({
      level: z.string(),
      respondents: z.number(),
      forms: z.number(),
      /** Of one respondent in a month, times twelve. */
      fieldsTwelfths: z.number(),
      secondsTwelfths: z.number(),
      perYear: z.number(),
      budget: z.number(),
      over: z.number().optional(),
    }),
  ),
  forms: z.array(
    z.object({
      form: z.string(),
      schemeName: Names,
      level: z.string(),
      frequency: z.enum(['month', 'quarter', 'year']),
      tableNumber: z.string().optional(),
      approvalNumber: z.string().optional(),
      validUntil: z.string().optional(),
      state: z.enum(['not-opened', 'open', 'expired']),
      respondents: z.number(),
      fields: z.number(),
      prefilled: z.number(),
      perReport: z.number(),
      perYear: z.number(),
      allPerYear: z.number(),
      /** What was handed in: reports, those of them handed in anew, and the seconds they came to. */
      handedIn: z.number(),
      again: z.number(),
      spent: z.number(),
      excesses: z.array(
        z.object({
          at: z.string(),
          name: z.string(),
          reason: z.string(),
          perYear: z.number(),
          budget: z.number(),
        }),
      ),
    }),
  ),
  askedTwice: z.array(
    z.object({
      level: z.string(),
      name: Names,
      places: z.array(z.object({ form: z.string(), title: Names })),
    }),
  ),
  maySet: z.boolean(),
})
export type BurdenView = z.infer<typeof BurdenView>

export const readBurden = route('readBurden', {
  method: 'GET',
  path: '/burden',
  permission: 'burden.read',
  query: z.object({ year: Year.optional() }),
  answer: BurdenView,
  summary: 'What a year of reporting asks of a village and a town in fields and minutes, against its budget.',
})

export const setTimeStandard = route('setTimeStandard', {
  method: 'POST',
  path: '/burden/standard',
  permission: 'burden.set',
  body: Standard.extend({
    /** The number of the standard this one follows; 0 for the first. */
    after: z.number().int().min(0),
    reason: z.string().trim().min(1).max(400),
  }),
  answer: BurdenView,
  refusals: ['burden.wrong-part', 'burden.changed', 'form.text-refused'],
  summary: 'Set how long a report and a number are counted to take, and the yearly budget of a respondent.',
})

export const downloadBurden = route('downloadBurden', {
  method: 'GET',
  path: '/burden/file',
  permission: 'burden.read',
  query: z.object({
    year: Year.optional(),
    as: z.enum(['xlsx', 'csv']),
    language: z.enum(['zh-CN', 'en']).default('zh-CN'),
  }),
  answer: z.any(),
  carries: 'file',
  summary: 'The yearly report of the burden as a workbook or CSV.',
})
