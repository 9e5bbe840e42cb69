import '../../session/session.css'
import { Link } from '@tanstack/react-router'
import { type ReactNode, useEffect } from 'react'
import { Steelyard, useSpeech } from '#ui'
import { LanguageSwitch } from '../../frame/language-switch.tsx'

/** A page outside the sign-in: the brand, one task, nothing else. */
export function Alone({
  title,
  lead,
  children,
}: {
  readonly title: string
  readonly lead: string
  readonly children: ReactNode
}) {
  const { say } = useSpeech()
  useEffect(() => {
    document.title = `${title} · ${say.frame.product}`
  }, [title, say])
  return (
    <main className="alone">
      <div className="alone-head">
        <Link to="/sign-in" className="brand">
          <Steelyard />
          <span>{say.frame.product}</span>
        </Link>
        <LanguageSwitch />
      </div>
      <h1>{title}</h1>
      <p className="muted">{lead}</p>
      {children}
    </main>
  )
}
