import { lastMonthIn } from '#domain/form'
import type { ReviewRun } from '#domain/review'
import type { Closing, ReportKey, StoredUnit, StoreTransaction, Submission } from '../store/index.ts'
import { type ReviewTree, reviewTree } from './review-tree.ts'

/** 一份报告的审核 as it stands in a transaction. */
export interface FoundRun {
  readonly unit: StoredUnit
  readonly tree: ReviewTree
  readonly closing?: Closing
  /** The newest handing in and its run; absent while nothing was handed in. */
  readonly newest?: { readonly submission: Submission; readonly run: ReviewRun }
  /** Every handing in, newest first. */
  readonly submissions: readonly Submission[]
}

/** 找到一份报告; undefined when there is no such unit. */
export async function findRun(
  tx: StoreTransaction,
  { area, unit: code, form, period }: ReportKey,
  today: string,
): Promise<FoundRun | undefined> {
  const tree = await reviewTree(tx, area, today)
  const unit = tree.units.find((one) => one.code === code)
  if (unit === undefined) return undefined
  const submissions = await tx.submissions.listSubmissions({
    path: unit.path,
    unit: code,
    periods: [period],
    form,
  })
  const closing = await tx.review.findClosing(area, lastMonthIn(period))
  const found = { unit, tree, submissions, ...(closing === undefined ? {} : { closing }) }
  const [submission] = submissions
  if (submission === undefined) return found
  const header = (await tx.handingIn.formHeaders(area)).find((one) => one.form === form)
  const events = await tx.review.reviewEvents(area, [submission.submission])
  const run: ReviewRun = {
    author: submission.path,
    handedInBy: submission.handedInBy,
    chain: tree.chain(unit, header),
    events: events.get(submission.submission) ?? [],
  }
  return { ...found, newest: { submission, run } }
}
