import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { GENERAL_REFUSALS, NOTHING, ROUTES } from '#contract'
import { statusOf } from '../../server/serve/status-of.ts'
import { type OpenHouse, openHouse } from './open-house.ts'

interface Operation {
  readonly operationId: string
  readonly summary: string
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly required?: boolean }[]
  readonly requestBody?: { readonly content: Readonly<Record<string, unknown>> }
  readonly responses: Readonly<Record<string, { readonly description: string; readonly content?: unknown }>>
  readonly security: readonly unknown[]
}
interface Document {
  readonly openapi: string
  readonly info: { readonly title: string; readonly version: string }
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
}

let house: OpenHouse
let document: Document
let text: string
beforeAll(async () => {
  house = await openHouse()
  text = await (await house.stranger.raw('/api/openapi.json')).text()
  document = JSON.parse(text) as Document
})
afterAll(() => house.close())

const operations = () =>
  Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  )

describe('the document of the interface', () => {
  test('is OpenAPI 3.1 and names itself', () => {
    expect(document.openapi).toMatch(/^3\.1\.\d+$/)
    expect(document.info).toMatchObject({ title: expect.stringContaining('公秤'), version: '0.0.0' })
    expect(Object.keys(document.paths).every((path) => path.startsWith('/api/'))).toBe(true)
  })

  test('has every route of the contract once, under its name, method and path', () => {
    const printed = operations().map(
      ({ path, method, operation }) => `${operation.operationId} ${method} ${path}`,
    )
    const declared = ROUTES.map(
      ({ name, method, path }) => `${name} ${method.toLowerCase()} /api${path.replace(/:(\w+)/g, '{$1}')}`,
    )
    expect(printed.sort()).toEqual(declared.sort())
    expect(new Set(operations().map(({ operation }) => operation.operationId)).size).toBe(ROUTES.length)
  })

  test.each(ROUTES.map((route) => [route.name, route] as const))(
    '%s: its answer, its parameters and each refusal under its status',
    (name, route) => {
      const operation = operations().find((one) => one.operation.operationId === name)?.operation
      expect(operation?.responses['200']?.content).toBeDefined()
      for (const code of [...route.refusals, ...GENERAL_REFUSALS])
        expect(operation?.responses[String(statusOf(code))]?.description.split(', '), code).toContain(code)
      const inPath = [...route.path.matchAll(/:(\w+)/g)].map(([, key]) => key)
      const parameters = operation?.parameters ?? []
      expect(parameters.filter((one) => one.in === 'path').map((one) => [one.name, one.required])).toEqual(
        inPath.map((key) => [key, true]),
      )
      expect(parameters.some((one) => one.name === 'x-gongcheng')).toBe(route.method !== 'GET')
      expect(operation?.security).toEqual(route.permission === 'public' ? [] : [{ session: [] }])
      const types = Object.keys(operation?.requestBody?.content ?? {})
      expect(types).toEqual(
        route.carries === 'upload'
          ? ['multipart/form-data']
          : route.body === NOTHING
            ? []
            : ['application/json'],
      )
    },
  )

  test('points at nothing that is not in it', () => {
    const pointers = [...text.matchAll(/"\$ref":"(#[^"]*)"/g)].map(([, pointer = '']) => pointer)
    for (const pointer of pointers) {
      const steps = pointer
        .slice(2)
        .split('/')
        .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
      const found = steps.reduce<unknown>(
        (at, step) =>
          typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[step] : undefined,
        document,
      )
      expect(found, pointer).toBeDefined()
    }
  })

  test('tells no secret: no password, no token, no folder, no database', () => {
    expect(text).not.toContain(house.world.password)
    expect(text).not.toMatch(
      /argon2|gongcheng_(app|owner)|postgres|\/(home|root|tmp|work|var)\/|node_modules/,
    )
  })

  test('can be read as a page without a script', async () => {
    const page = await (await house.stranger.raw('/api/docs')).text()
    for (const { name } of ROUTES) expect(page).toContain(`id="${name}"`)
    expect(page).not.toMatch(/<script|undefined|\[object/)
  })
})

describe('every answer', () => {
  const ANSWERS = [
    ['a page for strangers', '/api/docs', 200],
    ['the document', '/api/openapi.json', 200],
    ['a refusal', '/api/session', 401],
    ['an address that is none', '/api/none', 404],
    ['an address that cannot be decoded', '/api/schemes/%FF', 404],
  ] as const

  test.each(ANSWERS)('C-01 keeps to itself: %s', async (_, path, status) => {
    const { headers, status: answered } = await house.stranger.raw(path)
    expect(answered).toBe(status)
    const policy = headers.get('content-security-policy') ?? ''
    for (const rule of [
      "default-src 'self'",
      "script-src 'self'",
      "connect-src 'self'",
      "object-src 'none'",
      "base-uri 'self'",
      "form-action 'self'",
      "frame-ancestors 'none'",
    ])
      expect(policy).toContain(rule)
    expect(policy).not.toMatch(/unsafe-eval|script-src[^;]*unsafe|https?:|\*/)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('x-frame-options')).toBe('DENY')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin')
    expect(headers.get('x-powered-by') ?? headers.get('server')).toBeNull()
    expect(headers.get('access-control-allow-origin')).toBeNull()
  })

  test('P-07 of a person is not kept by anyone on the way', async () => {
    const town = await house.person('liuxi')
    for (const path of [
      '/api/session',
      '/api/workbench',
      '/api/reports',
      '/api/schemes/qinghe-2017/ranking-file?as=csv',
    ])
      expect((await town.raw(path)).headers.get('cache-control'), path).toBe('no-store')
  })
})
