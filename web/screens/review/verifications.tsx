import './review.css'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { App, Select } from 'antd'
import { useState } from 'react'
import type { z } from 'zod'
import { type listVerifications, type readFigure, recordVerification } from '#contract'
import { Empty, named, PageHead, periodText, ScrollX, unitNamed, useSpeech } from '#ui'
import { query } from '../../ask/queries.ts'
import { Fetched } from '../../frame/fetched.tsx'
import { useMay } from '../../session/use-session.ts'
import { FigureForm } from './figure-form.tsx'
import { figureOf, linesOf, typedOf } from './figure-inputs.tsx'
import { figureText } from './figure-text.ts'
import { ReviewTabs } from './review-tabs.tsx'
import { useReviewAct } from './use-review-act.ts'
import { Versions } from './versions.tsx'

type View = z.output<(typeof listVerifications)['answer']>
type Figure = z.output<(typeof readFigure)['answer']>
const page = getRouteApi('/inside/verifications')

/** 核实: verified figures beside reported ones, with the share that proved true; the office records them here. */
export function Verifications() {
  const { say } = useSpeech()
  const [period, setPeriod] = useState<string>()
  const mayVerify = useMay('figure.verify')
  const found = useQuery(query.verifications(period))
  return (
    <>
      <PageHead title={say.review.verifications} lead={say.review.verificationsLead} />
      <ReviewTabs here="verifications" />
      <Fetched of={found} rows={8}>
        {(view) => (
          <div className="stack">
            {mayVerify ? <Record choices={view.choices} /> : null}
            <Select
              className="no-print"
              style={{ justifySelf: 'start' }}
              value={period ?? ''}
              aria-label={say.review.period}
              popupMatchSelectWidth={false}
              options={[
                { value: '', label: `${say.review.period}：${say.review.all}` },
                ...view.periods.map((one) => ({ value: one, label: periodText(one, say.frame) })),
              ]}
              onChange={(one) => setPeriod(one === '' ? undefined : one)}
            />
            <Pairs view={view} />
          </div>
        )}
      </Fetched>
    </>
  )
}

function Pairs({ view }: { readonly view: View }) {
  const { say, language } = useSpeech()
  const { review } = say
  const names = say.scheme.missingNames
  if (view.verifications.length === 0) return <Empty what={review.verificationsNone} />
  return (
    <ScrollX label={review.verifications}>
      <table className="plain-table review-figures">
        <thead>
          <tr>
            <th scope="col">{review.unit}</th>
            <th scope="col">{review.indicator}</th>
            <th scope="col">{review.period}</th>
            <th scope="col" className="number">
              {review.reported}
            </th>
            <th scope="col" className="number">
              {review.verified}
            </th>
            <th scope="col" className="number" title={review.realRateHint}>
              {review.realRate}
            </th>
            <th scope="col">{review.how}</th>
          </tr>
        </thead>
        <tbody>
          {view.verifications.map(({ unit, indicator, period, reported, verified, realRate }) => (
            <tr key={`${unit.unit} ${indicator.indicator} ${period}`}>
              <th scope="row">{unitNamed(unit, language)}</th>
              <td>{named(indicator.name, language)}</td>
              <td>{periodText(period, say.frame)}</td>
              <td className="number">
                {reported === undefined ? say.frame.none : figureText(reported, indicator.unit, names)}
              </td>
              <td className="number">
                <strong>{figureText(verified, indicator.unit, names)}</strong>
              </td>
              <td className="number" title={realRate?.exact}>
                {realRate?.shown ?? say.frame.none}
              </td>
              <td className="small">{verified.reason ?? ''}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollX>
  )
}

function Record({ choices }: { readonly choices: View['choices'] }) {
  const { say, language } = useSpeech()
  const { review } = say
  const { unit, indicator, at } = page.useSearch()
  const navigate = page.useNavigate()
  const today = useQuery(query.workbench()).data?.today ?? ''
  const chosen = unit !== undefined && indicator !== undefined && at !== undefined
  const found = useQuery({
    ...query.figure({ unit: unit ?? '', indicator: indicator ?? '', at: at ?? '' }),
    enabled: chosen,
  })
  const set = (search: object) =>
    void navigate({ search: (before) => ({ ...before, ...search }), replace: true })
  const months = monthsUpTo(today)
  return (
    <section className="stack no-print">
      <h2 className="section-title">{review.record}</h2>
      <div className="review-filters">
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          style={{ width: 200 }}
          value={unit ?? null}
          placeholder={review.unit}
          aria-label={review.unit}
          options={choices.units.map((one) => ({ value: one.unit, label: unitNamed(one, language) }))}
          onChange={(one) => set({ unit: one ?? undefined })}
        />
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          style={{ width: 260 }}
          value={indicator ?? null}
          placeholder={review.indicator}
          aria-label={review.indicator}
          options={choices.indicators.map((one) => ({
            value: one.indicator,
            label: named(one.name, language),
          }))}
          onChange={(one) => set({ indicator: one ?? undefined })}
        />
        <Select
          style={{ width: 140 }}
          value={at ?? null}
          placeholder={review.period}
          aria-label={review.period}
          options={months.map((one) => ({ value: one, label: periodText(one, say.frame) }))}
          onChange={(one) => set({ at: one ?? undefined })}
        />
      </div>
      {chosen ? (
        <Fetched of={found}>
          {(figure) => (
            <Form
              key={`${figure.unit.unit} ${figure.indicator.indicator} ${figure.period}`}
              figure={figure}
            />
          )}
        </Fetched>
      ) : null}
    </section>
  )
}

function monthsUpTo(today: string): readonly string[] {
  const [year = '', month = '00'] = today.split('-')
  const of = (y: number, count: number) =>
    Array.from({ length: count }, (_, index) => `${y}-${String(count - index).padStart(2, '0')}`)
  return year === '' ? [] : [...of(Number(year), Number(month)), ...of(Number(year) - 1, 12)]
}

function Form({ figure }: { readonly figure: Figure }) {
  const { say } = useSpeech()
  const { review } = say
  const { message } = App.useApp()
  const { indicator, unit, period } = figure
  const [reported] = figure.reported
  const [verified] = figure.verified
  const [typed, setTyped] = useState(() => typedOf(verified ?? { denominator: reported?.denominator }))
  const [reason, setReason] = useState('')
  const [evidence, setEvidence] = useState('')
  const act = useReviewAct(recordVerification, () => {
    setReason('')
    void message.success(review.recorded)
  })
  return (
    <>
      <p>
        {review.reported}：
        <strong>
          {reported === undefined
            ? review.inForceNone
            : figureText(reported, indicator.unit, say.scheme.missingNames)}
        </strong>
      </p>
      <FigureForm
        figure={{ typed, change: setTyped, ratio: indicator.ratio }}
        reason={{ label: review.how, text: reason, write: setReason }}
        evidence={{ text: evidence, write: setEvidence }}
        act={act}
        send={() =>
          act.mutate({
            body: {
              unit: unit.unit,
              indicator: indicator.indicator,
              at: period,
              version: verified?.version ?? 0,
              figure: figureOf(typed, indicator.ratio !== undefined),
              reason,
              evidence: linesOf(evidence),
            },
          })
        }
      >
        {review.record}
      </FigureForm>
      <Versions title={review.verified} facts={figure.verified} unit={indicator.unit} />
    </>
  )
}
