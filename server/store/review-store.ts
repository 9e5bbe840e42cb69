import type { CorrectionEventKind, FigureParts, OpenReport, ReviewEvent } from '#domain/review'
import type { MissingName } from '#engine'
import type { StoredFact } from './fact-records.ts'

/** 报告: one unit, one form, one period, whatever was handed in for it. */
export interface ReportKey {
  readonly area: string
  readonly unit: string
  readonly form: string
  readonly period: string
}

export interface NewReviewEvent extends ReviewEvent {
  readonly area: string
  readonly submission: string
  /** Of the unit that reports, and the account that handed in: as the submission says. */
  readonly path: string
  readonly handedInBy: string
}

/** 月结, as it was closed. */
export interface Closing {
  readonly area: string
  /** "2017-09". */
  readonly period: string
  readonly path: string
  readonly at: string
  readonly account: string
  readonly name: string
  readonly reason?: string
  readonly open: readonly OpenReport[]
}

export interface ReviewStore {
  /**
   * People who act on one report act one after another, and none of them while its month is being closed. Several are
   * locked in one order, so that two people never wait for each other.
   */
  lockReports(reports: readonly ReportKey[]): Promise<void>
  lockMonth(area: string, month: string): Promise<void>
  /** Events of each submission in order, of those visible. */
  reviewEvents(
    area: string,
    submissions: readonly string[],
  ): Promise<ReadonlyMap<string, readonly ReviewEvent[]>>
  /** False when that number was written before. */
  appendReviewEvent(event: NewReviewEvent): Promise<boolean>
  listClosings(area: string): Promise<readonly Closing[]>
  findClosing(area: string, month: string): Promise<Closing | undefined>
  /** False when the month was closed before. */
  insertClosing(closing: Closing): Promise<boolean>
}

export interface NewCorrection {
  readonly area: string
  readonly correction: string
  readonly unit: string
  readonly path: string
  readonly indicator: string
  readonly period: string
  /** Version in force it starts from; 0 where nothing was ever reported. */
  readonly version: number
  readonly after: FigureParts & { readonly missing?: MissingName }
  readonly reason: string
  readonly evidence?: readonly string[]
  readonly requestedAt: string
  readonly requestedBy: string
  readonly requestedName: string
  readonly requestedPath: string
  readonly requestedLevel: string
}

export interface Settlement {
  readonly at: string
  readonly account: string
  readonly name: string
  readonly kind: CorrectionEventKind
  readonly by: string
  readonly reason?: string
  /** 波及 as it was shown to the approver, frozen. */
  readonly ripple?: readonly unknown[]
}

export interface StoredCorrection extends NewCorrection {
  readonly settled?: Settlement
}

export interface CorrectionFilter {
  readonly area: string
  /** At or below this path. */
  readonly path?: string
  readonly unit?: string
  readonly indicator?: string
  readonly period?: string
}

export interface CorrectionStore {
  lockFigure(figure: Pick<NewCorrection, 'area' | 'unit' | 'indicator' | 'period'>): Promise<void>
  insertCorrection(correction: NewCorrection): Promise<void>
  findCorrection(area: string, correction: string): Promise<StoredCorrection | undefined>
  /** Newest first. */
  listCorrections(filter: CorrectionFilter): Promise<readonly StoredCorrection[]>
  /** False when it was settled before. */
  settleCorrection(correction: StoredCorrection, settlement: Settlement): Promise<boolean>
  /**
   * 更正入账: the figure exactly as requested, written as the unit that requested it, once the request is approved. The
   * approver's own context cannot write it, and nobody hands in another figure here: both come from the stored request.
   */
  enterCorrection(area: string, correction: string, at: string): Promise<StoredFact>
}
