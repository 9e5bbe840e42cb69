import type { Route } from '#contract'

export interface Given {
  readonly params?: unknown
  readonly query?: unknown
}

/** 地址 of a route with its parameters filled in; undefined query values are left out. */
export function address(route: Pick<Route, 'path'>, given: Given): string {
  const params = texts(given.params)
  const path = route.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''))
  const query = new URLSearchParams(texts(given.query)).toString()
  return `/api${path}${query === '' ? '' : `?${query}`}`
}

const texts = (given: unknown): Record<string, string> =>
  Object.fromEntries(
    Object.entries(given ?? {})
      .filter(([, value]) => value !== undefined)
      .map(([key, value]) => [key, String(value)]),
  )
