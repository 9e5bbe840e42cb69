import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isMap, isSeq, type Node, parseDocument, type YAMLMap } from 'yaml'

const FOLDER = join(import.meta.dirname, '../../docs/families')

/** 家族页: one page per family, README.md with the scheme every example is put into. */
export const pageNames = readdirSync(FOLDER).filter((name) => name.endsWith('.md'))
export const readPage = (name: string): string => readFileSync(join(FOLDER, name), 'utf8')

export interface FamilyBlock {
  readonly page: string
  readonly line: number
  readonly text: string
  /** The finding a bad example raises; undefined for a good one. */
  readonly raises: string | undefined
}

/** YAML of a page; a line「错例 … `code`」before a block says what it raises. */
export function blocksOf(page: string): readonly FamilyBlock[] {
  const text = readPage(page)
  return [...text.matchAll(/^```yaml\n(.*?)^```$/gms)].map(({ index, 1: block = '' }) => {
    const before = text.slice(0, index).trimEnd().split('\n').at(-1) ?? ''
    const raises = before.startsWith('**错例**') ? /`([a-z.-]+)`/.exec(before)?.[1] : undefined
    return { page, line: text.slice(0, index).split('\n').length, text: block, raises }
  })
}

/** The whole scheme with a piece put in: a list is its items, a map goes key by key, indicators are added. */
export function schemeWith(piece: string): { readonly scheme: string; readonly trial: unknown } {
  const whole = parseDocument(blocksOf('README.md')[0]?.text ?? '')
  if (!isMap(whole.contents)) throw new Error('docs/families/README.md has no scheme')
  const put = parseDocument(piece)
  const trial = isMap(put.contents) ? put.contents.get('trial', true) : undefined
  if (isMap(put.contents)) put.contents.delete('trial')
  putInto(whole.contents, put.contents)
  return { scheme: whole.toString(), trial: trial && (trial as Node).toJS(put) }
}

function putInto(scheme: YAMLMap, piece: Node | null): void {
  if (isSeq(piece)) scheme.set('items', piece)
  if (!isMap(piece)) return
  for (const { key, value } of piece.items) {
    const there = scheme.get(String(key))
    if (String(key) === 'indicators' && isSeq(there) && isSeq(value)) there.items.push(...value.items)
    else scheme.set(String(key), value)
  }
}
