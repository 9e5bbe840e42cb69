import { useSpeech } from './language.tsx'

/** 名次变动: arrow, count and words; up means a better (smaller) rank. */
export function RankMove({
  before,
  now,
  absent,
}: {
  readonly before: number | undefined
  readonly now: number | undefined
  readonly absent?: string
}) {
  const { say } = useSpeech()
  if (now === undefined || before === undefined)
    return <span className="muted">{absent ?? say.frame.none}</span>
  const places = before - now
  if (places === 0)
    return (
      <span className="muted">
        <span aria-hidden="true">＝</span>
        <span className="hidden">{say.ranking.same}</span>
      </span>
    )
  const up = places > 0
  const count = String(Math.abs(places))
  return (
    <span
      className={up ? 'move move-up' : 'move move-down'}
      title={up ? say.ranking.up(count) : say.ranking.down(count)}
    >
      <span aria-hidden="true">
        {up ? '▲' : '▼'} {count}
      </span>
      <span className="hidden">{up ? say.ranking.up(count) : say.ranking.down(count)}</span>
    </span>
  )
}
