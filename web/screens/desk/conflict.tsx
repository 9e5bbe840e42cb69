import { Button } from 'antd'
import type { SchemeDraftView } from '#contract'
import { momentText, useSpeech } from '#ui'
import { differingLines } from './differing-lines.ts'
import type { DraftText } from './use-draft-text.ts'

/** 两份文字: somebody else changed the draft meanwhile; both are kept, and the writer says which goes on. */
export function Conflict({ draft, theirs }: { readonly draft: DraftText; readonly theirs: SchemeDraftView }) {
  const { say, language } = useSpeech()
  const lines = differingLines(theirs.text, draft.text)
  return (
    <section className="desk-conflict" role="alert">
      <h2>{say.desk.conflictTitle}</h2>
      <p>{say.desk.conflictSays(theirs.writtenBy, momentText(theirs.writtenAt, language))}</p>
      <div className="row">
        <Button type="primary" onClick={() => draft.settle('mine')}>
          {say.desk.takeMine}
        </Button>
        <Button onClick={() => draft.settle('theirs')}>{say.desk.takeTheirs}</Button>
      </div>
      <details>
        <summary>{say.desk.showDifferences(String(lines.length))}</summary>
        <ul className="desk-lines mono">
          {lines.map(({ side, number, text }) => (
            <li key={`${side} ${number}`} className={`desk-line-${side}`}>
              <span className="hidden">{side === 'mine' ? say.desk.mine : say.desk.theirs}</span>
              {side === 'mine' ? '＋' : '－'} {number} {text}
            </li>
          ))}
        </ul>
      </details>
    </section>
  )
}
