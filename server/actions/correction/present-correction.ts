import type { CorrectionLine } from '#contract'
import { correctionStage } from '#domain/review'
import type { Indicator } from '#engine'
import { indicatorName } from '../../review/correction-figure.ts'
import { nameOf } from '../../review/month-reports.ts'
import { partsOf } from '../../review/report-figures.ts'
import type { StoredCorrection, StoredFact } from '../../store/index.ts'

/** 更正的一行. `base` is the version it started from. */
export function correctionLine(
  stored: StoredCorrection,
  unit: { readonly code: string; readonly name: string; readonly nameEn?: string },
  indicator: Indicator,
  base: StoredFact | undefined,
): CorrectionLine {
  const { settled } = stored
  return {
    correction: stored.correction,
    unit: nameOf(unit),
    indicator: indicatorName(indicator),
    period: stored.period,
    ...(base === undefined ? {} : { before: partsOf(base) }),
    after: partsOf(stored.after),
    reason: stored.reason,
    evidence: [...(stored.evidence ?? [])],
    requestedAt: stored.requestedAt,
    requestedBy: stored.requestedName,
    stage: correctionStage(settled === undefined ? {} : { settled }),
    ...(settled === undefined
      ? {}
      : {
          settled: {
            name: settled.name,
            at: settled.at,
            ...(settled.reason === undefined ? {} : { reason: settled.reason }),
          },
        }),
  }
}
