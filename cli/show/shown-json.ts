import { exactText, isMissing, type Value } from '#engine'

/** A number for `--json`: exact text, or the name of its absence. */
export const valueJson = (value: Value): string | { readonly missing: string } =>
  isMissing(value) ? { missing: value.missing } : exactText(value)

export const jsonText = (answer: unknown): string => JSON.stringify(answer, undefined, 2)
