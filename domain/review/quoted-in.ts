/** 引用的数: a figure as a frozen result or bulletin holds it. */
export interface QuotedFigure {
  readonly unit: string
  readonly indicator: string
  readonly period: string
  readonly kind: string
  readonly version: number
}

/** 定格的文书: a bulletin or result that was given out and rests on figures as they stood. */
export interface FrozenResult<Kind extends string = string> {
  readonly id: string
  readonly kind: Kind
  readonly figures: readonly QuotedFigure[]
}

/**
 * 引用过旧数的文书: those given out with a version before the corrected one. A document that rests on the newer version,
 * or never held the figure, is not among them.
 */
export const quotedIn = <Frozen extends FrozenResult>(
  corrected: QuotedFigure,
  frozen: readonly Frozen[],
): readonly Frozen[] =>
  frozen.filter(({ figures }) =>
    figures.some(
      ({ unit, indicator, period, kind, version }) =>
        unit === corrected.unit &&
        indicator === corrected.indicator &&
        period === corrected.period &&
        kind === corrected.kind &&
        version < corrected.version,
    ),
  )
