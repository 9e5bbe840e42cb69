import './form.css'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { App, Button, Input } from 'antd'
import { useState } from 'react'
import { type CalendarView, enterWorkingCalendar } from '#contract'
import { momentText, PageHead, Trouble, useSpeech } from '#ui'
import { call } from '../../ask/call.ts'
import { query } from '../../ask/queries.ts'
import { queryClient } from '../../ask/query-client.ts'
import { Fetched } from '../../frame/fetched.tsx'
import { useRefusalWords } from '../../frame/refusal.tsx'
import { readDays, writeDays } from './day-lines.ts'

/** 工作日历: days off and days worked for them, year by year, as the office entered them. */
export function WorkingCalendar() {
  const { say } = useSpeech()
  const { form } = say
  const found = useQuery(query.workingCalendars())
  const [more, setMore] = useState<number>()
  return (
    <>
      <PageHead
        title={form.calendarTitle}
        lead={form.calendarLead}
        crumbs={
          <>
            <Link to="/forms">{form.title}</Link>
            <span aria-current="page">{form.calendarTitle}</span>
          </>
        }
      />
      <Fetched of={found}>
        {({ calendars, mayEnter }) => {
          const next = Math.max(2016, ...calendars.map(({ year }) => year)) + 1
          const shown =
            more === undefined || calendars.some(({ year }) => year === more)
              ? calendars
              : [
                  ...calendars,
                  { year: more, number: 0, document: '', holidays: [], working: [], brought: true },
                ]
          return (
            <div className="stack">
              {shown.toReversed().map((one) => (
                <Year
                  key={`${one.year} ${one.number}`}
                  one={one}
                  mayEnter={mayEnter}
                  open={one.year === more}
                />
              ))}
              {mayEnter ? (
                <p>
                  <Button onClick={() => setMore(next)}>{form.addYear}</Button>
                </p>
              ) : null}
            </div>
          )
        }}
      </Fetched>
    </>
  )
}

function Year({
  one,
  mayEnter,
  open,
}: {
  readonly one: CalendarView
  readonly mayEnter: boolean
  readonly open: boolean
}) {
  const { say, language } = useSpeech()
  const { form } = say
  const { message } = App.useApp()
  const words = useRefusalWords()
  const to = language === 'en' ? 'to' : '至'
  const [editing, setEditing] = useState(open)
  const [document, setDocument] = useState(one.document)
  const [holidays, setHolidays] = useState(() => writeDays(one.holidays, to))
  const [working, setWorking] = useState(() => writeDays(one.working, to))
  const [wrong, setWrong] = useState('')
  const save = useMutation({
    mutationFn: (days: { holidays: string[]; working: string[] }) =>
      call(enterWorkingCalendar, {
        params: { year: String(one.year) },
        body: { after: one.number, document, ...days },
      }),
    onSuccess: async (next) => {
      queryClient.setQueryData(['form', 'calendars'], next)
      await queryClient.invalidateQueries({ queryKey: ['entry'] })
      void message.success(form.savedYear)
      setEditing(false)
    },
  })
  const fault = save.isError ? words(save.error) : undefined
  return (
    <section className="year-calendar">
      <h2 className="section-title">
        {form.year(String(one.year))}
        <span className="muted small">
          {one.brought || one.at === undefined
            ? form.brought
            : form.enteredBy(one.name ?? '', momentText(one.at, language))}
        </span>
      </h2>
      {editing ? (
        <form
          className="stack-tight"
          onSubmit={(event) => {
            event.preventDefault()
            const [off, on] = [readDays(holidays), readDays(working)]
            if ('wrong' in off) return setWrong(off.wrong)
            if ('wrong' in on) return setWrong(on.wrong)
            setWrong('')
            save.mutate({ holidays: [...off.days], working: [...on.days] })
          }}
        >
          <div className="form-field">
            <label htmlFor={`document-${one.year}`}>{form.document}</label>
            <Input
              id={`document-${one.year}`}
              required
              maxLength={100}
              value={document}
              onChange={({ target }) => setDocument(target.value)}
            />
          </div>
          <div className="year-days">
            <div className="form-field">
              <label htmlFor={`holidays-${one.year}`}>
                {form.holidays} <span className="muted small">{form.holidaysHint}</span>
              </label>
              <Input.TextArea
                id={`holidays-${one.year}`}
                rows={8}
                value={holidays}
                onChange={({ target }) => setHolidays(target.value)}
              />
            </div>
            <div className="form-field">
              <label htmlFor={`working-${one.year}`}>{form.working}</label>
              <Input.TextArea
                id={`working-${one.year}`}
                rows={8}
                value={working}
                onChange={({ target }) => setWorking(target.value)}
              />
            </div>
          </div>
          {wrong === '' ? null : <p className="below">{form.badLine(wrong)}</p>}
          {fault === undefined ? null : <Trouble what={fault.what} next={fault.next} />}
          <p className="row">
            <Button type="primary" htmlType="submit" loading={save.isPending}>
              {form.saveYear}
            </Button>
            <Button onClick={() => setEditing(false)}>{say.frame.cancel}</Button>
          </p>
        </form>
      ) : (
        <>
          <p className="small">{one.document}</p>
          <p className="small">
            {form.holidays}：{writeDays(one.holidays, to).replaceAll('\n', language === 'en' ? ', ' : '，')}
          </p>
          <p className="small">
            {form.working}：{one.working.join(language === 'en' ? ', ' : '，')}
          </p>
          {mayEnter ? (
            <p>
              <Button size="small" onClick={() => setEditing(true)}>
                {form.edit}
              </Button>
            </p>
          ) : null}
        </>
      )}
    </section>
  )
}
