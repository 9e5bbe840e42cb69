import { parseDecimal } from '#engine'

/** 设想的数: decimal text in the indicator's unit by knob (`id`, or `id@month:3`). */
export type Settings = ReadonlyMap<string, string>

/** Longest text of a number a link may carry. */
const LONGEST = 30

/** What a link says ("doctor-contract-rate:65,visits:3"); what is no number is as if it were not there. */
export function readSettings(text: string | undefined): Settings {
  const pairs = (text ?? '').split(',').flatMap((pair): [string, string][] => {
    const at = pair.lastIndexOf(':')
    const [key, value] = [pair.slice(0, at), pair.slice(at + 1)]
    return at > 0 && value.length <= LONGEST && parseDecimal(value) !== undefined ? [[key, value]] : []
  })
  return new Map(pairs)
}

export const writeSettings = (settings: Settings): string =>
  [...settings].map(([key, value]) => `${key}:${value}`).join(',')

export function withSetting(settings: Settings, key: string, value: string | undefined): Settings {
  const next = new Map(settings)
  if (value === undefined) next.delete(key)
  else next.set(key, value)
  return next
}
