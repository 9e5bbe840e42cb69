import type { ReactNode } from 'react'

/** 横向滚动的表: the table scrolls, never the page; reachable by keyboard so that arrows can scroll it. */
export function ScrollX({
  label,
  className = '',
  children,
}: {
  readonly label: string
  readonly className?: string
  readonly children: ReactNode
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable without a mouse
    <section className={`scroll-x ${className}`} tabIndex={0} aria-label={label}>
      {children}
    </section>
  )
}
