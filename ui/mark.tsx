import './mark.css'
import type { ReactNode } from 'react'

/** 标记: a word beside a name (本单位, 并列, 表彰, 一票否决); never colour alone. */
export function Mark({
  tone = 'plain',
  title,
  children,
}: {
  readonly tone?: 'plain' | 'teal' | 'cinnabar' | 'amber'
  readonly title?: string | undefined
  readonly children: ReactNode
}) {
  return (
    <span className={`mark mark-${tone}`} title={title}>
      {children}
    </span>
  )
}
