import type { ReportLine } from '#contract'
import type { OpenReport } from '#domain/review'

/** 未了的报告: everything asked for that is not accepted. */
export const openReports = (reports: readonly ReportLine[]): readonly OpenReport[] =>
  reports.flatMap(({ unit, form, standing }) =>
    standing === 'accepted' ? [] : [{ unit: unit.unit, form, standing }],
  )
