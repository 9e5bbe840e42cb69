import './quality.css'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button, InputNumber, Select } from 'antd'
import { useState } from 'react'
import { type DrawView, drawVerificationList } from '#contract'
import { Empty, momentText, PageHead, periodText, ScrollX, Trouble, unitNamed, useSpeech } from '#ui'
import { call } from '../../ask/call.ts'
import { query } from '../../ask/queries.ts'
import { queryClient } from '../../ask/query-client.ts'
import { Fetched } from '../../frame/fetched.tsx'
import { Refusal } from '../../frame/refusal.tsx'
import { useMay } from '../../session/use-session.ts'
import { Labelled } from './labelled.tsx'

const USUAL = 10
const MOST = 200

/** 核实名单: drawn from a recorded seed, never from anyone's choice. */
export function Draws() {
  const { say } = useSpeech()
  const { quality } = say
  const mayDraw = useMay('quality.draw')
  const draws = useQuery({ ...query.verificationDraws(), enabled: mayDraw })
  const crumbs = <Link to="/quality">{quality.back}</Link>
  if (!mayDraw)
    return (
      <>
        <PageHead title={quality.draws} crumbs={crumbs} />
        <Trouble what={quality.noPermission} next={quality.noPermissionNext} />
      </>
    )
  return (
    <>
      <PageHead title={quality.draws} lead={quality.drawsLead} crumbs={crumbs} />
      <DrawForm />
      <Fetched of={draws}>
        {(view) =>
          view.draws.length === 0 ? (
            <Empty what={quality.drawsNone} />
          ) : (
            view.draws.map((draw) => <Draw key={draw.draw} draw={draw} />)
          )
        }
      </Fetched>
    </>
  )
}

function DrawForm() {
  const { say } = useSpeech()
  const { quality } = say
  const signals = useQuery(query.signals({}))
  const [month, setMonth] = useState<string>()
  const [count, setCount] = useState<number | null>(USUAL)
  const act = useMutation({
    mutationFn: (body: { month: string; count: number }) => call(drawVerificationList, { body }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['verification-draws'] }),
  })
  const chosen = month ?? signals.data?.month
  return (
    <form
      className="quality-filters no-print"
      onSubmit={(event) => {
        event.preventDefault()
        if (chosen !== undefined && count !== null) act.mutate({ month: chosen, count })
      }}
    >
      <Labelled label={quality.drawMonth}>
        {(id) => (
          <Select
            id={id}
            {...(chosen === undefined ? {} : { value: chosen })}
            onChange={setMonth}
            options={(signals.data?.months ?? []).map((one) => ({
              value: one,
              label: periodText(one, say.frame),
            }))}
          />
        )}
      </Labelled>
      <Labelled label={quality.drawCount}>
        {(id) => <InputNumber id={id} min={1} max={MOST} precision={0} value={count} onChange={setCount} />}
      </Labelled>
      <Button
        type="primary"
        htmlType="submit"
        loading={act.isPending}
        disabled={chosen === undefined || count === null}
      >
        {act.isPending ? quality.drawing : quality.draw}
      </Button>
      {act.isError ? <Refusal fault={act.error} /> : null}
    </form>
  )
}

function Draw({ draw }: { readonly draw: DrawView }) {
  const { say, language } = useSpeech()
  const { quality } = say
  return (
    <section className="draw-card">
      <h2 className="section-title">
        {periodText(draw.month, say.frame)} · {quality.drawn(String(draw.drawn.length), String(draw.listed))}
        <span className="muted">{quality.drawnBy(draw.name, momentText(draw.at, language))}</span>
      </h2>
      <p className="small">
        {quality.seed} <code>{draw.seed}</code>
      </p>
      <ScrollX label={quality.draws}>
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">{quality.unit}</th>
              <th scope="col">{quality.town}</th>
              <th scope="col">{quality.arm}</th>
              <th scope="col" className="number">
                {quality.flags}
              </th>
            </tr>
          </thead>
          <tbody>
            {draw.drawn.map((one) => (
              <tr key={one.unit}>
                <th scope="row">{unitNamed(one, language)}</th>
                <td>{one.town ?? ''}</td>
                <td>{quality.arms[one.arm]}</td>
                <td className="number">{one.flags}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollX>
    </section>
  )
}
