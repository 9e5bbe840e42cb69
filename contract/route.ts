import { z } from 'zod'
import type { Permission } from '#domain/permission'

/** 接口: one route, declared once; the server, the OpenAPI page, the web and the command line all read this. */
export interface Route<
  Params extends z.ZodType = z.ZodType,
  Query extends z.ZodType = z.ZodType,
  Body extends z.ZodType = z.ZodType,
  Answer extends z.ZodType = z.ZodType,
  Refusal extends string = string,
> {
  readonly name: string
  readonly method: 'GET' | 'POST' | 'DELETE'
  /** Under /api, parameters as `:name`. */
  readonly path: string
  /** `public`: no sign-in. */
  readonly permission: Permission | 'public' | 'signed-in'
  readonly params: Params
  readonly query: Query
  readonly body: Body
  readonly answer: Answer
  readonly refusals: readonly Refusal[]
  /** `file`: the answer is a download; `upload`: the body is one multipart file. */
  readonly carries?: 'file' | 'upload'
  /** 给程序用的接口: in DHIS2’s dialect, and open to an access token that has this verb. */
  readonly program?: 'read' | 'hand-in'
  /** 再次验证: needs password or code given within the last five minutes. */
  readonly stepUp?: true
  /** Open also to a session that still lacks its second factor. */
  readonly owing?: true
  /** 敏感的读取: recorded in the audit before it is answered; every file is, without saying so. */
  readonly logged?: true
  /** English, one line, for the OpenAPI page. */
  readonly summary: string
}

/** A route that takes no parameters, no query or no body says so with this. */
export const NOTHING = z.object({})

type Given<P, Q, B, A, R extends string> = {
  method: 'GET' | 'POST' | 'DELETE'
  path: string
  permission: Permission | 'public' | 'signed-in'
  params?: P
  query?: Q
  body?: B
  answer: A
  refusals?: readonly R[]
  carries?: 'file' | 'upload'
  program?: 'read' | 'hand-in'
  stepUp?: true
  owing?: true
  logged?: true
  summary: string
}

export const route = <
  P extends z.ZodType = typeof NOTHING,
  Q extends z.ZodType = typeof NOTHING,
  B extends z.ZodType = typeof NOTHING,
  A extends z.ZodType = z.ZodType,
  const R extends string = never,
>(
  name: string,
  given: Given<P, Q, B, A, R>,
): Route<P, Q, B, A, R> => ({
  name,
  method: given.method,
  path: given.path,
  permission: given.permission,
  params: given.params ?? (NOTHING as unknown as P),
  query: given.query ?? (NOTHING as unknown as Q),
  body: given.body ?? (NOTHING as unknown as B),
  answer: given.answer,
  refusals: given.refusals ?? [],
  ...(given.carries === undefined ? {} : { carries: given.carries }),
  ...(given.program === undefined ? {} : { program: given.program }),
  ...(given.stepUp === undefined ? {} : { stepUp: given.stepUp }),
  ...(given.owing === undefined ? {} : { owing: given.owing }),
  ...(given.logged === undefined ? {} : { logged: given.logged }),
  summary: given.summary,
})
