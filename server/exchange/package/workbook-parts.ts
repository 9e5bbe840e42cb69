import { Refused } from '../problem.ts'
import type { PartReader } from './read-part.ts'
import { attributesOf } from './scan-xml.ts'

export interface SheetPart {
  readonly name: string
  readonly path: string
  readonly state: 'visible' | 'hidden' | 'veryHidden'
}

export interface WorkbookParts {
  readonly sheets: readonly SheetPart[]
  readonly sharedStrings: string | undefined
  readonly styles: string | undefined
  /** Addresses of hyperlinks that lead out of the file; never followed, only told. */
  readonly outsideLinks: readonly string[]
  readonly media: number
  /** Days are counted from 1904 instead of 1900. */
  readonly from1904: boolean
}

interface Relation {
  readonly id: string
  readonly type: string
  readonly target: string
  readonly external: boolean
}

const ignore = (): void => {}

/** "xl/workbook.xml" + "worksheets/sheet1.xml" → "xl/worksheets/sheet1.xml"; "/xl/…" is taken from the root. */
function resolve(base: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1)
  const folder = base.split('/').slice(0, -1)
  for (const step of target.split('/')) {
    if (step === '..') folder.pop()
    else if (step !== '.') folder.push(step)
  }
  return folder.join('/')
}

async function relations(parts: PartReader, path: string): Promise<readonly Relation[]> {
  const found: Relation[] = []
  await parts.read(path, {
    open(name, raw) {
      if (name !== 'Relationship') return
      const a = attributesOf(raw)
      found.push({
        id: a.get('Id') ?? '',
        type: (a.get('Type') ?? '').split('/').at(-1) ?? '',
        target: a.get('Target') ?? '',
        external: a.get('TargetMode') === 'External',
      })
    },
    close: ignore,
    text: ignore,
  })
  return found
}

async function outsideLinks(parts: PartReader): Promise<readonly string[]> {
  const links: string[] = []
  for (const path of parts.names().filter((name) => name.endsWith('.rels')))
    for (const relation of await relations(parts, path)) {
      if (!relation.external) continue
      if (relation.type !== 'hyperlink')
        throw new Refused('file.external-link', { part: path, target: relation.target.slice(0, 200) })
      links.push(relation.target.slice(0, 200))
    }
  return links
}

async function refuseMacroTypes(parts: PartReader): Promise<void> {
  await parts.read('[Content_Types].xml', {
    open(_name, raw) {
      if (/macroEnabled|vbaProject/i.test(raw))
        throw new Refused('file.macro', { part: '[Content_Types].xml' })
    },
    close: ignore,
    text: ignore,
  })
}

const relsOf = (path: string): string => path.replace(/([^/]+)$/, '_rels/$1.rels')

/** 工作簿目录: which sheets there are and where their parts lie; refuses links out of the file and macro types. */
export async function workbookParts(parts: PartReader): Promise<WorkbookParts> {
  await refuseMacroTypes(parts)
  const links = await outsideLinks(parts)
  const top = await relations(parts, '_rels/.rels')
  const main = top.find((relation) => relation.type === 'officeDocument')
  if (main === undefined) throw new Refused('file.not-a-workbook', { kind: 'zip' })
  const path = resolve('', main.target)
  const related = new Map((await relations(parts, relsOf(path))).map((r) => [r.id, r] as const))
  const sheets: SheetPart[] = []
  let from1904 = false
  await parts.read(path, {
    open(name, raw) {
      if (name === 'workbookPr') from1904 = ['1', 'true'].includes(attributesOf(raw).get('date1904') ?? '')
      if (name !== 'sheet') return
      const a = attributesOf(raw)
      const relation = related.get(a.get('r:id') ?? [...a].find(([key]) => key.endsWith(':id'))?.[1] ?? '')
      const state = a.get('state')
      if (relation?.type === 'worksheet')
        sheets.push({
          name: a.get('name') ?? '',
          path: resolve(path, relation.target),
          state: state === 'hidden' || state === 'veryHidden' ? state : 'visible',
        })
    },
    close: ignore,
    text: ignore,
  })
  const target = (type: string): string | undefined => {
    const found = [...related.values()].find((relation) => relation.type === type)
    return found === undefined ? undefined : resolve(path, found.target)
  }
  return {
    sheets,
    from1904,
    sharedStrings: target('sharedStrings'),
    styles: target('styles'),
    outsideLinks: links,
    media: parts.names().filter((name) => /^xl\/media\//.test(name)).length,
  }
}
