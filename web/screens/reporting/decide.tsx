import { useMutation } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { App, Button } from 'antd'
import { confirmDraft, type DraftView, discardDraft } from '#contract'
import { periodText, Trouble, useSpeech } from '#ui'
import { call } from '../../ask/call.ts'
import { queryClient } from '../../ask/query-client.ts'
import { useRefusalWords } from '../../frame/refusal.tsx'
import { useSignedIn } from '../../session/use-session.ts'
import { Preview } from './preview.tsx'

/** 确认或放弃: who writes what is said before; a second click writes nothing twice. */
export function Decide({ view }: { readonly view: DraftView }) {
  const { say } = useSpeech()
  const { reporting } = say
  const me = useSignedIn()
  const navigate = useNavigate()
  const words = useRefusalWords()
  const { modal, message } = App.useApp()
  const params = { draft: view.draft }
  const confirm = useMutation({
    mutationFn: (_confirmed: DraftView) => call(confirmDraft, { params }),
    onSuccess: () =>
      queryClient.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' }),
    onError: () => queryClient.invalidateQueries({ queryKey: ['draft'] }),
  })
  const discard = useMutation({
    mutationFn: () => call(discardDraft, { params }),
    onSuccess: () => {
      void message.info(reporting.discarded)
      void queryClient.invalidateQueries({ queryKey: ['reports'] })
      void queryClient.invalidateQueries({ queryKey: ['workbench'] })
      void navigate({ to: '/reporting' })
    },
  })
  const fault = confirm.isError ? words(confirm.error) : discard.isError ? words(discard.error) : undefined
  const month = periodText(view.period, say.frame)
  if (confirm.isSuccess)
    return (
      <section className="written" role="status">
        <h2>{reporting.confirmed}</h2>
        <p>{reporting.confirmedSays(String(confirm.data.figures), String(confirm.data.changed))}</p>
        <Preview view={{ preview: confirm.data.preview, errors: 0 }} />
        <Onward view={confirm.variables} />
      </section>
    )
  if (view.state !== 'open')
    return (
      <section className="written">
        <h2>{view.state === 'confirmed' ? reporting.confirmed : reporting.discarded}</h2>
        <Onward view={view} />
      </section>
    )
  const busy = confirm.isPending || discard.isPending
  return (
    <section className="decide no-print">
      {fault === undefined ? null : <Trouble what={fault.what} next={fault.next} />}
      {view.errors > 0 ? <p className="below">{reporting.hasErrors}</p> : null}
      <div className="row">
        <Button
          type="primary"
          size="large"
          disabled={view.errors > 0 || busy}
          loading={confirm.isPending}
          onClick={() =>
            void modal.confirm({
              title: reporting.confirmTitle,
              content: reporting.confirmSays(String(view.changes.length), view.unitName, month, me.name),
              okText: reporting.confirm,
              cancelText: say.frame.cancel,
              onOk: () => confirm.mutateAsync(view).catch(() => undefined),
            })
          }
        >
          {confirm.isPending ? reporting.confirming : reporting.confirm}
        </Button>
        <Button
          size="large"
          disabled={busy}
          loading={discard.isPending}
          onClick={() =>
            void modal.confirm({
              title: reporting.discardTitle,
              content: reporting.discardSays,
              okText: reporting.discard,
              cancelText: say.frame.cancel,
              onOk: () => discard.mutateAsync().catch(() => undefined),
            })
          }
        >
          {reporting.discard}
        </Button>
        <Link to="/reporting">{reporting.backToReports}</Link>
      </div>
    </section>
  )
}

function Onward({ view }: { readonly view: DraftView }) {
  const { say } = useSpeech()
  const { reporting } = say
  const [first] = view.changes
  const scheme = view.preview?.scheme
  return (
    <p className="row">
      {scheme === undefined ? null : (
        <>
          <Link to="/explanation/$scheme/$unit" params={{ scheme, unit: view.unit }}>
            {reporting.seeExplanation}
          </Link>
          {first === undefined ? null : (
            <Link
              to="/movements/$scheme/$unit/$indicator/$at"
              params={{ scheme, unit: first.unit, indicator: first.indicator, at: view.period }}
            >
              {reporting.seeRipple}
            </Link>
          )}
          <Link to="/ranking/{-$scheme}" params={{ scheme }}>
            {reporting.seeRanking}
          </Link>
        </>
      )}
      <Link to="/reporting">{reporting.backToReports}</Link>
    </p>
  )
}
