import { Input } from 'antd'
import { useSpeech } from '#ui'
import { Field } from './field.tsx'

/** 新口令, shown as it is typed when wished; pasting is welcome. */
export function NewPassword({
  value,
  change,
}: {
  readonly value: string
  readonly change: (password: string) => void
}) {
  const { say } = useSpeech()
  return (
    <Field label={say.session.newPassword} hint={say.session.passwordRule}>
      <Input.Password
        autoComplete="new-password"
        value={value}
        maxLength={200}
        onChange={({ target }) => change(target.value)}
      />
    </Field>
  )
}
