import { momentText, useSpeech } from '#ui'
import type { EntrySheet } from './entry-sheet.ts'
import { useSheetVersion } from './use-entry-sheet.ts'

/** 送出情况: how many wait, how many the server has; never "saved" before its receipt. */
export function SendingLine({ sheet }: { readonly sheet: EntrySheet }) {
  const { say, language } = useSpeech()
  const { entry } = say
  useSheetVersion(sheet)
  const { state, unsent, sent, refused, savedAt, notKept } = sheet.sending()
  const waiting = unsent - refused - sheet.conflicts().length
  return (
    <p className={`sending sending-${state}`} role="status">
      <strong>
        {state === 'offline'
          ? entry.offline(String(unsent))
          : waiting > 0
            ? entry.sendingNow(String(waiting))
            : savedAt === undefined
              ? entry.nothingTyped
              : entry.savedAt(momentText(savedAt, language), String(sent))}
      </strong>{' '}
      {refused > 0 ? <span className="below">{entry.notTaken(String(refused))} </span> : null}
      {state === 'offline' ? (notKept ? entry.notKept : entry.keptHere) : null}
    </p>
  )
}
