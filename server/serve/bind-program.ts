import type { FastifyInstance, FastifyReply, FastifyRequest, FastifySchemaCompiler } from 'fastify'
import { validatorCompiler } from 'fastify-type-provider-zod'
import type { Route } from '#contract'
import { accept, type Decision, type Refused, refuse } from '#domain/decision'
import { may } from '#domain/permission'
import { describeConflict, describeRefusal, EXCHANGE_WORDS, type Language } from '#words'
import type { AnyAction, Asker, House } from '../actions/action.ts'
import {
  type ImportSummary,
  isImportSummary,
  readDataValueCsv,
  writeDataValueCsv,
} from '../exchange/index.ts'
import { isLogged, logReading, logRefused } from './log-reading.ts'
import { statusOf } from './status-of.ts'
import { tokenAsker } from './token-of.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** An access token opens this route. */
    readonly program?: boolean
  }
}

/** A month of a large county as data values is some 10 MB. */
const LARGEST_BODY = 30 * 1024 * 1024
const CSV = ['text/csv', 'application/csv']
/** Versions DHIS2 clients put into the path; up to this one an import summary stands by itself. */
const VERSION = /^\/api\/(2[7-9]|3\d|4\d)\//
const PLAIN_UP_TO = 37

/** What the server's own binder gives: the session of a browser, and the way a refusal is sent to a screen. */
export interface ProgramDoor {
  readonly schema: (route: Route) => object
  readonly sessionOf: (request: FastifyRequest) => Promise<Asker | undefined>
  readonly comesFromUs: (request: FastifyRequest) => boolean
  readonly send: (reply: FastifyReply, decision: Refused<string>) => FastifyReply
}

const languageOf = (request: FastifyRequest): Language =>
  /^en\b/i.test(request.headers['accept-language'] ?? '') ? 'en' : 'zh-CN'

const HTTP: Readonly<Record<number, string>> = {
  200: 'OK',
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  409: 'Conflict',
  415: 'Unsupported Media Type',
  429: 'Too Many Requests',
  503: 'Service Unavailable',
}

/** 拒绝, as a DHIS2 client reads it; our code and its facts stand beside the sentence. */
function message(request: FastifyRequest, decision: Refused<string>): object {
  const status = statusOf(decision.refusal)
  const { what, next } = describeRefusal(decision.refusal, decision.facts, languageOf(request))
  return {
    httpStatus: HTTP[status] ?? 'Error',
    httpStatusCode: status,
    status: 'ERROR',
    message: `${what}${next}`,
    errorCode: decision.refusal,
    refusal: decision.refusal,
    facts: { ...decision.facts },
  }
}

/** Since version 38 a summary comes in an envelope, with 409 when anything was left out; before, by itself. */
function sendSummary(request: FastifyRequest, reply: FastifyReply, summary: ImportSummary): FastifyReply {
  const version = Number(VERSION.exec(request.url)?.[1] ?? 99)
  const whole = summary.status === 'SUCCESS'
  const status = whole ? 200 : 409
  if (version <= PLAIN_UP_TO) return reply.status(status).send(summary)
  return reply.status(status).send({
    httpStatus: HTTP[status],
    httpStatusCode: status,
    status: whole ? 'OK' : summary.status,
    message: summary.description,
    response: summary,
  })
}

/** The sentences of a summary, in the language asked for. */
function told(summary: ImportSummary, language: Language): ImportSummary {
  const { described } = EXCHANGE_WORDS[language]
  const { importCount, rejectedIndexes, unchanged } = summary
  const written = importCount.imported + importCount.updated
  const left = rejectedIndexes.length
  const happened =
    left > 0
      ? written > 0
        ? described.partly(written, left)
        : described.refused(left)
      : written > 0
        ? described.done(written)
        : described.unchanged
  const passed = unchanged > 0 && (written > 0 || left > 0) ? described.passed(unchanged) : ''
  return {
    ...summary,
    description: summary.dryRun ? described.tried(happened + passed) : happened + passed,
    conflicts: summary.conflicts.map((one) => ({
      ...one,
      value: describeConflict(one.errorCode, one.facts, language),
    })),
  }
}

const wantsCsv = (request: FastifyRequest): boolean =>
  /^[^?]*\.csv(\?|$)/.test(request.url) || CSV.some((type) => request.headers.accept?.startsWith(type))

/** The body as the contract has it, from JSON or CSV; the place of the first thing that is wrong otherwise. */
function bodyOf(
  route: Route,
  request: FastifyRequest,
): Decision<unknown, 'request.invalid' | 'exchange.csv'> {
  if (route.method === 'GET') return accept({})
  const type = request.headers['content-type']?.split(';')[0]?.trim().toLowerCase()
  if (type !== undefined && CSV.includes(type)) return readDataValueCsv(request.body as Buffer)
  const read = route.body.safeParse(request.body)
  if (read.success) return accept(read.data)
  const [issue] = read.error.issues
  return refuse('request.invalid', { where: `/${issue?.path.join('/') ?? ''}`, why: issue?.message ?? '' })
}

async function whoAsks(
  house: House,
  door: ProgramDoor,
  route: Route,
  request: FastifyRequest,
): Promise<Decision<Asker, string>> {
  const { authorization } = request.headers
  const verb = route.program ?? 'read'
  if (authorization !== undefined) return tokenAsker(house, authorization, verb, request.ip)
  const asker = await door.sessionOf(request)
  if (asker === undefined) return refuse('session.none')
  return route.method === 'GET' || door.comesFromUs(request)
    ? accept(asker)
    : refuse('permission.none', { permission: 'x-gongcheng' })
}

/** The description has the body; it is read and checked here, from JSON or CSV. */
const allButBody: FastifySchemaCompiler<unknown> = (part) =>
  part.httpPart === 'body'
    ? (data: unknown) => ({ value: data })
    : validatorCompiler(part as Parameters<typeof validatorCompiler>[0])

/**
 * 程序接口: the routes other systems call. A token in `Authorization` or the session of a browser opens them; refusals to a
 * program are written as DHIS2 writes them, refusals to a screen as everywhere else.
 */
export function bindProgram(
  app: FastifyInstance,
  house: House,
  door: ProgramDoor,
  { route, run }: AnyAction,
): void {
  const handler = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    reply.header('cache-control', 'no-store').header('vary', 'Authorization, Cookie, Accept')
    const byToken = request.headers.authorization !== undefined
    const no = (decision: Refused<string>): FastifyReply =>
      byToken
        ? reply.status(statusOf(decision.refusal)).send(message(request, decision))
        : door.send(reply, decision)
    const asker = await whoAsks(house, door, route, request)
    if (!asker.accepted) return no(asker)
    const { permission } = route
    if (permission !== 'public' && permission !== 'signed-in' && !may(asker.value.actor, permission)) {
      await logRefused(house, asker.value, route, permission)
      return no(refuse('permission.none', { permission }))
    }
    const body = bodyOf(route, request)
    if (!body.accepted) return no(body)
    const { params, query } = request
    const given = { params, query, body: body.value } as Parameters<AnyAction['run']>[2]
    if (isLogged(route)) await logReading(house, asker.value, route, given)
    const decision = await run(house, asker.value, given, undefined)
    if (!decision.accepted) return no(decision)
    // Whatever the contract does not declare stays here, as on every other route.
    const answer = route.answer.parse(decision.value)
    if (isImportSummary(answer)) {
      const summary = told(answer, languageOf(request))
      return byToken ? sendSummary(request, reply, summary) : reply.send(summary)
    }
    if (route.name === 'readDataValueSet' && wantsCsv(request))
      return reply
        .type('application/csv; charset=utf-8')
        .send(writeDataValueCsv(answer as Parameters<typeof writeDataValueCsv>[0]))
    return reply.send(answer)
  }
  const asked = {
    method: route.method,
    handler,
    bodyLimit: LARGEST_BODY,
    config: { program: true },
    // Two dialects answer under one description; what is sent was held against the contract above.
    serializerCompiler: () => (data: unknown) => JSON.stringify(data),
    validatorCompiler: allButBody,
  }
  const schema = door.schema(route)
  app.route({ ...asked, url: route.path, schema })
  const hidden = { ...schema, response: undefined, hide: true }
  const also = (url: string) => app.route({ ...asked, url, schema: hidden })
  const suffixes = route.path.includes(':')
    ? ['']
    : route.name === 'readDataValueSet'
      ? ['', '.json', '.csv']
      : ['', '.json']
  for (const suffix of suffixes) {
    if (suffix !== '') also(`${route.path}${suffix}`)
    also(`/:apiVersion(^(?:2[7-9]|3\\d|4\\d)$)${route.path}${suffix}`)
  }
}

/** CSV bodies are handed on as they came: their encoding is found out where they are read. */
export function takeCsv(app: FastifyInstance): void {
  app.addContentTypeParser(CSV, { parseAs: 'buffer', bodyLimit: LARGEST_BODY }, (_request, body, done) =>
    done(null, body),
  )
}
