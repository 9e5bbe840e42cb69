import type { MapReader } from './map-reader.ts'

const ID = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/

/** 代号: kebab-case, because a formula reads it as a name and a minus sign needs spaces around it. */
export function getId(reader: MapReader, key: string): string | undefined {
  const id = reader.getText(key)
  if (id === undefined) return undefined
  return isId(id)
    ? id
    : reader.report('scheme.id-malformed', { key, id: id.slice(0, 80) }, reader.find(key)?.at)
}

/** Whether a text may be an id. */
export const isId = (text: string): boolean => ID.test(text) && text.length <= 80

/** Remembers what it has seen; the second of two like ids is a finding that names the first place. */
export function onceOnly(key: string) {
  const seen = new Map<string, MapReader['map']['at']>()
  return (id: string, reader: MapReader): boolean => {
    const at = reader.find(key)?.at ?? reader.map.at
    const other = seen.get(id)
    if (other === undefined) {
      seen.set(id, at)
      return true
    }
    reader.findings.push({
      code: 'scheme.id-twice',
      severity: 'error',
      at,
      other,
      facts: { subject: id, key, id },
    })
    return false
  }
}
