import { createContext, type ReactNode, use, useMemo } from 'react'
import type { SourceNode } from '#engine'
import { editYaml, nodeAt, type YamlEdit, type YamlPath } from '#formats'
import { type CheckedText, checkText, type PlacedFinding, startsWith } from './check-text.ts'
import type { DraftText } from './use-draft-text.ts'

/** 正在编辑的方案: what every field reads, and the one way to change it. */
export interface Editing {
  readonly draft: DraftText
  /** Checked at the last pause; a moment behind what is typed. */
  readonly checked: CheckedText
  /** The tree of the very text, for the forms. */
  readonly root: SourceNode | undefined
  readonly readOnly: boolean
  readonly classes: readonly Known[]
  readonly indicators: readonly Known[]
  readonly items: readonly Known[]
  readonly grades: readonly Known[]
  /** False when the text is no YAML. */
  edit(edits: readonly YamlEdit[]): boolean
  goTo(path: YamlPath): void
  findingsAt(path: YamlPath, also?: 'below'): readonly PlacedFinding[]
}

/** An id declared somewhere in the scheme, with its name. */
export interface Known {
  readonly id: string
  readonly name: string
}

const Edited = createContext<Editing | undefined>(undefined)

export function useEditing(): Editing {
  const editing = use(Edited)
  if (editing === undefined) throw new Error('useEditing is called outside EditingProvider')
  return editing
}

export function EditingProvider({
  draft,
  settled,
  readOnly,
  goTo,
  children,
}: {
  readonly draft: DraftText
  /** The text as of the last pause. */
  readonly settled: string
  readonly readOnly: boolean
  readonly goTo: (path: YamlPath) => void
  readonly children: ReactNode
}) {
  const checked = useMemo(() => checkText(settled), [settled])
  const root = useMemo(
    () => (settled === draft.text ? checked.root : checkText(draft.text).root),
    [settled, draft.text, checked],
  )
  const names = useMemo(
    () => ({
      classes: declared(root, ['classes'], 'class'),
      indicators: declared(root, ['indicators'], 'indicator'),
      grades: declared(root, ['grades'], 'grade'),
      items: [...itemsIn(root, ['items']), ...itemsIn(root, ['bonus', 'items'])],
    }),
    [root],
  )
  const value: Editing = {
    draft,
    checked,
    root,
    readOnly,
    ...names,
    goTo,
    edit(edits) {
      const after = editYaml(draft.text, edits)
      if (after === undefined) return false
      draft.write(after)
      return true
    },
    findingsAt: (path, also) =>
      checked.findings.filter(
        (one) => startsWith(one.path, path) && (also === 'below' || one.path.length === path.length),
      ),
  }
  return <Edited value={value}>{children}</Edited>
}

export const textAt = (root: SourceNode | undefined, path: YamlPath): string => {
  const node = nodeAt(root, path)
  return node?.type === 'text' ? node.text : ''
}

export const nameAt = (root: SourceNode | undefined, path: YamlPath): string =>
  textAt(root, path) || textAt(root, [...path, 'zh'])

function declared(root: SourceNode | undefined, path: YamlPath, key: string): Known[] {
  const list = nodeAt(root, path)
  if (list?.type !== 'list') return []
  return list.items
    .map((item) => ({ id: textAt(item, [key]), name: nameAt(item, ['name']) }))
    .filter(({ id }) => id !== '')
}

function itemsIn(root: SourceNode | undefined, path: YamlPath): Known[] {
  const list = nodeAt(root, path)
  if (list?.type !== 'list') return []
  return [
    ...declared(root, path, 'item'),
    ...list.items.flatMap((_, place) => itemsIn(root, [...path, place, 'items'])),
  ]
}

/** 清空一行: its key goes; a group of keys left empty by that goes with it. */
export function cleared(root: SourceNode | undefined, path: YamlPath): readonly YamlEdit[] {
  if (nodeAt(root, path) === undefined) return []
  const above = path.slice(0, -1)
  const group = nodeAt(root, above)
  const alone = group?.type === 'map' && group.entries.length === 1 && typeof above.at(-1) === 'string'
  return [{ edit: 'delete', path: alone ? above : path }]
}
