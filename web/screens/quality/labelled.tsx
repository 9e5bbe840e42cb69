import { type ReactNode, useId } from 'react'

/** 带标签的输入: the label above, tied to the input by its id. */
export function Labelled({
  label,
  wide = false,
  children,
}: {
  readonly label: string
  readonly wide?: boolean
  readonly children: (id: string) => ReactNode
}) {
  const id = useId()
  return (
    <div className={wide ? 'labelled wide' : 'labelled'}>
      <label htmlFor={id}>{label}</label>
      {children(id)}
    </div>
  )
}
