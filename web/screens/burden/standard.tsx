import { useMutation } from '@tanstack/react-query'
import { App, Button, Input } from 'antd'
import { useState } from 'react'
import { type BurdenView, setTimeStandard } from '#contract'
import { dayText, useSpeech } from '#ui'
import { call } from '../../ask/call.ts'
import { queryClient } from '../../ask/query-client.ts'
import { useRefusalWords } from '../../frame/refusal.tsx'

const PARTS = ['perReport', 'perField', 'perPrefilled', 'budget'] as const
type Part = (typeof PARTS)[number]
const HOUR = 3600

/** 用时标准: by what the times are counted, who set it and why; the office may set another, with a reason. */
export function Standard({ view }: { readonly view: BurdenView }) {
  const { say, language } = useSpeech()
  const words = say.burden
  const [changing, setChanging] = useState(false)
  const { standard } = view
  const by = standard.setBy
  return (
    <section>
      <h2 className="section-title">{words.standard}</h2>
      <p className="muted">{words.standardLead}</p>
      <p>
        {by === undefined
          ? words.standardOurs
          : words.standardBy(by.name, dayText(by.at, language), by.reason)}
      </p>
      {changing ? (
        <StandardForm view={view} leave={() => setChanging(false)} />
      ) : (
        <>
          <dl className="burden-standard">
            {PARTS.map((part) => (
              <div key={part}>
                <dt>{words.parts[part]}</dt>
                <dd>
                  {part === 'budget'
                    ? words.hours(
                        String(Math.floor(standard.budget / HOUR)),
                        String(Math.round((standard.budget % HOUR) / 60)),
                      )
                    : words.seconds(String(standard[part]))}
                </dd>
              </div>
            ))}
          </dl>
          {view.maySet ? (
            <Button className="no-print" onClick={() => setChanging(true)}>
              {words.change}
            </Button>
          ) : null}
        </>
      )}
    </section>
  )
}

function StandardForm({ view, leave }: { readonly view: BurdenView; readonly leave: () => void }) {
  const { say } = useSpeech()
  const words = say.burden
  const { message } = App.useApp()
  const refusalWords = useRefusalWords()
  const [typed, setTyped] = useState<Record<Part, string>>(() => ({
    perReport: String(view.standard.perReport),
    perField: String(view.standard.perField),
    perPrefilled: String(view.standard.perPrefilled),
    budget: String(view.standard.budget / HOUR),
  }))
  const [reason, setReason] = useState('')
  const seconds = (part: Part): number => Number(typed[part]) * (part === 'budget' ? HOUR : 1)
  const bad = (part: Part): boolean =>
    typed[part].trim() === '' || !Number.isInteger(Math.round(seconds(part) * 1e6) / 1e6) || seconds(part) < 0
  const save = useMutation({
    mutationFn: () =>
      call(setTimeStandard, {
        body: {
          after: view.standard.number,
          perReport: seconds('perReport'),
          perField: seconds('perField'),
          perPrefilled: seconds('perPrefilled'),
          budget: Math.round(seconds('budget')),
          reason: reason.trim(),
        },
      }),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: ['burden'] })
      void message.success(words.saved)
      leave()
    },
    onError: (fault) => {
      const { what, next } = refusalWords(fault)
      void message.error(`${what}${next}`, 8)
    },
  })
  const anyBad = PARTS.some(bad)
  return (
    <form
      className="burden-form"
      onSubmit={(event) => {
        event.preventDefault()
        if (anyBad) void message.warning(words.badNumber)
        else if (reason.trim() === '') void message.warning(words.needReason)
        else save.mutate()
      }}
    >
      {PARTS.map((part) => (
        <div key={part}>
          <label htmlFor={`standard-${part}`}>{words.parts[part]}</label>
          <Input
            id={`standard-${part}`}
            value={typed[part]}
            inputMode="decimal"
            suffix={part === 'budget' ? words.inHours : words.inSeconds}
            {...(bad(part) ? { status: 'error' as const } : {})}
            onChange={({ target }) => setTyped({ ...typed, [part]: target.value })}
          />
        </div>
      ))}
      <div className="wide">
        <label htmlFor="standard-reason">{words.reason}</label>
        <Input
          id="standard-reason"
          value={reason}
          maxLength={400}
          placeholder={words.reasonHint}
          onChange={({ target }) => setReason(target.value)}
        />
      </div>
      <div className="burden-form-foot">
        <Button type="primary" htmlType="submit" loading={save.isPending}>
          {words.save}
        </Button>
        <Button onClick={leave}>{words.cancel}</Button>
      </div>
    </form>
  )
}
