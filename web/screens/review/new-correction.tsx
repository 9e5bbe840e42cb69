import './review.css'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { App } from 'antd'
import { useState } from 'react'
import type { z } from 'zod'
import { type readFigure, requestCorrection } from '#contract'
import { Empty, named, PageHead, periodText, unitNamed, useSpeech } from '#ui'
import { query } from '../../ask/queries.ts'
import { Fetched } from '../../frame/fetched.tsx'
import { FigureForm } from './figure-form.tsx'
import { figureOf, linesOf, typedOf } from './figure-inputs.tsx'
import { figureText } from './figure-text.ts'
import { ReviewTabs } from './review-tabs.tsx'
import { useReviewAct } from './use-review-act.ts'
import { Versions } from './versions.tsx'

type Figure = z.output<(typeof readFigure)['answer']>
const page = getRouteApi('/inside/corrections/new')

/** 申请更正: starts from the record in force; what was typed stays when the request is refused. */
export function NewCorrection() {
  const { say } = useSpeech()
  const { unit = '', indicator = '', at = '' } = page.useSearch()
  const named = unit !== '' && indicator !== '' && at !== ''
  const found = useQuery({ ...query.figure({ unit, indicator, at }), enabled: named })
  return (
    <>
      <PageHead
        title={say.review.requestTitle}
        crumbs={<Link to="/corrections">{say.review.corrections}</Link>}
      />
      <ReviewTabs here="corrections" />
      {named ? (
        <Fetched of={found}>{(figure) => <Request figure={figure} />}</Fetched>
      ) : (
        <Empty what={say.review.correctionsNone} next={say.review.correctionsNoneNext} />
      )}
    </>
  )
}

function Request({ figure }: { readonly figure: Figure }) {
  const { say, language } = useSpeech()
  const { review } = say
  const { message } = App.useApp()
  const navigate = page.useNavigate()
  const [standing] = figure.reported
  const [typed, setTyped] = useState(() => typedOf(standing ?? {}))
  const [reason, setReason] = useState('')
  const [evidence, setEvidence] = useState('')
  const { indicator, unit, period, waiting } = figure
  const act = useReviewAct(requestCorrection, ({ correction }) => {
    void message.success(review.requested)
    void navigate({ to: '/corrections/$correction', params: { correction } })
  })
  return (
    <div className="stack">
      <p>
        <strong>{review.correctionOf(unitNamed(unit, language), named(indicator.name, language))}</strong> ·{' '}
        {periodText(period, say.frame)}
      </p>
      <p className="big-change">
        {review.inForce}：
        {standing === undefined
          ? review.inForceNone
          : figureText(standing, indicator.unit, say.scheme.missingNames)}
      </p>
      {waiting === undefined ? null : (
        <p>
          <Link to="/corrections/$correction" params={{ correction: waiting }}>
            {review.stages.open}
          </Link>
        </p>
      )}
      <FigureForm
        figure={{ typed, change: setTyped, ratio: indicator.ratio }}
        reason={{ label: review.reason, text: reason, write: setReason }}
        evidence={{ text: evidence, write: setEvidence }}
        act={act}
        send={() =>
          act.mutate({
            body: {
              unit: unit.unit,
              indicator: indicator.indicator,
              at: period,
              version: standing?.version ?? 0,
              after: figureOf(typed, indicator.ratio !== undefined),
              reason,
              evidence: linesOf(evidence),
            },
          })
        }
      >
        {review.request}
      </FigureForm>
      <Versions title={review.versions} facts={figure.reported} unit={indicator.unit} />
    </div>
  )
}
