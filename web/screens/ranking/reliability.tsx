import type { UseQueryResult } from '@tanstack/react-query'
import type { UncertaintyView } from '#contract'
import { named, useSpeech } from '#ui'
import { useRefusalWords } from '../../frame/refusal.tsx'

export type Reliability = UncertaintyView['units'][number]

/** By unit; undefined while nothing is shown beside the ranks: not there yet, or nothing is sampled. */
export const reliabilityOf = (
  view: UncertaintyView | undefined,
): ReadonlyMap<string, Reliability> | undefined =>
  view === undefined || view.sampled.length === 0
    ? undefined
    : new Map(view.units.map((one) => [one.unit, one]))

/** 一行的名次区间. */
export function RankInterval({ of }: { readonly of: Reliability | undefined }) {
  const { say } = useSpeech()
  const words = say.uncertainty
  if (of?.low === undefined || of.high === undefined) return <span className="muted">{say.frame.none}</span>
  const { totalLow, totalHigh } = of
  const totals =
    totalLow === undefined || totalHigh === undefined || 'missing' in totalLow || 'missing' in totalHigh
      ? undefined
      : words.totals(totalLow.shown, totalHigh.shown)
  return <span title={totals}>{words.ranks(String(of.low), String(of.high))}</span>
}

/** 入线机会, in whole percent; near the ends only that it is near. */
export function Chance({ of }: { readonly of: number | undefined }) {
  const { say } = useSpeech()
  const words = say.uncertainty
  if (of === undefined) return <span className="muted">{say.frame.none}</span>
  const percent = Math.round(of * 100)
  if (of > 0 && percent === 0) return words.almostNever
  if (of < 1 && percent === 100) return words.almostSurely
  return words.percent(String(percent))
}

/** 怎样读名次区间, or why there is none. */
export function ReliabilityNote({ of }: { readonly of: UseQueryResult<UncertaintyView> }) {
  const { say, language } = useSpeech()
  const refusal = useRefusalWords()
  const words = say.uncertainty
  const { data } = of
  const lines =
    data === undefined
      ? [of.isError ? `${refusal(of.error).what}${refusal(of.error).next}` : words.computing]
      : data.sampled.length === 0
        ? [words.none]
        : [
            words.sampled(
              data.sampled.map(({ name }) => named(name, language)).join(language === 'en' ? ', ' : '、'),
              String(data.draws),
              data.seed,
            ),
            words.reading,
          ]
  return (
    <section className="ranking-reliability" aria-label={words.title}>
      <h2>{words.title}</h2>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </section>
  )
}
