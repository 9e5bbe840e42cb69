import { z } from 'zod'
import { WorkbookProblem } from './reporting.ts'
import { route } from './route.ts'

/** 接口令牌 as its maker sees it. */
export const AccessTokenView = z.object({
  token: z.string(),
  name: z.string(),
  verbs: z.enum(['read', 'hand-in']),
  addresses: z.array(z.string()).optional(),
  created: z.string(),
  expires: z.string(),
  revokedAt: z.string().optional(),
  lastUsedOn: z.string().optional(),
})
export type AccessTokenView = z.infer<typeof AccessTokenView>

export const listAccessTokens = route('listAccessTokens', {
  method: 'GET',
  path: '/access-tokens',
  permission: 'access-token.make',
  answer: z.object({ tokens: z.array(AccessTokenView) }),
  summary: 'One’s own access tokens, newest first, ended ones too; never the secret.',
})

export const makeAccessToken = route('makeAccessToken', {
  method: 'POST',
  path: '/access-tokens',
  permission: 'access-token.make',
  body: z.object({
    name: z.string().trim().min(1).max(100),
    verbs: z.enum(['read', 'hand-in']),
    days: z.number().int().min(1).max(366),
    addresses: z.array(z.string().max(50)).max(20).optional(),
  }),
  answer: z.object({ secret: z.string(), made: AccessTokenView }),
  refusals: ['token.address', 'token.too-many', 'token.more-than-yours'],
  stepUp: true,
  summary:
    'A token a program signs in with, in one’s own name and with no more rights; the secret is shown once.',
})

export const revokeAccessToken = route('revokeAccessToken', {
  method: 'DELETE',
  path: '/access-tokens/:token',
  permission: 'access-token.make',
  params: z.object({ token: z.string().max(100) }),
  answer: z.object({}),
  refusals: ['token.not-yours'],
  summary: 'End a token at once.',
})

/** Refusals of a program that signs in with a token. */
const TOKEN_REFUSALS = [
  'token.unknown',
  'token.expired',
  'token.revoked',
  'token.read-only',
  'token.wrong-address',
  'exchange.not-supported',
] as const

const Text = z.string().max(2000)
const Texts = z.union([z.string().max(2000), z.array(z.string().max(500)).max(1000)])
const Flag = z.enum(['true', 'false'])

/** 分页与字段: paging, fields and filters as DHIS2 writes them, a stated subset. */
const ListQuery = z.object({
  fields: Texts.optional(),
  filter: Texts.optional(),
  query: Text.optional(),
  paging: Flag.optional(),
  page: z.coerce.number().int().min(1).max(1_000_000).optional(),
  pageSize: z.coerce.number().int().min(1).max(1000).optional(),
})

const Pager = z.object({
  page: z.number(),
  pageCount: z.number(),
  total: z.number(),
  pageSize: z.number(),
})
/** What is in an object depends on `fields`; every one has come through the same list of properties. */
const Chosen = z.record(z.string(), z.unknown())

const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1)

const listOf = <const Name extends 'organisationUnits' | 'dataElements' | 'dataSets'>(
  name: Name,
  summary: string,
) =>
  route(`list${capital(name)}`, {
    method: 'GET',
    path: `/${name}`,
    permission: 'data-values.read',
    query: ListQuery,
    answer: z.object({ pager: Pager.optional(), [name]: z.array(Chosen) }),
    refusals: TOKEN_REFUSALS,
    program: 'read',
    summary,
  })

const oneOf = <const Name extends 'organisationUnits' | 'dataElements' | 'dataSets'>(
  name: Name,
  summary: string,
) =>
  route(`read${capital(name).slice(0, -1)}`, {
    method: 'GET',
    path: `/${name}/:id`,
    permission: 'data-values.read',
    params: z.object({ id: z.string().max(100) }),
    query: z.object({ fields: Texts.optional() }),
    answer: Chosen,
    refusals: [...TOKEN_REFUSALS, 'exchange.unknown-object'],
    program: 'read',
    summary,
  })

export const listOrganisationUnits = listOf(
  'organisationUnits',
  'Units at and below one’s own, paged, in the DHIS2 shape.',
)
export const readOrganisationUnit = oneOf('organisationUnits', 'One unit, by uid or code.')
export const listDataElements = listOf(
  'dataElements',
  'The fields of the forms in force, one data element each, in the DHIS2 shape.',
)
export const readDataElement = oneOf('dataElements', 'One data element, by uid or code.')
export const listDataSets = listOf('dataSets', 'The forms in force, one data set each, in the DHIS2 shape.')
export const readDataSet = oneOf('dataSets', 'One data set, by uid or code.')

const IdScheme = z.string().max(40)

export const DataValue = z.object({
  dataElement: z.string().max(200),
  period: z.string().max(30).optional(),
  orgUnit: z.string().max(200).optional(),
  categoryOptionCombo: z.string().max(50).optional(),
  attributeOptionCombo: z.string().max(50).optional(),
  /** A decimal text; a JSON number is taken while it is a whole one a double carries exactly. */
  value: z.union([z.string().max(100), z.number(), z.boolean(), z.null()]).optional(),
  storedBy: z.string().max(200).optional(),
  created: z.string().max(50).optional(),
  lastUpdated: z.string().max(50).optional(),
  comment: z.string().max(50_000).optional(),
  followup: z.boolean().optional(),
})
export type DataValue = z.infer<typeof DataValue>

/** 数据值集, as DHIS2 writes it. */
export const DataValueSet = z.object({
  dataSet: z.string().max(200).optional(),
  completeDate: z.string().max(50).optional(),
  period: z.string().max(30).optional(),
  orgUnit: z.string().max(200).optional(),
  attributeOptionCombo: z.string().max(50).optional(),
  dataElementIdScheme: IdScheme.optional(),
  orgUnitIdScheme: IdScheme.optional(),
  dataSetIdScheme: IdScheme.optional(),
  idScheme: IdScheme.optional(),
  dataValues: z.array(DataValue).max(200_000),
})
export type DataValueSet = z.infer<typeof DataValueSet>

export const readDataValueSet = route('readDataValueSet', {
  method: 'GET',
  path: '/dataValueSets',
  permission: 'data-values.read',
  query: z.object({
    dataSet: Texts.optional(),
    period: Texts.optional(),
    startDate: z.string().max(20).optional(),
    endDate: z.string().max(20).optional(),
    orgUnit: Texts.optional(),
    dataElement: Texts.optional(),
    children: Flag.optional(),
    lastUpdated: z.string().max(40).optional(),
    limit: z.coerce.number().int().min(1).max(1_000_000).optional(),
    idScheme: IdScheme.optional(),
    dataElementIdScheme: IdScheme.optional(),
    orgUnitIdScheme: IdScheme.optional(),
    dataSetIdScheme: IdScheme.optional(),
    inputOrgUnitIdScheme: IdScheme.optional(),
    inputDataSetIdScheme: IdScheme.optional(),
    inputIdScheme: IdScheme.optional(),
  }),
  answer: DataValueSet,
  refusals: [...TOKEN_REFUSALS, 'exchange.parameter'],
  program: 'read',
  logged: true,
  summary: 'Reported figures that stand, as DHIS2 data values (JSON, or CSV with .csv or Accept: text/csv).',
})

export const Conflict = z.object({
  object: z.string(),
  objects: z.record(z.string(), z.string()),
  value: z.string(),
  facts: z.record(z.string(), z.string()),
  errorCode: z.string(),
  property: z.string(),
  /** Places in the data values as sent, from 0. */
  indexes: z.array(z.number()),
})

export const ImportSummary = z.object({
  responseType: z.literal('ImportSummary'),
  status: z.enum(['SUCCESS', 'WARNING', 'ERROR']),
  importOptions: z.record(z.string(), z.unknown()),
  description: z.string(),
  importCount: z.object({
    imported: z.number(),
    updated: z.number(),
    ignored: z.number(),
    deleted: z.number(),
  }),
  conflicts: z.array(Conflict),
  rejectedIndexes: z.array(z.number()),
  /** Ours: what was neither written nor wrong: unchanged, or passed over by the strategy. */
  unchanged: z.number(),
  dryRun: z.boolean(),
  dataSetComplete: z.string(),
  /** Ours: the hand-ins this made, one a report. */
  submissions: z.array(z.string()),
})
export type ImportSummary = z.infer<typeof ImportSummary>

const SendQuery = z.object({
  dryRun: Flag.optional(),
  dry_run: Flag.optional(),
  importStrategy: z.string().max(40).optional(),
  async: Flag.optional(),
  force: Flag.optional(),
  idScheme: IdScheme.optional(),
  dataElementIdScheme: IdScheme.optional(),
  orgUnitIdScheme: IdScheme.optional(),
  dataSetIdScheme: IdScheme.optional(),
})

export const sendDataValueSet = route('sendDataValueSet', {
  method: 'POST',
  path: '/dataValueSets',
  permission: 'data-values.send',
  query: SendQuery,
  body: DataValueSet,
  answer: ImportSummary,
  refusals: [...TOKEN_REFUSALS, 'exchange.parameter', 'exchange.csv'],
  program: 'hand-in',
  summary:
    'Hand figures in as DHIS2 data values (JSON or CSV); answers an import summary with every conflict.',
})

export const CompleteRegistration = z.object({
  dataSet: z.string().max(200),
  period: z.string().max(30),
  organisationUnit: z.string().max(200),
  attributeOptionCombo: z.string().max(50).optional(),
  date: z.string().max(50).optional(),
  storedBy: z.string().max(200).optional(),
  completed: z.boolean().optional(),
})

export const readCompleteRegistrations = route('readCompleteRegistrations', {
  method: 'GET',
  path: '/completeDataSetRegistrations',
  permission: 'data-values.read',
  query: readDataValueSet.query,
  answer: z.object({ completeDataSetRegistrations: z.array(CompleteRegistration) }),
  refusals: [...TOKEN_REFUSALS, 'exchange.parameter'],
  program: 'read',
  summary: 'Which reports were handed in, by whom and when, as DHIS2 complete data set registrations.',
})

export const sendCompleteRegistrations = route('sendCompleteRegistrations', {
  method: 'POST',
  path: '/completeDataSetRegistrations',
  permission: 'data-values.send',
  query: SendQuery,
  body: z.object({ completeDataSetRegistrations: z.array(CompleteRegistration).max(10_000) }),
  answer: ImportSummary,
  refusals: [...TOKEN_REFUSALS, 'exchange.parameter'],
  program: 'hand-in',
  summary:
    'Confirm that reports are complete: with us handing in does that, so a report handed in is ignored.',
})

/** 批量导入: figures of another system or of earlier years, up to 100,000 rows, .xlsx or .csv. */
export const importFacts = route('importFacts', {
  method: 'POST',
  path: '/fact-imports',
  permission: 'facts.import',
  query: z.object({
    /** Chosen by whoever asks, so that progress can be looked at; the submission’s id. */
    key: z.uuid().optional(),
    dryRun: Flag.optional(),
  }),
  body: z.any(),
  answer: z.object({
    submission: z.string().optional(),
    rows: z.number(),
    figures: z.number(),
    /** Those that differed from what stood; nothing when there is any error. */
    written: z.number(),
    errors: z.number(),
    problems: z.array(WorkbookProblem),
  }),
  refusals: ['upload.no-file', 'upload.too-large', 'import.busy'],
  carries: 'upload',
  summary:
    'Import the long form (unit, indicator, period, numerator, denominator, value, missing): all of it or nothing.',
})

export const readImportProgress = route('readImportProgress', {
  method: 'GET',
  path: '/fact-imports/:key',
  permission: 'facts.import',
  params: z.object({ key: z.uuid() }),
  answer: z.object({ underWay: z.boolean(), figures: z.number() }),
  summary: 'How many figures of an import under way have been read and checked.',
})
