import { useMutation } from '@tanstack/react-query'
import { App, Button, Checkbox, Input, InputNumber, Radio } from 'antd'
import { type ReactNode, useState } from 'react'
import { enterFormHeader, type FormView } from '#contract'
import { Trouble, useSpeech } from '#ui'
import { call } from '../../ask/call.ts'
import { queryClient } from '../../ask/query-client.ts'
import { useRefusalWords } from '../../frame/refusal.tsx'
import { FieldList, type Particulars } from './field-list.tsx'

/** Only what the office itself entered is put into the inputs; definitions of the library are shown beside them. */
const particularsOf = (view: FormView): Readonly<Record<string, Particulars>> =>
  Object.fromEntries(
    view.fieldList.map(({ indicator }) => {
      const { owner, elsewhere, definition } = view.particulars[indicator] ?? {}
      return [
        indicator,
        {
          ...(owner === undefined ? {} : { owner }),
          ...(elsewhere === undefined ? {} : { elsewhere }),
          ...(definition === undefined ? {} : { definition }),
        },
      ]
    }),
  )

/** 登记表头: what makes the form a lawful one, from when it is asked for, until which day, and who answers for each field. */
export function HeaderForm({ view }: { readonly view: FormView }) {
  const { say } = useSpeech()
  const { form } = say
  const { message } = App.useApp()
  const words = useRefusalWords()
  const { header } = view
  const [typed, setTyped] = useState({
    tableNumber: header?.tableNumber ?? '',
    issuer: header?.issuer ?? '',
    approvalNumber: header?.approvalNumber ?? '',
    validUntil: header?.validUntil ?? '',
    from: header?.from ?? '',
  })
  const [due, setDue] = useState(header?.due ?? { day: 5, days: 'calendar' as const, postpone: true })
  const [particulars, setParticulars] = useState(() => particularsOf(view))
  const save = useMutation({
    mutationFn: () =>
      call(enterFormHeader, {
        params: { form: view.form },
        body: { after: header?.number ?? 0, ...typed, due, particulars: { ...particulars } },
      }),
    onSuccess: async (next) => {
      queryClient.setQueryData(['form', 'one', view.form], next)
      await queryClient.invalidateQueries({ queryKey: ['form', 'list'] })
      await queryClient.invalidateQueries({ queryKey: ['entry'] })
      void message.success(form.saved)
    },
  })
  const fault = save.isError ? words(save.error) : undefined
  const text = (key: keyof typeof typed, more: { type?: string; placeholder?: string } = {}): ReactNode => (
    <div className="form-field">
      <label htmlFor={`header-${key}`}>{form[key]}</label>
      <Input
        id={`header-${key}`}
        required
        value={typed[key]}
        maxLength={100}
        {...more}
        onChange={({ target }) => setTyped({ ...typed, [key]: target.value })}
      />
    </div>
  )
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        save.mutate()
      }}
    >
      <section>
        <h2 className="section-title">{header === undefined ? form.enterHeader : form.changeHeader}</h2>
        <div className="form-header">
          {text('tableNumber')}
          {text('issuer')}
          {text('approvalNumber')}
          {text('validUntil', { type: 'date' })}
          {text('from', { placeholder: form.fromHint[view.frequency] })}
          <fieldset className="form-field form-due">
            <legend>{form.due}</legend>
            <div className="row">
              <InputNumber
                aria-label={form.day}
                min={1}
                max={28}
                precision={0}
                value={due.day}
                onChange={(day) => setDue({ ...due, day: day ?? 5 })}
              />
              <Radio.Group
                value={due.days}
                onChange={({ target }) => setDue({ ...due, days: target.value as 'calendar' | 'working' })}
                options={[
                  { value: 'calendar', label: form.dueDays.calendar },
                  { value: 'working', label: form.dueDays.working },
                ]}
              />
              {due.days === 'calendar' ? (
                <Checkbox
                  checked={due.postpone}
                  onChange={({ target }) => setDue({ ...due, postpone: target.checked })}
                >
                  {form.postpone}
                </Checkbox>
              ) : null}
            </div>
            <p className="muted small">{form.dueSays(String(due.day), due.days, due.postpone)}</p>
          </fieldset>
        </div>
      </section>
      <FieldList
        view={view}
        particulars={particulars}
        change={(indicator, next) => setParticulars({ ...particulars, [indicator]: next })}
      />
      <div className="form-save no-print">
        {fault === undefined ? null : <Trouble what={fault.what} next={fault.next} />}
        <Button type="primary" size="large" htmlType="submit" loading={save.isPending}>
          {form.save}
        </Button>
      </div>
    </form>
  )
}
