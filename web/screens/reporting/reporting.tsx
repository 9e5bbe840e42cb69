import './reporting.css'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Empty, momentText, PageHead, periodText, Trouble, useSpeech } from '#ui'
import { query } from '../../ask/queries.ts'
import { Fetched } from '../../frame/fetched.tsx'
import { useMay } from '../../session/use-session.ts'
import { DownloadStep } from './download-step.tsx'
import { ReportsByMonth } from './reports-by-month.tsx'
import { UploadStep } from './upload-step.tsx'

/** 导入: download, fill in, upload, check, confirm; and what was handed in so far. */
export function Reporting() {
  const { say, language } = useSpeech()
  const { reporting } = say
  const mayRead = useMay('report.read')
  const mayImport = useMay('workbook.import')
  const mayExport = useMay('workbook.export')
  const reports = useQuery({ ...query.reports(), enabled: mayRead })
  if (!mayRead)
    return (
      <>
        <PageHead title={reporting.title} />
        <Trouble what={reporting.noPermission} next={reporting.noPermissionNext} />
      </>
    )
  return (
    <>
      <PageHead
        title={reporting.title}
        lead={mayImport ? reporting.lead : reporting.readOnly}
        actions={<Link to="/data-exchange">{say.exchange.title}</Link>}
      />
      <Fetched of={reports}>
        {(view) => (
          <div className="stack reporting">
            {mayExport && mayImport ? (
              <ol className="report-steps">
                <li>
                  <DownloadStep reports={view.reports} />
                </li>
                <li>
                  <UploadStep />
                </li>
              </ol>
            ) : null}
            {view.drafts.length === 0 ? null : (
              <section>
                <h2 className="section-title">{reporting.openDrafts}</h2>
                <ul className="item-list">
                  {view.drafts.map((draft) => (
                    <li key={draft.draft}>
                      <span>
                        <Link to="/reporting/drafts/$draft" params={{ draft: draft.draft }}>
                          {reporting.draftOf(draft.unitName, periodText(draft.period, say.frame))}
                        </Link>{' '}
                        <span className="muted small">{draft.fileName}</span>
                      </span>
                      <span className="item-figures small">
                        <span className={draft.errors > 0 ? 'below' : 'muted'}>
                          {draft.errors > 0
                            ? reporting.draftErrors(String(draft.errors))
                            : reporting.draftClean}
                        </span>
                        <span className="muted">{momentText(draft.uploadedAt, language)}</span>
                      </span>
                    </li>
                  ))}
                </ul>
              </section>
            )}
            <section>
              <h2 className="section-title">{reporting.reports}</h2>
              {view.reports.length === 0 ? (
                <Empty what={reporting.reportsNone} />
              ) : (
                <ReportsByMonth reports={view.reports} />
              )}
            </section>
          </div>
        )}
      </Fetched>
    </>
  )
}
