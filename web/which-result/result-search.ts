/** 哪个结果, in the address: kept by every link between results, so that a copied link shows the same numbers. */
export interface ResultSearch {
  /** A version of the scheme other than the newest. */
  readonly version?: string | undefined
  readonly period?: string | undefined
  readonly through?: string | undefined
}

export function resultSearch(search: Record<string, unknown>): ResultSearch {
  const period = text(search['period'])
  const through = text(search['through'])
  const version = text(search['version'])
  return {
    ...(version === undefined ? {} : { version }),
    ...(period !== undefined && /^\d{4}$/.test(period) ? { period } : {}),
    ...(through !== undefined && /^\d{4}-(0[1-9]|1[0-2])$/.test(through) ? { through } : {}),
  }
}

/** A word of the address as text; the router may have read "2017" as a number. */
export const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : typeof value === 'number' ? String(value) : undefined
