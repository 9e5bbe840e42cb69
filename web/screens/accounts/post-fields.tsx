import { useQuery } from '@tanstack/react-query'
import { Input, Select } from 'antd'
import { ROLES } from '#domain/permission'
import { useSpeech } from '#ui'
import { query } from '../../ask/queries.ts'
import { Field } from '../../session/field.tsx'

export interface Wish {
  readonly role: string
  readonly unit: string
  readonly from: string
  readonly to: string
}

export const EMPTY_WISH: Wish = { role: '', unit: '', from: '', to: '' }

export const isWhole = ({ role, unit, from }: Wish): boolean => role !== '' && unit !== '' && from !== ''

/** 任职的各栏: role, unit and dates. */
export function PostFields({ wish, change }: { readonly wish: Wish; readonly change: (wish: Wish) => void }) {
  const { say } = useSpeech()
  const units = useQuery(query.postUnits()).data?.units ?? []
  return (
    <>
      <Field label={say.accounts.role}>
        <Select
          aria-label={say.accounts.role}
          placeholder={say.accounts.chooseRole}
          value={wish.role === '' ? null : wish.role}
          options={ROLES.map((role) => ({ value: role, label: say.signIn.roles[role] }))}
          onChange={(role: string | null) => change({ ...wish, role: role ?? '', unit: '' })}
        />
      </Field>
      <Field label={say.accounts.unit}>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          aria-label={say.accounts.unit}
          placeholder={say.accounts.chooseUnit}
          value={wish.unit === '' ? null : wish.unit}
          options={units
            .filter(({ roles }) => wish.role === '' || roles.includes(wish.role as never))
            .map(({ unit, name, within }) => ({
              value: unit,
              label: `${name}${within === undefined ? '' : `（${within}）`} ${unit}`,
            }))}
          onChange={(unit: string | null) => change({ ...wish, unit: unit ?? '' })}
        />
      </Field>
      <Field label={say.accounts.from}>
        <Input
          type="date"
          value={wish.from}
          onChange={({ target }) => change({ ...wish, from: target.value })}
        />
      </Field>
      <Field label={say.accounts.to}>
        <Input type="date" value={wish.to} onChange={({ target }) => change({ ...wish, to: target.value })} />
      </Field>
    </>
  )
}
