import { readReviewReport as route } from '#contract'
import { accept, refuse } from '#domain/decision'
import { lastMonthIn } from '#domain/form'
import type { ReviewEvent } from '#domain/review'
import { findRun } from '../../review/find-run.ts'
import { monthReports, nameOf } from '../../review/month-reports.ts'
import { reportFigures } from '../../review/report-figures.ts'
import type { ReviewTree } from '../../review/review-tree.ts'
import { reading, sees } from '../../review/scope-of.ts'
import type { Submission } from '../../store/index.ts'
import { action } from '../action.ts'

/** 一份报告的审核页: figures beside what they were, the chain, and everything that happened. */
export const readReviewReport = action(route, (house, { actor }, { params }) =>
  house.store.transaction(reading(actor), async (tx) => {
    const { form, period } = params
    const today = house.today()
    const found = await findRun(tx, { area: actor.area, ...params }, today)
    if (found === undefined || !sees(actor, found.unit.path)) return refuse('review.unknown')
    const { unit, tree, submissions, newest } = found
    const lines = await monthReports(tx, actor, [lastMonthIn(period)], today)
    const report = lines.find(
      (line) => line.unit.unit === unit.code && line.form === form && line.period === period,
    )
    const figures = await reportFigures(tx, unit, params, newest?.submission)
    if (report === undefined || figures === undefined) return refuse('review.unknown')
    const events = await tx.review.reviewEvents(
      actor.area,
      submissions.map(({ submission }) => submission),
    )
    return accept({
      report,
      steps: (newest?.run.chain ?? []).map(({ level, path, unit: code }) => ({
        ...nameOf(tree.at(path) ?? { code, name: code }),
        level,
        path,
      })),
      author: { ...nameOf(unit), path: unit.path },
      before: figures.before,
      yearBefore: figures.yearBefore,
      indicators: figures.indicators.map(({ id, name, unit: measured, ratio, better }) => ({
        indicator: id,
        name,
        unit: measured,
        better,
        ...(ratio === undefined
          ? {}
          : { ratio: { numerator: ratio.numerator, denominator: ratio.denominator } }),
      })),
      rows: figures.rows.map((row) => ({ ...nameOf(row.unit), figures: { ...row.figures } })),
      trail: submissions
        .toReversed()
        .flatMap((submission) => [
          handedIn(submission, nameOf(unit)),
          ...(events.get(submission.submission) ?? []).map((event) => happened(event, tree)),
        ]),
    })
  }),
)

const handedIn = (submission: Submission, by: ReturnType<typeof nameOf>) => ({
  kind: 'handed-in' as const,
  at: submission.recordedAt,
  name: submission.handedInName,
  by,
  fileName: submission.fileName,
  ...(submission.note === undefined ? {} : { note: submission.note }),
})

function happened({ kind, at, name, by, to, reason, cells }: ReviewEvent, tree: ReviewTree) {
  const named = (path: string) => nameOf(tree.at(path) ?? { code: path.split('/').at(-1) ?? '', name: path })
  return {
    kind,
    at,
    name,
    by: named(by),
    ...(to === undefined ? {} : { to: named(to) }),
    ...(reason === undefined ? {} : { reason }),
    ...(cells === undefined ? {} : { cells: cells.map((cell) => ({ ...cell })) }),
  }
}
