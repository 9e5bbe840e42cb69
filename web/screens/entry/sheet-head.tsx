import type { EntrySheetView } from '#contract'
import { dayText, Mark, momentText, useSpeech } from '#ui'

/** 表头: table number, issuer, approval and expiry, as a lawful form carries them; and until when it is due. */
export function SheetHead({ view }: { readonly view: EntrySheetView }) {
  const { say, language } = useSpeech()
  const { entry } = say
  const { header } = view
  const left = view.workingDaysLeft
  return (
    <div className="sheet-head">
      {header === undefined ? null : (
        <dl>
          <div>
            <dt>{entry.tableNumber}</dt>
            <dd>{header.tableNumber}</dd>
          </div>
          <div>
            <dt>{entry.issuer}</dt>
            <dd>{header.issuer}</dd>
          </div>
          <div>
            <dt>{entry.approvalNumber}</dt>
            <dd>{header.approvalNumber}</dd>
          </div>
          <div>
            <dt>{entry.validUntil}</dt>
            <dd>{dayText(header.validUntil, language)}</dd>
          </div>
        </dl>
      )}
      <p>
        <Mark tone={view.handedIn.length > 0 ? 'teal' : view.today > view.due ? 'cinnabar' : 'amber'}>
          {view.handedIn.length > 0
            ? entry.isHandedIn
            : view.today > view.due
              ? entry.isOverdue
              : entry.isDue}
        </Mark>{' '}
        {entry.dueOn(dayText(view.due, language))}
        {view.handedIn.length > 0 || view.today > view.due
          ? ''
          : `　${entry.workingDaysLeft(String(Math.max(0, left)))}`}
        {view.unknownYears.length === 0 ? '' : `　${entry.unknownYears(view.unknownYears.join('、'))}`}
      </p>
      {view.handedIn.map((one) => (
        <p key={one.submission} className="muted small">
          {entry.handedInBy(one.unitName, one.name, momentText(one.at, language))}
        </p>
      ))}
    </div>
  )
}
