import { type ReactNode, useId } from 'react'

/** 带名称的输入: the words above it, tied to it for those who do not see. */
export function Labelled({
  label,
  children,
}: {
  readonly label: ReactNode
  readonly children: (id: string) => ReactNode
}) {
  const id = useId()
  return (
    <div className="review-labelled">
      <label htmlFor={id}>{label}</label>
      {children(id)}
    </div>
  )
}
