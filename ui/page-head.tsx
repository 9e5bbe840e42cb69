import './page-head.css'
import { type ReactNode, useEffect } from 'react'
import { useSpeech } from './language.tsx'

/** 页头: title, what it shows, and what one can do; the thick and thin rule of a printed page under it. */
export function PageHead({
  title,
  lead,
  actions,
  crumbs,
}: {
  readonly title: string
  readonly lead?: ReactNode
  readonly actions?: ReactNode
  readonly crumbs?: ReactNode
}) {
  const { say } = useSpeech()
  useEffect(() => {
    document.title = `${title} · ${say.frame.product}`
  }, [title, say])
  return (
    <header className="page-head">
      {crumbs === undefined ? null : (
        <nav className="page-crumbs no-print" aria-label={say.frame.breadcrumb}>
          {crumbs}
        </nav>
      )}
      <div className="page-head-row">
        <div className="page-head-words">
          <h1>{title}</h1>
          {lead === undefined ? null : <div className="page-lead">{lead}</div>}
        </div>
        {actions === undefined ? null : <div className="page-actions no-print">{actions}</div>}
      </div>
    </header>
  )
}
