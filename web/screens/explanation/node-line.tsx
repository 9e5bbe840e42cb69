import { RightOutlined } from '@ant-design/icons'
import type { ResultHead } from '#contract'
import { useSpeech } from '#ui'
import { explained, explainedName } from '../../parts/explained.ts'
import { NodeValue } from './node-value.tsx'
import { hasMore, type TreeLine } from './visible-nodes.ts'

/** Roles whose one sentence is worth its line in the tree; a branch's name and number say enough. */
const SPEAKS = new Set([
  'clause',
  'treatment',
  'renormalisation',
  'veto',
  'rank',
  'adjustment',
  'grade',
  'card',
  'payment',
  'commendation',
  'fact',
  'figure',
])

/** 解释树的一行: what it is, its number, and its sentence. */
export function NodeLine({
  line,
  head,
  open,
  chosen,
  reachable,
  onChoose,
  onToggle,
}: {
  readonly line: TreeLine
  readonly head: ResultHead
  readonly open: boolean
  readonly chosen: boolean
  readonly reachable: boolean
  readonly onChoose: () => void
  readonly onToggle: () => void
}) {
  const { say, language } = useSpeech()
  const { node, level, place, siblings } = line
  const name = explainedName(node, language)
  const roles: Readonly<Record<string, string>> = say.explanation.roles
  const inner = hasMore(node)
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the tree around it handles the keys of every line
    <div
      role="treeitem"
      aria-level={level}
      aria-posinset={place}
      aria-setsize={siblings}
      aria-selected={chosen}
      {...(inner ? { 'aria-expanded': open } : {})}
      tabIndex={reachable ? 0 : -1}
      data-node={node.id}
      data-role={node.role}
      className={`node node-${node.role}${chosen ? ' node-chosen' : ''}`}
      style={{ '--level': level - 1 } as React.CSSProperties}
      onClick={onChoose}
    >
      <span
        className={`node-twist${open ? ' node-open' : ''}`}
        aria-hidden="true"
        onClick={(event) => {
          if (!inner) return
          event.stopPropagation()
          onToggle()
        }}
      >
        {inner ? <RightOutlined /> : null}
      </span>
      <span className="node-words">
        <span className="node-name">
          {roles[node.role] === name ? null : (
            <span className="node-role">{roles[node.role] ?? node.role}</span>
          )}{' '}
          {name}
        </span>
        {SPEAKS.has(node.role) ? <span className="node-says">{explained(node, language)}</span> : null}
      </span>
      <span className="node-value">
        <NodeValue node={node} head={head} />
        {node.outOf === undefined ? null : <span className="muted small"> / {node.outOf}</span>}
      </span>
    </div>
  )
}
