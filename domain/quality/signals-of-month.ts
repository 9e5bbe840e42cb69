import { flagsAt } from '#statistics'
import { findAmongPeers } from './find/among-peers.ts'
import { findAtTheTarget } from './find/at-the-target.ts'
import { findBroken } from './find/broken-rules.ts'
import { findDuplicates } from './find/duplicates.ts'
import { findLevelGaps } from './find/level-gaps.ts'
import { findOtherSource } from './find/other-source.ts'
import { findOutliers } from './find/outliers.ts'
import { findOverTime } from './find/over-time.ts'
import { findOwnTrend } from './find/own-trend.ts'
import { findPeriodEnds } from './find/period-ends.ts'
import { findRepeats } from './find/repeats.ts'
import { findIncomplete, findLate } from './find/report-state.ts'
import { findRoundNumbers } from './find/round-numbers.ts'
import { findUnlikeFields } from './find/unlike-fields.ts'
import { makeWorld, type QualitySource, type World } from './report-figures.ts'
import { type Candidate, type Found, type Signal, signalId } from './signal.ts'
import { CATALOGUE, SIGNAL_KINDS, type SignalKind } from './signal-kind.ts'

/** 本月信号, and how many there would be of each kind by chance alone. */
export interface MonthSignals {
  readonly month: string
  readonly signals: readonly Signal[]
  readonly kinds: readonly KindOfMonth[]
}

export interface KindOfMonth {
  readonly kind: SignalKind
  readonly tests: number
  readonly short: number
  readonly found: number
  /** Of kinds judged by chance: how many tests of sound figures would have come out so. */
  readonly expectedByChance?: number
}

const FIND: Readonly<Record<SignalKind, (world: World) => Found>> = {
  completeness: findIncomplete,
  timeliness: findLate,
  logic: (world) => findBroken(world, 'logic'),
  'stock-flow': (world) => findBroken(world, 'stock-flow'),
  'same-field': findUnlikeFields,
  levels: findLevelGaps,
  'cross-source': findOtherSource,
  duplicate: findDuplicates,
  'over-time': findOverTime,
  outlier: findOutliers,
  repeated: findRepeats,
  heaping: findRoundNumbers,
  bunching: findAtTheTarget,
  'period-end': findPeriodEnds,
  funnel: findAmongPeers,
  trend: findOwnTrend,
}

/**
 * 一个月的信号: every kind over every unit of the source, those judged by chance after Benjamini–Hochberg over all tests of
 * the kind. Pure, and the same from the same source.
 */
export function signalsOfMonth(source: QualitySource): MonthSignals {
  const world = makeWorld(source)
  const found = SIGNAL_KINDS.map((kind) => ofKind(kind, FIND[kind](world), source))
  return {
    month: source.month,
    signals: found.flatMap(({ signals }) => signals),
    kinds: found.map(({ about }) => about),
  }
}

function ofKind(
  kind: SignalKind,
  { candidates, tests, short }: Found,
  { month, settings }: QualitySource,
): { readonly signals: readonly Signal[]; readonly about: KindOfMonth } {
  const signal = (candidate: Candidate, adjusted?: number): Signal => ({
    signal: signalId(kind, candidate.unit, candidate.about, month),
    kind,
    month,
    ...candidate,
    ...(adjusted === undefined ? {} : { adjusted }),
  })
  if (CATALOGUE[kind].judged === 'rule') {
    const signals = candidates.map((one) => signal(one))
    return { signals, about: { kind, tests, short, found: signals.length } }
  }
  const flags = flagsAt(
    settings.falseDiscovery,
    candidates.map(({ p = 1 }) => p),
    tests,
  )
  const signals = candidates.flatMap((one, at) =>
    flags.flagged[at] === true ? [signal(one, flags.adjusted[at] ?? 1)] : [],
  )
  return {
    signals,
    about: { kind, tests, short, found: signals.length, expectedByChance: flags.expectedByChance },
  }
}
