import './review.css'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { CorrectionLine } from '#contract'
import { Empty, Mark, momentText, named, PageHead, periodText, unitNamed, useSpeech } from '#ui'
import { query } from '../../ask/queries.ts'
import { Fetched } from '../../frame/fetched.tsx'
import { figureText } from './figure-text.ts'
import { ReviewTabs } from './review-tabs.tsx'

export const STAGE_TONES = {
  open: 'amber',
  approved: 'teal',
  refused: 'cinnabar',
  withdrawn: 'plain',
} as const

/** 更正列表. */
export function Corrections() {
  const { say } = useSpeech()
  const found = useQuery(query.corrections())
  return (
    <>
      <PageHead title={say.review.corrections} lead={say.review.correctionsLead} />
      <ReviewTabs here="corrections" />
      <Fetched of={found} rows={8}>
        {({ corrections }) =>
          corrections.length === 0 ? (
            <Empty what={say.review.correctionsNone} next={say.review.correctionsNoneNext} />
          ) : (
            <ul className="report-rows">
              {corrections.map((one) => (
                <Row key={one.correction} line={one} />
              ))}
            </ul>
          )
        }
      </Fetched>
    </>
  )
}

function Row({ line }: { readonly line: CorrectionLine }) {
  const { say, language } = useSpeech()
  const { review } = say
  const { unit: measured } = line.indicator
  const names = say.scheme.missingNames
  return (
    <li className="report-row">
      <div className="report-row-name">
        <Link to="/corrections/$correction" params={{ correction: line.correction }}>
          {review.correctionOf(unitNamed(line.unit, language), named(line.indicator.name, language))}
        </Link>
        <span className="muted small">{periodText(line.period, say.frame)}</span>
      </div>
      <div className="report-row-state">
        <span>
          {review.change(
            line.before === undefined ? review.inForceNone : figureText(line.before, measured, names),
            figureText(line.after, measured, names),
          )}
        </span>
        <span className="muted small">{line.reason}</span>
      </div>
      <div className="report-row-where small">
        <span>
          <Mark tone={STAGE_TONES[line.stage]}>{review.stages[line.stage]}</Mark>
        </span>
        <span className="muted">
          {review.requestedBy(line.requestedBy, momentText(line.requestedAt, language))}
        </span>
      </div>
    </li>
  )
}
