import type { decideReport } from '#contract'
import { accept, type Decision, refuse } from '#domain/decision'
import type { Actor } from '#domain/permission'
import { decideReview, holderOf, type ReviewCommand, reportStanding, reviewState } from '#domain/review'
import { findRun } from '../../review/find-run.ts'
import { nameOf } from '../../review/month-reports.ts'
import { sees } from '../../review/scope-of.ts'
import type { ReportKey, StoreTransaction } from '../../store/index.ts'
import type { House } from '../action.ts'

export type DecideRefusal = Exclude<(typeof decideReport)['refusals'][number], 'entry.text-refused'>

/**
 * 办理一份报告: load, decide, record. The reports are locked by the caller, several of them in one go. The same chain of
 * thought for one and for many.
 */
export async function actOn(
  house: House,
  tx: StoreTransaction,
  actor: Actor,
  key: ReportKey,
  command: ReviewCommand & { readonly submission: string },
) {
  const found = await findRun(tx, key, house.today())
  if (found?.newest === undefined || !sees(actor, found.unit.path)) return refuse('review.unknown' as const)
  const { submission, run } = found.newest
  if (command.submission !== submission.submission)
    return refuse('review.changed-meanwhile' as const, {
      name: submission.handedInName,
      at: submission.recordedAt,
    })
  const decision = decideReview(run, command, actor, found.closing !== undefined)
  if (!decision.accepted) return decision
  const [at, number] = [house.now(), command.after + 1]
  const event = { ...decision.value, number, at, account: actor.account, name: actor.name }
  const written = await tx.review.appendReviewEvent({
    ...event,
    area: key.area,
    submission: submission.submission,
    path: submission.path,
    handedInBy: submission.handedInBy,
  })
  if (!written) throw new Error(`event ${number} of ${submission.submission} was written beside the lock`)
  const { reason, to } = event
  await tx.audit.appendAudit({
    area: key.area,
    at,
    actor: actor.account,
    action: `report.${event.kind}`,
    subject: submission.submission,
    detail: {
      unit: key.unit,
      form: key.form,
      period: key.period,
      number,
      ...(reason === undefined ? {} : { reason }),
      ...(to === undefined ? {} : { to }),
    },
  })
  const after = { ...run, events: [...run.events, event] }
  const holder = found.tree.at(holderOf(after, reviewState(after).position))
  return accept({
    standing: reportStanding(after),
    holder: nameOf(holder ?? { code: '', name: '' }),
    last: number,
  }) satisfies Decision<unknown, DecideRefusal>
}
