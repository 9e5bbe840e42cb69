import type { Decision } from '#domain/decision'
import { type HandInRefusal, mayHandIn } from '#domain/review'
import type { ReportKey, StoreTransaction } from '../store/index.ts'
import { findRun } from './find-run.ts'

/**
 * 可否报送 as far as review and closing go, asked by the door of handing in. The report stays locked until the transaction
 * ends, so that nobody reviews an older one meanwhile and no month is closed over it.
 */
export async function mayReplace(
  tx: StoreTransaction,
  report: ReportKey,
  today: string,
): Promise<Decision<'first' | 'anew', HandInRefusal>> {
  await tx.review.lockReports([report])
  const found = await findRun(tx, report, today)
  return mayHandIn(found?.newest?.run, found?.closing !== undefined)
}
