import { Button } from 'antd'
import { Fragment, type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { ExplanationView, ResultHead } from '#contract'
import { useNarrow, useSpeech } from '#ui'
import type { ResultSearch } from '../../which-result/result-search.ts'
import { waysTo } from './grow.ts'
import { NodeDetail } from './node-detail.tsx'
import { NodeLine } from './node-line.tsx'
import { useGrownTree } from './use-grown-tree.ts'
import { branchIds, findNode, hasMore, type TreeLine, visibleNodes } from './visible-nodes.ts'

const DEEPEST = 99

/** How far the tree is open at first: a whole total shows its branches, a single item everything down to the figures. */
const firstOpen = (root: ExplanationView, chosen: string | undefined): Set<string> =>
  new Set([
    ...branchIds(root, root.role === 'total' || root.role === 'subtotal' ? 2 : 5),
    ...(chosen === undefined ? [] : waysTo(root, chosen)),
  ])

/** 解释树: arrow keys walk it, Enter shows a node whole beside it. */
export function ReasonTree({
  root: folded,
  head,
  unit,
  which,
  chosen,
  opened: asked,
  onChoose,
}: {
  readonly root: ExplanationView
  readonly head: ResultHead
  readonly unit: string
  readonly which: ResultSearch
  readonly chosen: string | undefined
  readonly opened: string | undefined
  readonly onChoose: (node: string) => void
}) {
  const { say } = useSpeech()
  const narrow = useNarrow()
  const [opened, setOpened] = useState(() => firstOpen(folded, chosen))
  const [everything, setEverything] = useState(false)
  const wanted = everything ? new Set(branchIds(folded, DEEPEST)) : opened
  const { root, waiting } = useGrownTree(folded, { scheme: head.scheme, unit, which }, wanted, chosen)
  const open = everything ? new Set(branchIds(root, DEEPEST)) : opened
  const [at, setAt] = useState(chosen ?? folded.id)
  const tree = useRef<HTMLDivElement>(null)
  const moved = useRef(false)
  const lines = visibleNodes(root, open)
  const shown = (chosen === undefined ? undefined : findNode(root, chosen)) ?? root
  const focused = lines.some(({ node }) => node.id === at) ? at : root.id

  useEffect(() => {
    if (!moved.current) return
    moved.current = false
    tree.current?.querySelector<HTMLElement>(`[data-node="${CSS.escape(focused)}"]`)?.focus()
  }, [focused])

  useEffect(() => {
    if (chosen === undefined) return
    const ways = waysTo(root, chosen)
    setOpened((before) => (ways.every((id) => before.has(id)) ? before : new Set([...before, ...ways])))
  }, [root, chosen])

  const toggle = (id: string, wish = !open.has(id)): void => {
    const next = new Set(open)
    if (wish) next.add(id)
    else next.delete(id)
    setEverything(false)
    setOpened(next)
  }
  const go = (line: TreeLine | undefined): void => {
    if (line === undefined) return
    moved.current = true
    setAt(line.node.id)
  }
  const choose = (node: ExplanationView): void => {
    setAt(node.id)
    if (hasMore(node) && !open.has(node.id)) toggle(node.id, true)
    onChoose(node.id)
  }
  const onKey = (event: KeyboardEvent): void => {
    const place = lines.findIndex(({ node }) => node.id === focused)
    const line = lines[place]
    if (line === undefined || event.altKey || event.ctrlKey || event.metaKey) return
    const { node } = line
    const unfolded = open.has(node.id) && hasMore(node)
    const moves: Record<string, () => void> = {
      ArrowDown: () => go(lines[place + 1]),
      ArrowUp: () => go(lines[place - 1]),
      Home: () => go(lines[0]),
      End: () => go(lines.at(-1)),
      ArrowRight: () => (unfolded ? go(lines[place + 1]) : hasMore(node) && toggle(node.id, true)),
      ArrowLeft: () =>
        unfolded ? toggle(node.id, false) : go(lines.find((one) => one.node.id === line.parent)),
      Enter: () => choose(node),
      ' ': () => choose(node),
    }
    const move = moves[event.key]
    if (move === undefined) return
    event.preventDefault()
    move()
  }

  return (
    <div className="reason">
      <section className="reason-tree">
        <div className="row no-print reason-tools">
          <Button size="small" loading={everything && waiting} onClick={() => setEverything(true)}>
            {say.explanation.expandAll}
          </Button>
          <Button
            size="small"
            onClick={() => {
              setEverything(false)
              setOpened(new Set([root.id]))
            }}
          >
            {say.explanation.collapseAll}
          </Button>
          <span className="muted small reason-hint">{say.explanation.treeHint}</span>
        </div>
        <div ref={tree} role="tree" aria-label={say.explanation.tree} aria-busy={waiting} onKeyDown={onKey}>
          {lines.map((line) => (
            <Fragment key={line.node.id}>
              <NodeLine
                line={line}
                head={head}
                open={open.has(line.node.id)}
                chosen={line.node.id === shown.id}
                reachable={line.node.id === focused}
                onChoose={() => choose(line.node)}
                onToggle={() => toggle(line.node.id)}
              />
              {narrow && chosen !== undefined && line.node.id === shown.id ? (
                <div role="none" className="node-inline">
                  <NodeDetail node={shown} head={head} unit={unit} which={which} opened={asked} />
                </div>
              ) : null}
            </Fragment>
          ))}
        </div>
      </section>
      {narrow ? null : (
        <aside className="reason-detail" aria-live="polite">
          <NodeDetail node={shown} head={head} unit={unit} which={which} opened={asked} />
        </aside>
      )}
    </div>
  )
}
