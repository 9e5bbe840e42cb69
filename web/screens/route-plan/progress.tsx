import { Progress as Bar, Button } from 'antd'
import type { RouteProgressView } from '#contract'
import { Trouble, useSpeech } from '#ui'

/** 进展: what it is at and for how long, a way to stop it; or how it ended without an answer. */
export function Progress({
  of,
  running,
  cancel,
}: {
  readonly of: RouteProgressView
  readonly running: boolean
  readonly cancel: () => void
}) {
  const { say } = useSpeech()
  const words = say.routePlan
  if (of.state === 'too-long') return <Trouble what={words['too-long']} next={words.tooLongNext} />
  if (of.state === 'failed') return <Trouble what={words.failed} next={words.failedNext} />
  if (of.state === 'cancelled') return <p>{words.cancelled}</p>
  if (!running) return null
  const said =
    of.state === 'waiting'
      ? words.waiting
      : of.stage === 'tracing'
        ? words.tracing(String(of.done ?? 0), String(of.of ?? 0))
        : of.stage === 'solving'
          ? words.solving(String(of.done ?? 1))
          : words.working
  const part =
    of.stage === 'tracing' ? (of.done ?? 0) / Math.max(1, of.of ?? 1) : of.stage === 'solving' ? 1 : 0
  return (
    <div className="route-progress">
      <p role="status">
        {said} <span className="muted small">{words.seconds(String(of.seconds))}</span>
      </p>
      <Bar percent={Math.floor(part * 100)} showInfo={false} aria-label={said} />
      <Button onClick={cancel}>{words.cancel}</Button>
    </div>
  )
}
