import { cloneElement, type ReactElement, type ReactNode, useId } from 'react'

/** 一栏: a label that belongs to its input, and what helps to fill it in. */
export function Field({
  label,
  hint,
  children,
}: {
  readonly label: ReactNode
  readonly hint?: ReactNode
  readonly children: ReactElement<{ id?: string }>
}) {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {cloneElement(children, { id })}
      {hint === undefined ? null : <span className="muted small">{hint}</span>}
    </div>
  )
}
