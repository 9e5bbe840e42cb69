import type { SchemeDraftView } from '#contract'
import { momentText, useSpeech } from '#ui'
import { useRefusalWords } from '../../frame/refusal.tsx'
import type { DraftText } from './use-draft-text.ts'

/** 保存到哪里了, in one line; what could not be sent says where it is kept meanwhile. */
export function SavingState({
  draft,
  stage,
}: {
  readonly draft: DraftText
  readonly stage: SchemeDraftView['stage']
}) {
  const { say, language } = useSpeech()
  const words = useRefusalWords()
  const { saving } = draft
  if (stage !== 'writing') return null
  return (
    <span
      className={`desk-saving desk-saving-${saving.state}`}
      role="status"
      data-testid="saving"
      data-state={saving.state}
    >
      {saving.state === 'saved' ? say.desk.saved(momentText(saving.at, language)) : null}
      {saving.state === 'typing' || saving.state === 'saving' ? say.desk.saving : null}
      {saving.state === 'offline' ? (saving.kept ? say.desk.offlineKept : say.desk.offlineNotKept) : null}
      {saving.state === 'refused' ? words(saving.fault).what : null}
      {saving.state === 'conflict' ? say.desk.conflictShort : null}
    </span>
  )
}
