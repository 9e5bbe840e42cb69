import { useMutation, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import { useId, useState } from 'react'
import { openSchemeDraft, readScheme, type SchemeLine } from '#contract'
import { named, Trouble, useSpeech } from '#ui'
import { call } from '../../ask/call.ts'
import { query } from '../../ask/queries.ts'
import { queryClient } from '../../ask/query-client.ts'
import { useRefusalWords } from '../../frame/refusal.tsx'
import { emptyScheme, newVersion, nextId, nextYear } from '../../parts/scheme-text/skeleton.ts'

type From = 'nothing' | 'year' | 'version'
const FROM: readonly From[] = ['nothing', 'year', 'version']
const LEVELS = ['county', 'town', 'village'] as const
const START = { name: '', id: '', level: 'town', period: '' }

/** 新起草: from nothing, as next year's, or as a new version of what is in force. */
export function NewDraft() {
  const { say, language } = useSpeech()
  const { desk } = say
  const navigate = useNavigate()
  const words = useRefusalWords()
  const schemes = useQuery(query.schemes()).data?.schemes ?? []
  const [from, setFrom] = useState<From>('nothing')
  const [base, setBase] = useState('')
  const [wish, setWish] = useState(START)
  const id = useId()
  const chosen = schemes.find(({ scheme }) => scheme === base) ?? schemes[0]
  const open = useMutation({
    mutationFn: async () => {
      if (from === 'nothing') return await call(openSchemeDraft, { body: { text: emptyScheme(wish) } })
      if (chosen === undefined) throw new Error('there is no scheme to begin from')
      const { scheme, version } = chosen
      const { text } = await call(readScheme, { params: { scheme } })
      const next = from === 'version' ? newVersion(text, version) : renewed(text, chosen)
      return await call(openSchemeDraft, { body: { text: next ?? text, base: { scheme, version } } })
    },
    onSuccess: ({ draft }) => {
      void queryClient.invalidateQueries({ queryKey: ['scheme-drafts'] })
      void navigate({ to: '/desk/$draft', params: { draft } })
    },
  })
  const fault = open.isError ? words(open.error) : undefined
  const complete =
    from !== 'nothing' || (wish.name.trim() !== '' && ID.test(wish.id) && /^[12]\d{3}$/.test(wish.period))
  const set = (key: keyof typeof START) => (event: { target: { value: string } }) =>
    setWish({ ...wish, [key]: event.target.value })
  return (
    <section className="desk-new">
      <h2 className="section-title">{desk.newDraft}</h2>
      {fault === undefined ? null : <Trouble what={fault.what} next={fault.next} />}
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (complete) open.mutate()
        }}
      >
        <div className="desk-radios" role="radiogroup" aria-label={desk.beginFrom}>
          {FROM.map((one) => (
            <label key={one}>
              <input type="radio" name={id} checked={from === one} onChange={() => setFrom(one)} />{' '}
              {desk.begin[one]}
            </label>
          ))}
        </div>
        {from === 'nothing' ? (
          <div className="desk-wish">
            <label>
              {desk.nameOf}
              <input className="desk-input" value={wish.name} onChange={set('name')} />
            </label>
            <label>
              {desk.idOf}
              <input className="desk-input" value={wish.id} placeholder="town-2018" onChange={set('id')} />
            </label>
            <label>
              {desk.levelOf}
              <select className="desk-input" value={wish.level} onChange={set('level')}>
                {LEVELS.map((level) => (
                  <option key={level} value={level}>
                    {say.scheme.levels[level]}
                  </option>
                ))}
              </select>
            </label>
            <label>
              {desk.periodOf}
              <input
                className="desk-input"
                inputMode="numeric"
                value={wish.period}
                placeholder="2018"
                onChange={set('period')}
              />
            </label>
          </div>
        ) : (
          <div className="desk-wish">
            <label>
              {desk.baseOf}
              <select
                className="desk-input"
                value={chosen?.scheme ?? ''}
                onChange={({ target }) => setBase(target.value)}
              >
                {schemes.map((one) => (
                  <option key={one.scheme} value={one.scheme}>
                    {named(one.name, language)}（{say.scheme.version(one.version)}）
                  </option>
                ))}
              </select>
            </label>
          </div>
        )}
        <Button type="primary" htmlType="submit" disabled={!complete} loading={open.isPending}>
          {desk.beginWriting}
        </Button>
        {complete ? null : <span className="muted small"> {desk.wishNeeds}</span>}
      </form>
    </section>
  )
}

const ID = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/

function renewed(text: string, { scheme, period }: SchemeLine): string | undefined {
  const next = String(Number(period) + 1)
  return nextYear(text, next, nextId(scheme, period, next))
}
