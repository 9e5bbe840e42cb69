import { useEffect, useId, useRef, useState } from 'react'

const PAUSE = 350

/** 一行文字: what is typed stays as typed; it is taken over at a pause and when one leaves the field. */
export function TypedText({
  value,
  onWrite,
  label,
  describedBy,
  invalid,
  readOnly,
  lines = 1,
  options,
  id,
  placeholder,
}: {
  readonly value: string
  readonly onWrite: (value: string) => void
  readonly label?: string | undefined
  readonly describedBy?: string | undefined
  readonly invalid?: boolean
  readonly readOnly: boolean
  readonly lines?: number
  readonly options?: readonly { readonly id: string; readonly name: string }[] | undefined
  readonly id?: string
  readonly placeholder?: string | undefined
}) {
  const [typed, setTyped] = useState(value)
  const typing = useRef(false)
  const list = useId()
  useEffect(() => {
    if (!typing.current) setTyped(value)
  }, [value])
  const write = useRef(onWrite)
  write.current = onWrite
  useEffect(() => {
    if (!typing.current || typed === value) return
    const wait = setTimeout(() => write.current(typed), PAUSE)
    return () => clearTimeout(wait)
  }, [typed, value])
  const leave = (): void => {
    typing.current = false
    if (typed !== value) write.current(typed)
  }
  const given = {
    value: typed,
    readOnly,
    onChange: ({ target }: { readonly target: { readonly value: string } }) => {
      typing.current = true
      setTyped(target.value)
    },
    onBlur: leave,
    'aria-invalid': invalid === true,
    ...(id === undefined ? {} : { id }),
    ...(label === undefined ? {} : { 'aria-label': label }),
    ...(describedBy === undefined ? {} : { 'aria-describedby': describedBy }),
    ...(placeholder === undefined ? {} : { placeholder }),
  }
  if (lines > 1) return <textarea className="desk-input" rows={lines} {...given} />
  return (
    <>
      <input
        className="desk-input"
        type="text"
        autoComplete="off"
        spellCheck={false}
        {...(options === undefined ? {} : { list })}
        {...given}
        onKeyDown={({ key }) => {
          if (key === 'Enter' && typed !== value) write.current(typed)
        }}
      />
      {options === undefined ? null : (
        <datalist id={list}>
          {options.map((one) => (
            <option key={one.id} value={one.id}>
              {one.name}
            </option>
          ))}
        </datalist>
      )}
    </>
  )
}
