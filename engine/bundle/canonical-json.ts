/** 一份 JSON: what a bundle is made of. Numbers are safe integers only; every other number is exact text. */
export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [key: string]: Json | undefined }

/**
 * 规范 JSON: one text for one value — no spaces, keys in order of their code units — so that a hash of it is a hash of
 * the value. Readers may leave a key undefined; JSON has no such thing, and the key is left out.
 */
export function canonicalJson(value: Json): string {
  if (typeof value === 'number' && !Number.isSafeInteger(value))
    throw new RangeError(`a number of a bundle that is no safe integer: ${value}`)
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  if (isList(value)) return `[${value.map(canonicalJson).join(',')}]`
  let text = ''
  for (const key of Object.keys(value).sort()) {
    const each = value[key]
    if (each !== undefined) text += `${text === '' ? '' : ','}${JSON.stringify(key)}:${canonicalJson(each)}`
  }
  return `{${text}}`
}

export const isList = (value: Json): value is readonly Json[] => Array.isArray(value)
