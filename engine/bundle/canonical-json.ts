/** 一份 JSON: what a bundle is made of. Numbers are safe integers only; every other number is exact text. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

/**
 * 规范 JSON: one text for one value — no spaces, keys in order of their code units — so that a hash of it is a hash of
 * the value.
 */
export function canonicalJson(value: Json): string {
  if (typeof value === 'number' && !Number.isSafeInteger(value))
    throw new RangeError(`a number of a bundle that is no safe integer: ${value}`)
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  if (isList(value)) return `[${value.map(canonicalJson).join(',')}]`
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([key, each]) => `${JSON.stringify(key)}:${canonicalJson(each)}`).join(',')}}`
}

export const isList = (value: Json): value is readonly Json[] => Array.isArray(value)
