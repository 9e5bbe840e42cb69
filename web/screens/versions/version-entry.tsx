import { useMutation } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { App, Button } from 'antd'
import { downloadSchemeDocument, openSchemeDraft, readScheme, type SchemeVersion } from '#contract'
import { Mark, momentText, useSpeech } from '#ui'
import { call } from '../../ask/call.ts'
import { queryClient } from '../../ask/query-client.ts'
import { useRefusalWords } from '../../frame/refusal.tsx'
import { RuleDifferences } from '../../parts/comparison/rule-differences.tsx'
import { DocumentButton } from '../../parts/documents/document-button.tsx'
import { issuerOfPublished } from '../../parts/documents/issuer.ts'
import { saveText } from '../../parts/save-text.ts'
import { freeVersion, withVersion } from '../../parts/scheme-text/skeleton.ts'
import { useMay } from '../../session/use-session.ts'

/** 一个版本: who wrote and signed it, what changed, and what one can do with it. */
export function VersionEntry({
  of,
  newest,
  inForce,
  period,
  published,
}: {
  readonly of: SchemeVersion
  /** Of its scheme: then the address names no version. */
  readonly newest: boolean
  readonly inForce: boolean
  readonly period: string
  readonly published: readonly string[]
}) {
  const { say, language } = useSpeech()
  const { versions } = say
  const { message } = App.useApp()
  const words = useRefusalWords()
  const navigate = useNavigate()
  const mayWrite = useMay('scheme-draft.write')
  const { scheme, version, since } = of
  const params = { scheme }
  const tell = (fault: unknown) => {
    const { what, next } = words(fault)
    void message.error(`${what}${next}`)
  }
  const save = useMutation({
    mutationFn: async () => {
      const { text } = await call(readScheme, { params, query: { version } })
      saveText(`${scheme}_${version}.yaml`, text)
    },
    onError: tell,
  })
  const begin = useMutation({
    mutationFn: async () => {
      const { text } = await call(readScheme, { params, query: { version } })
      const next = withVersion(text, freeVersion(version, published)) ?? text
      return await call(openSchemeDraft, { body: { text: next, base: { scheme, version } } })
    },
    onSuccess: ({ draft }) => {
      void queryClient.invalidateQueries({ queryKey: ['scheme-drafts'] })
      void navigate({ to: '/desk/$draft', params: { draft } })
    },
    onError: tell,
  })
  const search = newest ? {} : { version }
  return (
    <li className="version">
      <div className="version-head">
        <h3>
          {say.versions.year(period)} {say.frame.version(version)}
        </h3>
        <span className="mono muted small">{scheme}</span>
        {inForce ? <Mark tone="teal">{versions.inForce}</Mark> : null}
        <span className="muted small">
          {versions.publishedAt(momentText(of.publishedAt, language))}
          {' · '}
          {of.writtenBy === undefined || of.signedBy === undefined
            ? versions.came
            : `${versions.writtenBy(of.writtenBy)} · ${versions.signedBy(of.signedBy)}`}
        </span>
      </div>
      {of.note === undefined ? null : (
        <p>
          <q>{of.note}</q>
        </p>
      )}
      {of.approvals.length === 0 ? null : (
        <>
          <p className="muted small">{versions.approvals}</p>
          <ul className="version-approvals">
            {of.approvals.map((one) => (
              <li key={one.finding}>
                {one.issuer} {one.number}（{one.issued}）：{one.reason}
              </li>
            ))}
          </ul>
        </>
      )}
      <div className="row no-print">
        <Link className="button-link" to="/scheme/{-$scheme}" params={params} search={search}>
          {versions.read}
        </Link>
        <Link className="button-link" to="/ranking/{-$scheme}" params={params} search={search}>
          {versions.ranking}
        </Link>
        {mayWrite ? (
          <Button loading={begin.isPending} onClick={() => begin.mutate()}>
            {versions.draft}
          </Button>
        ) : null}
        <Button loading={save.isPending} onClick={() => save.mutate()}>
          {versions.text}
        </Button>
        <DocumentButton
          route={downloadSchemeDocument}
          asked={{ params, query: { version } }}
          label={say.desk.schemeDocument}
          issuer={issuerOfPublished(scheme, version)}
        />
        <Link
          className="small"
          to="/scheme/{-$scheme}"
          params={params}
          search={{ ...search, section: 'findings' }}
        >
          {of.findings.length === 0 ? versions.noFindings : versions.findings(String(of.findings.length))}
        </Link>
      </div>
      {since === undefined ? (
        <p className="muted">{versions.first}</p>
      ) : (
        <details>
          <summary>
            {versions.since(`${since.scheme} ${say.frame.version(since.version)}`)}{' '}
            <span className="muted small">{of.differences.length}</span>
          </summary>
          <RuleDifferences differences={of.differences} />
        </details>
      )}
    </li>
  )
}
