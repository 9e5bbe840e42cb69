import { App } from 'antd'
import type { YamlPath } from '#formats'
import { nodeAt } from '#formats'
import { useSpeech } from '#ui'
import { useEditing } from './editing.tsx'
import { addItem, freeId, indent, outdent, remove, type Step, shift } from './item-edits.ts'
import type { Part } from './parts.ts'

/** What can be done to the chosen part; absent where it cannot be done. */
export interface Steps {
  readonly add?: () => void
  readonly addBelow?: () => void
  readonly up?: () => void
  readonly down?: () => void
  readonly indent?: () => void
  readonly outdent?: () => void
  readonly remove?: () => void
}

/** 目录动作 of the chosen part, for buttons and keys alike; every one of them can be undone. */
export function useSteps(part: Part): Steps {
  const { say } = useSpeech()
  const { notification } = App.useApp()
  const { root, edit, goTo, readOnly, draft } = useEditing()
  if (readOnly || root === undefined) return {}
  const { path, kind } = part
  const take = (step: Step): void => {
    if (edit(step.edits)) goTo(step.goTo)
  }
  const does = (step: Step | undefined): (() => void) | undefined =>
    step === undefined ? undefined : () => take(step)
  const add = (list: YamlPath, at: number): (() => void) => {
    const what = list[0] === 'indicators' ? 'indicator' : 'item'
    const name = what === 'item' ? say.desk.newItem : say.desk.newIndicator
    const step = addItem(root, list, at, freeId(draft.text, what), name)
    if (what === 'item') return () => take(step)
    const edits = step.edits.map((one) =>
      one.edit === 'insert' ? { ...one, value: { indicator: freeId(draft.text, what), name } } : one,
    )
    return () => take({ ...step, edits })
  }
  if (kind === 'items' || (kind === 'list' && path[0] === 'indicators')) {
    const node = nodeAt(root, path)
    return { add: add(path, node?.type === 'list' ? node.items.length : 0) }
  }
  if (path.length === 1 && path[0] === 'bonus') {
    const node = nodeAt(root, ['bonus', 'items'])
    return { add: add(['bonus', 'items'], node?.type === 'list' ? node.items.length : 0) }
  }
  if (kind !== 'item' && kind !== 'indicator') return {}
  const [list, place] = [path.slice(0, -1), Number(path.at(-1))]
  const moves = {
    up: does(shift(root, path, -1)),
    down: does(shift(root, path, 1)),
    indent: kind === 'item' ? does(indent(root, path)) : undefined,
    outdent: kind === 'item' ? does(outdent(root, path)) : undefined,
  }
  const below = kind === 'item' && nodeAt(root, [...path, 'clause']) === undefined
  const inside = nodeAt(root, [...path, 'items'])
  return {
    add: add(list, place + 1),
    ...(below
      ? { addBelow: add([...path, 'items'], inside?.type === 'list' ? inside.items.length : 0) }
      : {}),
    ...Object.fromEntries(Object.entries(moves).filter(([, step]) => step !== undefined)),
    remove: () => {
      take(remove(root, path))
      notification.info({
        key: 'desk-removed',
        title: say.desk.removed(part.name ?? say.desk.unnamed),
        description: say.desk.removedUndo,
        duration: 6,
      })
    },
  }
}
