import type { Drawn, SignalEvent } from '#domain/quality'
import type { Fact } from '#engine'

/** 信号的一条办理记录, with where the unit it is about stands. */
export interface NewSignalEvent extends Omit<SignalEvent, 'unit'> {
  readonly area: string
  /** The unit the signal is about, and its path. */
  readonly unit: string
  readonly path: string
  /** The unit of whoever wrote it. */
  readonly byUnit: string
}

export interface StoredSignalEvent extends SignalEvent {
  readonly byUnit: string
}

/** 重定基线 of a control chart, with the reason somebody wrote. */
export interface ControlBase {
  readonly area: string
  readonly unit: string
  readonly path: string
  readonly indicator: string
  readonly month: string
  readonly reason: string
  readonly at: string
  readonly account: string
  readonly name: string
}

/** 核实名单 as drawn: the seed and the list it was drawn from, so that anyone may draw it again. */
export interface VerificationDraw {
  readonly area: string
  readonly draw: string
  readonly unit: string
  readonly path: string
  readonly month: string
  readonly seed: string
  readonly asked: number
  readonly listed: readonly { readonly unit: string; readonly flags: number }[]
  readonly drawn: readonly Drawn[]
  readonly at: string
  readonly account: string
  readonly name: string
}

export interface FigureWish {
  readonly area: string
  readonly indicators: readonly string[]
  readonly years: readonly string[]
  readonly kinds: readonly string[]
}

export interface QualityStore {
  /** Standing figures of a county, without where they came from: a month is judged on a quarter of a million of them. */
  figures(wish: FigureWish): Promise<readonly Fact[]>
  /** Events of all signals at or below the path, by signal, oldest first. */
  signalEvents(area: string): Promise<ReadonlyMap<string, readonly StoredSignalEvent[]>>
  lockSignal(area: string, signal: string): Promise<void>
  eventsOf(area: string, signal: string): Promise<readonly StoredSignalEvent[]>
  appendSignalEvent(event: NewSignalEvent): Promise<void>
  controlBases(area: string, unit: string, indicator: string): Promise<readonly ControlBase[]>
  /** False when this month already is a base. */
  insertControlBase(base: ControlBase): Promise<boolean>
  /** Newest first. */
  listDraws(area: string): Promise<readonly VerificationDraw[]>
  insertDraw(draw: VerificationDraw): Promise<void>
}
