import './result-bar.css'
import type { ResultHead } from '#contract'
import { momentText, periodText, useSpeech } from '#ui'

/** 结果凭据: what a page or a print must say to be weighed again: document, version, month, checksum. */
export function ResultFoot({ head }: { readonly head: ResultHead }) {
  const { say, language } = useSpeech()
  return (
    <dl className="result-foot">
      <div>
        <dt>{say.frame.document}</dt>
        <dd>
          {head.document} · {say.frame.version(head.version)}
        </dd>
      </div>
      <div>
        <dt>{say.frame.through}</dt>
        <dd>{periodText(head.through, say.frame)}</dd>
      </div>
      {head.factsAsOf === undefined ? null : (
        <div>
          <dt>{say.frame.factsAsOf}</dt>
          <dd>{momentText(head.factsAsOf, language)}</dd>
        </div>
      )}
      <div>
        <dt title={say.frame.hashHint}>{say.frame.hash}</dt>
        <dd className="mono" title={say.frame.hashHint}>
          {head.hash}
        </dd>
      </div>
    </dl>
  )
}
