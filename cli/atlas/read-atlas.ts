import { readdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import {
  type Alias,
  type Document,
  isMap,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  visit,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml'
import { readText } from '../files/read-text.ts'
import { EXIT, Trouble } from '../trouble.ts'
import { type AtlasEntry, NOT_COMPUTED } from './atlas-entry.ts'
import { indicatorOf } from './atlas-figure.ts'
import type { Trial } from './run-trial.ts'

const WHOLE = 'whole.yaml'

/** 读图谱: every file of the folder is one family; `whole.yaml` is the scheme each clause is put into. */
export async function readAtlas(folder: string): Promise<readonly AtlasEntry[]> {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.yaml') && name !== WHOLE).sort()
  const whole = await readText(join(folder, WHOLE))
  const read = files.map(async (name) => readFamily(await readText(join(folder, name)), name, whole))
  return (await Promise.all(read)).flat()
}

/** 读一个家族的文件. `whole` is the text of the scheme each entry is put into. */
export function readFamily(text: string, name: string, whole: string): readonly AtlasEntry[] {
  const lines = new LineCounter()
  const document: Document = parseDocument(text, { lineCounter: lines })
  const family = basename(name, '.yaml')
  const malformed = (node: Node | null, why: string): Trouble =>
    new Trouble(EXIT.findings, ({ trouble }) =>
      trouble['atlas-malformed'](name, String(lineOf(node, lines)), why),
    )
  const [broken] = document.errors
  if (broken !== undefined) throw malformed(null, broken.message)
  const circle = spellOut(document)
  if (circle !== undefined) throw malformed(circle, `*${circle.source}`)
  const { contents } = document
  if (!isSeq(contents)) throw malformed(contents, '- clause: …')
  return contents.items.map((item): AtlasEntry => {
    if (!isMap(item)) throw malformed(item as Node, '- clause: …')
    const id = item.get('clause')
    if (typeof id !== 'string') throw malformed(item, 'clause: c0001')
    const same = { id, family, at: `${name}:${lineOf(item, lines)}` }
    const reason = item.get('not-computed')
    if (reason === undefined) return { ...same, ...encoded(item, document, whole, malformed) }
    const notComputed = NOT_COMPUTED.find((one) => one === reason)
    const why = item.get('why')
    const refused = item.get('refused')
    if (notComputed === undefined) throw malformed(item, NOT_COMPUTED.join(' | '))
    if (typeof why !== 'string') throw malformed(item, 'why: …')
    if ((notComputed === 'refused') !== (typeof refused === 'string')) throw malformed(item, 'refused: …')
    return { ...same, notComputed, why, refused: typeof refused === 'string' ? refused : undefined }
  })
}

/** 展开别名: an entry goes into another document, where an anchor of this one is unknown. Gives the alias that stands in its own anchor. */
function spellOut(document: Document): Alias | undefined {
  let circle: Alias | undefined
  visit(document, {
    Alias(_, alias, path) {
      const target = alias.resolve(document)
      if (target !== undefined && !path.includes(target)) return plain(target)
      circle = alias
      return visit.BREAK
    },
  })
  return circle
}

function plain(target: NonNullable<ReturnType<Alias['resolve']>>): Node {
  const copy = target.clone() as Exclude<Node, Alias>
  delete copy.anchor
  return copy
}

const lineOf = (node: Node | null, lines: LineCounter): number =>
  node?.range === undefined || node.range === null ? 1 : lines.linePos(node.range[0]).line

/** Keys of an entry that make its one item; everything else goes into the scheme as it stands. */
const OF_ITEM = [
  'name',
  'points',
  'examples',
  'missing',
  'not-applicable-to',
  'multiplier',
  'clamp',
  'evidence',
]
const OF_ENTRY = ['clause', 'figures', 'rule', 'trial', 'note', ...OF_ITEM]

function encoded(
  entry: YAMLMap,
  document: Document,
  whole: string,
  malformed: (node: Node | null, why: string) => Trouble,
): { readonly scheme: string; readonly trial: Trial | undefined } {
  const scheme: Document = parseDocument(whole)
  if (!isMap(scheme.contents)) throw malformed(null, WHOLE)
  const figures = entry.get('figures', true)
  const indicators = scheme.contents.get('indicators')
  if (!isSeq(indicators)) throw malformed(null, WHOLE)
  if (figures !== undefined && !isMap(figures)) throw malformed(entry, 'figures: {id: 名称 count}')
  if (figures !== undefined)
    for (const { key, value } of figures.items) {
      const made = indicatorOf(String(key), String(value))
      if (typeof made === 'string') throw malformed(figures, made)
      indicators.items.push(scheme.createNode(made))
    }
  const rule = entry.get('rule', true)
  if (rule !== undefined && !isMap(rule)) throw malformed(entry, 'rule: {kind: …}')
  if (rule !== undefined) scheme.contents.set('items', [itemOf(entry, rule)])
  for (const { key, value } of entry.items) {
    const name = String(key)
    if (OF_ENTRY.includes(name)) continue
    if (name === 'indicators' && isSeq(value)) indicators.items.push(...(value as YAMLSeq).items)
    else scheme.contents.set(name, value)
  }
  const trial = entry.get('trial', true) as Node | undefined
  return { scheme: scheme.toString(), trial: trial?.toJS(document) as Trial | undefined }
}

function itemOf(entry: YAMLMap, rule: YAMLMap): Record<string, unknown> {
  const item: Record<string, unknown> = { item: 'rule' }
  for (const key of OF_ITEM) if (entry.has(key)) item[key] = entry.get(key, true)
  return { ...item, clause: rule, source: { clause: String(entry.get('clause')) } }
}
