import {
  type Document,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseDocument,
  type Tags,
  visit,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml'

type Tag = Tags[number]

/** 路径: keys and list places from the root of a file: ['items', 0, 'clause', 'step']. */
export type YamlPath = readonly (string | number)[]

/** What stands at a path: every scalar is text, as the reader takes it. */
export type YamlValue = string | readonly YamlValue[] | { readonly [key: string]: YamlValue }

export type YamlEdit =
  /** Maps on the way are made; a new key is put where `order` says, else last. */
  | {
      readonly edit: 'set'
      readonly path: YamlPath
      readonly value: YamlValue
      readonly order?: readonly string[]
    }
  | { readonly edit: 'delete'; readonly path: YamlPath }
  /** Into the list at `path`, made if it is not there. */
  | {
      readonly edit: 'insert'
      readonly path: YamlPath
      readonly at: number
      readonly value: YamlValue
      readonly order?: readonly string[]
    }
  /** Takes what stands at `path`, comments and all, into the list at `into`, counted after it was taken out. */
  | { readonly edit: 'move'; readonly path: YamlPath; readonly into: YamlPath; readonly at: number }

const READING = {
  version: '1.2',
  schema: 'failsafe',
  merge: false,
  uniqueKeys: false,
  stringKeys: true,
} as const
const WRITING = { lineWidth: 0, flowCollectionPadding: false, indentSeq: true } as const

/**
 * 改 YAML: one or more edits of a text; comments, order and the writing of everything else stay as they are.
 *
 * Undefined when the text is no YAML or a path does not lead anywhere: then the text view is the place to mend it.
 */
export function editYaml(text: string, edits: readonly YamlEdit[]): string | undefined {
  const folded = new WeakMap<object, readonly string[]>()
  const document = parseDocument(text, {
    ...READING,
    customTags: (tags) => tags.map((tag) => foldedAsWritten(tag, folded)),
    prettyErrors: false,
    logLevel: 'error',
  })
  if (document.errors.length > 0) return undefined
  visit(document, {
    Scalar: (_, node) => {
      if (node.type !== 'BLOCK_FOLDED' || node.range == null) return
      const [head = '', ...lines] = text.slice(node.range[0], node.range[1]).trimEnd().split('\n')
      const indent = Math.min(...lines.filter((line) => line.trim() !== '').map((line) => line.search(/\S/)))
      folded.set(node, [head, ...lines.map((line) => line.slice(indent))])
    },
  })
  for (const edit of edits) if (!apply(document, edit)) return undefined
  return document.toString(WRITING)
}

/** A long formula stays folded where its writer folded it, wherever it moves to. */
function foldedAsWritten(tag: Tag, folded: WeakMap<object, readonly string[]>): Tag {
  if (typeof tag !== 'object' || tag.tag !== 'tag:yaml.org,2002:str') return tag
  return {
    ...tag,
    stringify(item, context, ...rest) {
      const [head, ...lines] =
        (isScalar(item) && item.type === 'BLOCK_FOLDED' ? folded.get(item) : undefined) ?? []
      if (head === undefined) return tag.stringify?.(item, context, ...rest) ?? ''
      return [head, ...lines.map((line) => (line === '' ? '' : `${context.indent}${line}`))].join('\n')
    },
  } as Tag
}

function apply(document: Document, edit: YamlEdit): boolean {
  const { path } = edit
  if (edit.edit === 'delete') return document.deleteIn(path)
  if (edit.edit === 'move') return move(document, edit)
  if (edit.edit === 'set') return set(document, path, edit.value, edit.order ?? [])
  const list = document.getIn(path)
  if (list === undefined || (isScalar(list) && list.value === ''))
    return set(document, path, [edit.value], edit.order ?? [])
  if (!isSeq(list)) return false
  if (list.items.length === 0) list.flow = false
  list.items.splice(edit.at, 0, document.createNode(edit.value))
  return true
}

/** The map or list a path's last step stands in; maps are made on the way. */
function parentOf(
  document: Document,
  path: YamlPath,
  order: readonly string[],
): YAMLMap | YAMLSeq | undefined {
  if (path.length === 0) return undefined
  const above = path.slice(0, -1)
  const found = above.length === 0 ? document.contents : document.getIn(above, true)
  if (isMap(found) || isSeq(found)) return found
  const empty = found === undefined || found === null || (isScalar(found) && found.value === '')
  if (!empty || typeof path.at(-1) !== 'string') return undefined
  if (above.length === 0) document.contents = document.createNode({}) as never
  else if (!set(document, above, {}, order)) return undefined
  const made = above.length === 0 ? document.contents : document.getIn(above, true)
  return isMap(made) ? made : undefined
}

function set(document: Document, path: YamlPath, value: YamlValue, order: readonly string[]): boolean {
  const parent = parentOf(document, path, order)
  const key = path.at(-1)
  if (parent === undefined || key === undefined) return false
  if (isSeq(parent)) {
    if (typeof key !== 'number' || key < 0 || key >= parent.items.length) return false
    parent.items[key] = written(document, parent.items[key], value)
    return true
  }
  const name = String(key)
  const pair = pairOf(parent, name)
  if (pair !== undefined) {
    pair.value = written(document, pair.value, value)
    return true
  }
  if (parent.items.length === 0) parent.flow = false
  const place = placeFor(parent, name, order)
  const fresh = document.createPair(name, value) as Pair
  parent.items.splice(place, 0, fresh as never)
  return true
}

const pairOf = (map: YAMLMap, key: string): Pair | undefined =>
  map.items.find((pair) => (isScalar(pair.key) ? pair.key.value === key : pair.key === key)) as
    | Pair
    | undefined

const keyOf = ({ key }: Pair): string => String(isScalar(key) ? key.value : key)

/** Before the first key that the order puts later. */
function placeFor(map: YAMLMap, key: string, order: readonly string[]): number {
  const rank = order.indexOf(key)
  if (rank < 0) return map.items.length
  const later = (map.items as Pair[]).findIndex((pair) => order.indexOf(keyOf(pair)) > rank)
  return later < 0 ? map.items.length : later
}

/** A scalar that says something keeps its node, and with it its comment and its quotes. */
function written(document: Document, was: unknown, value: YamlValue): Node {
  if (isScalar(was) && typeof value === 'string' && was.value !== '') {
    if (was.value === value) return was
    was.value = value
    if (value.includes('\n') || was.type === 'BLOCK_FOLDED' || was.type === 'BLOCK_LITERAL') delete was.type
    return was
  }
  const fresh = document.createNode(value) as Node
  if (isMap(was) || isSeq(was) || isScalar(was)) {
    if (was.commentBefore != null) fresh.commentBefore = was.commentBefore
    if (was.comment != null) fresh.comment = was.comment
  }
  return fresh
}

function move(document: Document, edit: Extract<YamlEdit, { edit: 'move' }>): boolean {
  const from = document.getIn(edit.path.slice(0, -1), true)
  const place = edit.path.at(-1)
  if (!isSeq(from) || typeof place !== 'number') return false
  ownComment(from)
  const [taken] = from.items.splice(place, 1)
  if (taken === undefined) return false
  const into = document.getIn(edit.into, true)
  if (isSeq(into)) {
    ownComment(into)
    if (into.items.length === 0) into.flow = false
    into.items.splice(edit.at, 0, taken)
    return true
  }
  return set(document, edit.into, [], []) && push(document, edit.into, taken)
}

/** The parser gives the comment of a first item to its list; who moves the item takes it along. */
function ownComment(list: YAMLSeq): void {
  const [first] = list.items
  if (list.commentBefore == null || !isMap(first)) return
  first.commentBefore = list.commentBefore
  delete list.commentBefore
}

function push(document: Document, path: YamlPath, node: unknown): boolean {
  const list = document.getIn(path, true)
  if (!isSeq(list)) return false
  list.flow = false
  list.items.push(node)
  return true
}
