import { Switch } from 'antd'
import { useId } from 'react'

/** 开关 with its words beside it. */
export function LabelledSwitch({
  label,
  hint,
  checked,
  onChange,
}: {
  readonly label: string
  readonly hint?: string
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
}) {
  const id = useId()
  return (
    <span className="labelled-switch no-print" title={hint}>
      <Switch id={id} size="small" checked={checked} onChange={onChange} />
      <label htmlFor={id}>{label}</label>
    </span>
  )
}
