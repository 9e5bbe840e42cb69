import type { DraftView } from '#contract'
import { Figure, isNumber, RankMove, useSpeech } from '#ui'

/** 确认后的影响: total and rank before and after, computed with the draft but written nowhere. */
export function Preview({ view }: { readonly view: Pick<DraftView, 'preview' | 'errors'> }) {
  const { say } = useSpeech()
  const { reporting } = say
  const { preview } = view
  if (preview === undefined)
    return view.errors > 0 ? <p className="muted">{reporting.previewErrors}</p> : null
  const same =
    isNumber(preview.totalBefore) &&
    isNumber(preview.totalAfter) &&
    preview.totalBefore.exact === preview.totalAfter.exact &&
    preview.rankBefore === preview.rankAfter
  return (
    <section>
      <h2 className="section-title">
        {reporting.preview}
        {same ? <span className="muted">{reporting.previewSame}</span> : null}
      </h2>
      <dl className="preview">
        <div>
          <dt>{reporting.previewTotal}</dt>
          <dd>
            <Figure amount={preview.totalBefore} /> <span aria-hidden="true">→</span>{' '}
            <strong>
              <Figure amount={preview.totalAfter} />
            </strong>
          </dd>
        </div>
        <div>
          <dt>{reporting.previewRank}</dt>
          <dd>
            {preview.rankBefore ?? say.frame.none} <span aria-hidden="true">→</span>{' '}
            <strong>{preview.rankAfter ?? say.frame.none}</strong>{' '}
            <RankMove before={preview.rankBefore} now={preview.rankAfter} absent="" />
          </dd>
        </div>
      </dl>
    </section>
  )
}
