import { type KeyboardEvent, useEffect, useRef } from 'react'
import type { YamlPath } from '#formats'
import { useSpeech } from '#ui'
import { useEditing } from './editing.tsx'
import { fieldWords } from './field-words.ts'
import { type Part, partAt, pathText } from './parts.ts'
import { useSteps } from './use-steps.ts'

/** 目录: every part of the scheme, how much is wrong in each, and moving items about with mouse or keys. */
export function PartTree({ parts, chosen }: { readonly parts: readonly Part[]; readonly chosen: Part }) {
  const { say, language } = useSpeech()
  const { checked, goTo } = useEditing()
  const steps = useSteps(chosen)
  const list = useRef<HTMLDivElement>(null)
  const moved = useRef(false)
  const at = pathText(chosen.path)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the row is looked for anew whenever another part is chosen
  useEffect(() => {
    const row = list.current?.querySelector<HTMLElement>('[aria-selected=true]')
    row?.scrollIntoView({ block: 'nearest' })
    if (moved.current) row?.focus()
    moved.current = false
  }, [at])
  const counts = new Map<Part, number>()
  for (const { path, finding } of checked.findings) {
    const part = finding.severity === 'error' ? partAt(parts, path) : undefined
    if (part !== undefined) counts.set(part, (counts.get(part) ?? 0) + 1)
  }
  const nameOf = (part: Part): string =>
    part.kind === 'general'
      ? say.desk.general
      : (part.name ??
        (part.kind === 'item' || part.kind === 'indicator' ? say.desk.unnamed : titleOf(part.path)))
  const titleOf = (path: YamlPath): string =>
    path[0] === 'items' ? say.desk.itemTree : fieldWords(String(path[0]), 'scheme', language).label
  const key = (event: KeyboardEvent): void => {
    const act = actOf(event)
    const place = parts.indexOf(chosen)
    const next = act === 'next' ? parts[place + 1] : act === 'previous' ? parts[place - 1] : undefined
    if (next !== undefined) {
      moved.current = true
      goTo(next.path)
    } else if (act !== undefined && act !== 'next' && act !== 'previous') {
      moved.current = true
      steps[act]?.()
    }
    if (act !== undefined) event.preventDefault()
  }
  return (
    <div
      className="desk-tree"
      role="tree"
      tabIndex={-1}
      aria-label={say.desk.contents}
      ref={list}
      onKeyDown={key}
    >
      {parts.map((part) => {
        const errors = counts.get(part) ?? 0
        const selected = part === chosen
        return (
          <div
            key={pathText(part.path)}
            role="treeitem"
            aria-level={part.depth + 1}
            aria-selected={selected}
            tabIndex={selected ? 0 : -1}
            className={`desk-part desk-part-${part.kind}`}
            style={{ paddingInlineStart: `${8 + part.depth * 14}px` }}
            onClick={() => goTo(part.path)}
            onKeyDown={() => undefined}
          >
            <span className="desk-part-name">{nameOf(part)}</span>
            {part.points === undefined ? null : <span className="muted small">{part.points}</span>}
            {errors === 0 ? null : (
              <span className="desk-count">
                {errors}
                <span className="hidden">{say.desk.errorsHere}</span>
              </span>
            )}
          </div>
        )
      })}
    </div>
  )
}

type Act = 'next' | 'previous' | 'up' | 'down' | 'indent' | 'outdent' | 'remove' | 'add'

const PLAIN: Readonly<Record<string, Act>> = {
  ArrowDown: 'next',
  ArrowUp: 'previous',
  Delete: 'remove',
  Insert: 'add',
}
const WITH_ALT: Readonly<Record<string, Act>> = {
  ArrowDown: 'down',
  ArrowUp: 'up',
  ArrowRight: 'indent',
  ArrowLeft: 'outdent',
}

const actOf = ({ key, altKey, ctrlKey, metaKey }: KeyboardEvent): Act | undefined =>
  ctrlKey || metaKey ? undefined : altKey ? WITH_ALT[key] : PLAIN[key]
