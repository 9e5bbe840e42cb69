import { Button } from 'antd'
import type { EntrySheetView } from '#contract'
import { momentText, named, unitNamed, useSpeech } from '#ui'
import type { EntrySheet } from './entry-sheet.ts'
import { spokenText } from './spoken-text.ts'
import { useSheetVersion } from './use-entry-sheet.ts'

/** 冲突的格子: somebody else typed there meanwhile; both texts, and the one to go on with. */
export function Conflicts({ sheet, view }: { readonly sheet: EntrySheet; readonly view: EntrySheetView }) {
  const { say, language } = useSpeech()
  const { entry } = say
  useSheetVersion(sheet)
  const conflicts = sheet.conflicts()
  if (conflicts.length === 0) return null
  const spoken = (text: string): string =>
    text === '' ? entry.emptyCell : spokenText(text, say.scheme.missingNames)
  return (
    <section className="entry-conflicts" role="alert">
      <h2>{entry.conflictTitle(String(conflicts.length))}</h2>
      <p className="small">{entry.conflictSays}</p>
      <ul>
        {conflicts.map((one) => {
          const row = view.rows.find(({ unit }) => unit === one.unit)
          const field = view.fields.find(({ field: key }) => key === one.field)
          return (
            <li key={`${one.unit} ${one.field}`}>
              <span>
                {row === undefined ? one.unit : unitNamed(row, language)} ·{' '}
                {field === undefined ? one.field : named(field.name, language)}
              </span>
              <span className="row">
                <Button size="small" type="primary" onClick={() => sheet.settle(one, 'mine')}>
                  {entry.takeMine(spoken(one.mine))}
                </Button>
                <Button size="small" onClick={() => sheet.settle(one, 'theirs')}>
                  {entry.takeTheirs(spoken(one.theirs))}
                </Button>
                <span className="muted small">
                  {one.at === ''
                    ? entry.handedInMeanwhile
                    : entry.theirsBy(one.name, momentText(one.at, language))}
                </span>
              </span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
