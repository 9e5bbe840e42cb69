import type { SignalDetailView, SignalView } from '#contract'
import type { Precision, Signal, SignalEvidence, SignalState } from '#domain/quality'
import { CATALOGUE, type KindOfMonth } from '#domain/quality'
import type { StoredUnit } from '../../store/index.ts'

export const presentSignal = (
  { signal, kind, month, unit, about, indicator, part, facts, adjusted }: Signal,
  state: SignalState,
): SignalView => ({
  signal,
  kind,
  month,
  unit,
  about,
  facts,
  state,
  ...(indicator === undefined ? {} : { indicator }),
  ...(part === undefined ? {} : { part }),
  ...(adjusted === undefined ? {} : { adjusted }),
})

/** 涉及的指标: its own, and those a check or a comparison read. */
export const indicatorsRead = ({ indicator, facts }: Signal): readonly string[] => [
  ...(indicator === undefined ? [] : [indicator]),
  ...(facts.readings ?? '')
    .split('; ')
    .map((reading) => reading.split(/[.=]/)[0]?.replace(/^below-/, '') ?? ''),
]

export const presentKind = (one: KindOfMonth, found: number, precision: Precision | undefined) => ({
  ...one,
  found,
  judged: CATALOGUE[one.kind].judged,
  confirmed: precision?.confirmed ?? 0,
  benign: precision?.benign ?? 0,
  open: precision?.open ?? 0,
  retired: precision?.retired ?? false,
})

/** 看图的数 for the contract: names beside the units of the funnel. */
export function presentEvidence(
  { months, control, funnel }: SignalEvidence,
  units: readonly StoredUnit[],
  ratio: boolean,
): NonNullable<SignalDetailView['evidence']> {
  const names = new Map(units.map((unit) => [unit.code, unit]))
  const from = months.findIndex(({ month }) => month === control?.from)
  return {
    months: [...months],
    ...(control === undefined || from < 0
      ? {}
      : {
          control: {
            of: ratio ? ('change' as const) : ('amount' as const),
            few: control.chart.few,
            points: control.chart.points.map(({ value, limits, rules }, at) => ({
              month: months[from + at]?.month ?? '',
              value,
              limits: {
                mean: limits.mean,
                upper: limits.upper,
                lower: limits.lower,
                nearUpper: limits.nearUpper,
                nearLower: limits.nearLower,
              },
              rules: [...rules],
            })),
          },
        }),
    ...(funnel === undefined
      ? {}
      : {
          funnel: {
            target: funnel.target,
            tau2: funnel.tau2,
            limits: [...funnel.limits],
            points: funnel.points.map((point) => {
              const { name = point.unit, nameEn } = names.get(point.unit) ?? {}
              return { ...point, name, ...(nameEn === undefined ? {} : { nameEn }) }
            }),
          },
        }),
  }
}
