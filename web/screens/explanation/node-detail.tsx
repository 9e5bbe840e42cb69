import { Link } from '@tanstack/react-router'
import type { ExplanationView, ResultHead } from '#contract'
import { Mark, useSpeech } from '#ui'
import { formatFormula } from '#words'
import { explained, explainedName } from '../../parts/explained.ts'
import type { ResultSearch } from '../../which-result/result-search.ts'
import { FactOrigin } from './fact-origin.tsx'
import { NodeValue } from './node-value.tsx'

/** 一个数的来历: sentence, formula, clause with its source and line, or the fact with its workbook cell and person. */
export function NodeDetail({
  node,
  head,
  unit,
  which,
  opened,
}: {
  readonly node: ExplanationView
  readonly head: ResultHead
  readonly unit: string
  readonly which: ResultSearch
  /** The cell the page itself is about. */
  readonly opened: string | undefined
}) {
  const { say, language } = useSpeech()
  const { explanation } = say
  const roles: Readonly<Record<string, string>> = explanation.roles
  const item = node.role === 'item' || node.role === 'branch' ? node.facts['item'] : undefined
  return (
    <div className="detail" data-testid="detail">
      <p className="row">
        <Mark>{roles[node.role] ?? node.role}</Mark>
        {item === undefined || `item:${item}` === opened ? null : (
          <Link
            className="small"
            to="/explanation/$scheme/$unit"
            params={{ scheme: head.scheme, unit }}
            search={{ ...which, cell: `item:${item}` }}
          >
            {explanation.openHere}
          </Link>
        )}
      </p>
      <h2>{explainedName(node, language)}</h2>
      <p className="detail-value">
        <NodeValue node={node} head={head} />
        {node.outOf === undefined ? null : <span className="muted"> {explanation.outOf(node.outOf)}</span>}
      </p>
      {node.fact === undefined ? <p className="detail-says">{explained(node, language)}</p> : null}
      {node.formula === undefined ? null : (
        <div>
          <h3>{explanation.formula}</h3>
          <p className="detail-formula mono">{formatFormula(node.formula, language)}</p>
        </div>
      )}
      {node.source === undefined ? null : (
        <div>
          <h3>{explanation.source}</h3>
          <blockquote className="detail-source">
            {node.source.text === undefined ? null : <p>{node.source.text}</p>}
            <footer>
              {head.document} {node.source.clause}
            </footer>
          </blockquote>
        </div>
      )}
      {node.fact === undefined ? null : <FactOrigin fact={node.fact} head={head} which={which} />}
      {node.line === undefined ? null : (
        <p className="small">
          <Link
            to="/scheme/{-$scheme}"
            params={{ scheme: head.scheme }}
            search={{ section: 'text' }}
            hash={`L${node.line}`}
          >
            {explanation.schemeLine(String(node.line))}
          </Link>
        </p>
      )}
    </div>
  )
}
