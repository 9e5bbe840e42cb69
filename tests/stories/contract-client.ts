import type { z } from 'zod'
import { RefusalAnswer, type Route } from '#contract'

/** What a route takes, as a caller writes it: defaults may be left out. */
export interface Given<R extends Route> {
  readonly params?: z.input<R['params']>
  readonly query?: z.input<R['query']>
  readonly body?: z.input<R['body']>
  readonly file?: { readonly name: string; readonly bytes: Uint8Array }
}

export type Answer<R extends Route> = z.output<R['answer']>

export interface DownloadedFile {
  readonly name: string
  readonly type: string
  readonly bytes: Buffer
}

export type Asked<R extends Route> =
  | { readonly status: number; readonly answer: Answer<R> }
  | { readonly status: number; readonly refusal: string; readonly facts: Readonly<Record<string, string>> }

/** Anything a browser or an attacker may send. */
export interface RawRequest {
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: BodyInit
}

/** 客户端: calls the routes of the contract over HTTP and holds every answer against it. */
export interface Client {
  readonly address: string
  readonly cookie: string | undefined
  /** Answer or refusal; an answer that is not of the contract's shape throws. */
  ask<R extends Route>(route: R, given?: Given<R>): Promise<Asked<R>>
  /** The answer; a refusal throws. */
  get<R extends Route>(route: R, given?: Given<R>): Promise<Answer<R>>
  /** The file a route answers; a refusal throws. */
  file<R extends Route>(route: R, given?: Given<R>): Promise<DownloadedFile>
  raw(path: string, request?: RawRequest): Promise<Response>
}

export function pathOf(route: Route, params: unknown, query: unknown): string {
  const given = (params ?? {}) as Readonly<Record<string, string>>
  const path = route.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(given[name] ?? ''))
  const search = new URLSearchParams((query ?? {}) as Record<string, string>).toString()
  return `/api${path}${search === '' ? '' : `?${search}`}`
}

function bodyOf<R extends Route>({ body, file }: Given<R>): RawRequest {
  if (file !== undefined) {
    const form = new FormData()
    form.append('file', new Blob([new Uint8Array(file.bytes)]), file.name)
    return { body: form }
  }
  return body === undefined
    ? {}
    : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }
}

async function download(response: Response): Promise<DownloadedFile> {
  const name = /filename\*=UTF-8''(.+)$/.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? ''
  return {
    name: decodeURIComponent(name),
    type: response.headers.get('content-type') ?? '',
    bytes: Buffer.from(await response.arrayBuffer()),
  }
}

export function openClient(address: string, cookie?: string): Client {
  const raw: Client['raw'] = (path, { method = 'GET', headers = {}, body } = {}) =>
    fetch(`${address}${path}`, {
      method,
      headers: { ...(cookie === undefined ? {} : { cookie }), ...headers },
      ...(body === undefined ? {} : { body }),
    })

  const ask: Client['ask'] = async (route, given = {}) => {
    const { headers, ...sent } = bodyOf(given)
    const response = await raw(pathOf(route, given.params, given.query), {
      method: route.method,
      headers: { ...headers, ...(route.method === 'GET' ? {} : { 'x-gongcheng': '1' }) },
      ...sent,
    })
    const { status } = response
    if (!response.ok) return { status, ...RefusalAnswer.strict().parse(await response.json()) }
    const answer =
      route.carries === 'file' ? await download(response) : route.answer.parse(await response.json())
    return { status, answer: answer as Answer<typeof route> }
  }

  const get: Client['get'] = async (route, given) => {
    const asked = await ask(route, given)
    if ('answer' in asked) return asked.answer
    throw new Error(`${route.name} refused: ${asked.status} ${asked.refusal} ${JSON.stringify(asked.facts)}`)
  }

  return {
    address,
    cookie,
    raw,
    ask,
    get,
    file: (route, given) => get(route, given) as Promise<DownloadedFile>,
  }
}
