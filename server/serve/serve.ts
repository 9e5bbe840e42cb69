import { randomUUID } from 'node:crypto'
import { Readable } from 'node:stream'
import compress from '@fastify/compress'
import cookie from '@fastify/cookie'
import helmet from '@fastify/helmet'
import multipart from '@fastify/multipart'
import rateLimit from '@fastify/rate-limit'
import swagger from '@fastify/swagger'
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import {
  jsonSchemaTransform,
  jsonSchemaTransformObject,
  serializerCompiler,
  validatorCompiler,
} from 'fastify-type-provider-zod'
import { NOTHING, RefusalAnswer, type Route } from '#contract'
import type { Decision, Refused } from '#domain/decision'
import { accept, refuse } from '#domain/decision'
import { may } from '#domain/permission'
import { schemeSchema } from '#formats'
import type { AnyAction, Download, House, Upload } from '../actions/action.ts'
import { StoreFault } from '../store/index.ts'
import { ACTIONS } from './actions.ts'
import { askerOf } from './asker-of.ts'
import { bindProgram, takeCsv } from './bind-program.ts'
import { bindSession } from './bind-session.ts'
import { isLogged, logReading, logRefused } from './log-reading.ts'
import { openapiDocument } from './openapi-document.ts'
import { openapiPage } from './openapi-page.ts'
import { serveScreens } from './serve-screens.ts'
import { statusOf } from './status-of.ts'

const COOKIE = 'gongcheng'
/** A workbook is some 100 kB; 20 MB leaves room for a county’s worth in one sheet. */
export const UPLOAD_LIMIT = 20 * 1024 * 1024
const REQUESTS_A_MINUTE = 1200
const LONGEST_NAME = 200
/** What Node takes of a request’s head. */
const LONGEST_ADDRESS = 16 * 1024

export interface ServeOptions {
  /** Folder of the built screens; without it only /api is served. */
  readonly screens?: string
  readonly version: string
  readonly requestsAMinute?: number
}

const send = (reply: FastifyReply, decision: Refused<string>): FastifyReply =>
  reply.status(statusOf(decision.refusal)).send({ refusal: decision.refusal, facts: { ...decision.facts } })

const schemaOf = (route: Route, tag: string) => ({
  operationId: route.name,
  summary: route.summary,
  tags: [tag],
  params: route.params,
  querystring: route.query,
  ...(route.carries === undefined && route.body !== NOTHING ? { body: route.body } : {}),
  ...(route.carries === 'upload' ? { consumes: ['multipart/form-data'] } : {}),
  response:
    route.carries === 'file'
      ? { '4xx': RefusalAnswer }
      : { 200: route.answer, '4xx': RefusalAnswer, '5xx': RefusalAnswer },
})

const tagOf = (route: Route): string => route.path.split('/')[1] ?? 'general'

/**
 * The multipart file of a request, bounded; the name is for people only and never used as a path. A form that breaks off
 * or is none has brought no file.
 */
async function takeUpload(
  request: FastifyRequest,
): Promise<Decision<Upload, 'upload.no-file' | 'upload.too-large'>> {
  if (!request.isMultipart()) return refuse('upload.no-file')
  try {
    const part = await request.file({ limits: { fileSize: UPLOAD_LIMIT, files: 1 } })
    if (part === undefined) return refuse('upload.no-file')
    const chunks: Buffer[] = []
    for await (const chunk of part.file) chunks.push(chunk as Buffer)
    if (part.file.truncated) return refuse('upload.too-large', { limit: '20 MB' })
    const fileName = part.filename.replace(/\p{Cc}/gu, '').slice(0, LONGEST_NAME)
    return accept({ fileName, bytes: Buffer.concat(chunks) })
  } catch (error) {
    if (error instanceof Error && 'statusCode' in error) throw error
    return refuse('upload.no-file')
  }
}

function sendDownload(reply: FastifyReply, { fileName, type, bytes }: Download): FastifyReply {
  return reply
    .header('content-type', type)
    .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`)
    .header('cache-control', 'no-store')
    .send(Buffer.isBuffer(bytes) ? bytes : Readable.from(bytes))
}

/** 不取位置、不开相机: the browser itself is told so on every answer. */
const NO_SENSORS = 'camera=(), geolocation=(), microphone=(), payment=(), usb=(), bluetooth=()'

/** A request that changes something must come from our own pages: browsers send this header across sites only after asking. */
const comesFromUs = (request: FastifyRequest): boolean => request.headers['x-gongcheng'] === '1'

function bind(app: FastifyInstance, house: House, { route, run }: AnyAction): void {
  app.route({
    method: route.method,
    url: route.path,
    schema: schemaOf(route, tagOf(route)),
    handler: async (request, reply) => {
      const asker = await askerOf(house, request)
      if (asker === undefined) return send(reply, refuse('session.none'))
      const { permission } = route
      if (permission !== 'public' && permission !== 'signed-in' && !may(asker.actor, permission)) {
        await logRefused(house, asker, route, permission)
        return send(reply, refuse('permission.none', { permission }))
      }
      if (route.method !== 'GET' && !comesFromUs(request))
        return send(reply, refuse('permission.none', { permission: 'x-gongcheng' }))
      const { owed = 'nothing' } = asker
      if (route.owing !== true && owed !== 'nothing')
        return send(reply, refuse('session.second-factor-needed', { owed }))
      if (route.stepUp === true && asker.fresh !== true) return send(reply, refuse('session.step-up-needed'))
      const upload = route.carries === 'upload' ? await takeUpload(request) : undefined
      if (upload !== undefined && !upload.accepted) return send(reply, upload)
      const given = { params: request.params, query: request.query, body: request.body } as Parameters<
        AnyAction['run']
      >[2]
      const decision = await run(house, asker, given, upload?.value)
      if (!decision.accepted) return send(reply, decision)
      if (isLogged(route)) await logReading(house, asker, route, given)
      if (route.carries === 'file') return sendDownload(reply, decision.value as Download)
      return reply.header('cache-control', 'no-store').send(decision.value)
    },
  })
}

interface Fault {
  readonly statusCode?: number
  readonly code?: string
  readonly validation?: readonly { readonly instancePath?: string; readonly message?: string }[]
}

/** Everything that is not an answer of an action: said in a refusal, logged with a trace number, never a stack trace out. */
function bindFaults(app: FastifyInstance): void {
  app.setErrorHandler((error: Error & Fault, request, reply) => {
    if (error.statusCode === 429) return send(reply, refuse('request.too-many'))
    if (error.code === 'FST_REQ_FILE_TOO_LARGE')
      return send(reply, refuse('upload.too-large', { limit: '20 MB' }))
    if (error.validation !== undefined) {
      const [first] = error.validation
      return send(
        reply,
        refuse('request.invalid', { where: first?.instancePath ?? '', why: first?.message ?? '' }),
      )
    }
    if (error.statusCode !== undefined && error.statusCode < 500) {
      return send(reply, refuse('request.invalid', { where: '', why: error.code ?? '' }))
    }
    if (error instanceof StoreFault && (error.code === 'version-conflict' || error.code === 'no-turn'))
      return send(reply, refuse('server.busy'))
    const trace = randomUUID().slice(0, 8)
    request.log.error({ trace, err: error }, 'an action failed')
    return send(reply, refuse('server.failed', { trace }))
  })
  app.setNotFoundHandler((_request, reply) => send(reply, refuse('request.not-found')))
}

/** An address that cannot be decoded leads nowhere, like any other that is none, with the same headers. */
const UNREADABLE = '/api/unreadable'
function isReadable(url: string): boolean {
  try {
    return decodeURI(url) !== ''
  } catch {
    return false
  }
}

/** 服务: the contract over HTTP. Sign-in, permission, validation and status codes live here and nowhere else. */
export async function serve(house: House, options: ServeOptions): Promise<FastifyInstance> {
  const app = Fastify({
    logger: {
      level: process.env.LOG_LEVEL ?? 'warn',
      redact: ['req.headers.cookie', 'req.headers.authorization'],
    },
    bodyLimit: 1024 * 1024,
    trustProxy: process.env.TRUST_PROXY === '1',
    forceCloseConnections: true,
    // Names are measured by the contract, not by the router.
    routerOptions: { maxParamLength: LONGEST_ADDRESS },
    frameworkErrors: (error, _request, reply) =>
      send(reply as FastifyReply, refuse('request.invalid', { where: '', why: error.code })),
    rewriteUrl: ({ url = '/' }) => (isReadable(url) ? url : UNREADABLE),
  })
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  await app.register(helmet, {
    hsts: false,
    xFrameOptions: { action: 'deny' },
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
  })
  await app.register(rateLimit, { max: options.requestsAMinute ?? REQUESTS_A_MINUTE, timeWindow: '1 minute' })
  await app.register(compress, { encodings: ['gzip'], threshold: 2048 })
  await app.register(cookie)
  await app.register(multipart)
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: '公秤 Gongcheng',
        version: options.version,
        description: '目标管理责任制考评 · target-responsibility assessment',
      },
      components: { securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: COOKIE } } },
    },
    transform: jsonSchemaTransform,
    transformObject: jsonSchemaTransformObject,
  })
  bindFaults(app)
  // A NUL is in no name, and no text of the database can hold one.
  app.addHook('onRequest', async (request, reply) => {
    reply.header('permissions-policy', NO_SENSORS)
    if (request.url.includes('%00')) return send(reply, refuse('request.invalid', { where: '', why: '%00' }))
  })
  await app.register(
    async (api) => {
      // A token opens the routes made for programs and no other: least of all it signs anyone in.
      api.addHook('onRequest', async (request, reply) => {
        const { program } = request.routeOptions.config
        if (request.headers.authorization !== undefined && program !== true)
          return send(reply, refuse('permission.none', { permission: 'token' }))
      })
      takeCsv(api)
      bindSession(api, house, { schema: (route) => schemaOf(route, tagOf(route)), send, comesFromUs })
      const program = {
        schema: (route: Route) => schemaOf(route, 'exchange'),
        sessionOf: async (request: FastifyRequest) => {
          const asker = await askerOf(house, request)
          return asker?.owed === 'nothing' ? asker : undefined
        },
        comesFromUs,
        send,
      }
      for (const action of ACTIONS)
        if (action.route.program === undefined) bind(api, house, action)
        else bindProgram(api, house, program, action)
      const document = () => openapiDocument({ ...app.swagger() })
      api.get('/openapi.json', { schema: { hide: true } }, document)
      api.get('/docs', { schema: { hide: true } }, (_request, reply) =>
        reply.type('text/html; charset=utf-8').send(openapiPage(document())),
      )
      const schema = schemeSchema()
      api.get('/scheme.schema.json', { schema: { hide: true } }, (_request, reply) =>
        reply.type('application/schema+json; charset=utf-8').send(JSON.stringify(schema)),
      )
      api.get('/health', { schema: { hide: true } }, async () => ({ ready: true, today: house.today() }))
    },
    { prefix: '/api' },
  )
  if (options.screens !== undefined) await serveScreens(app, options.screens)
  return app
}
