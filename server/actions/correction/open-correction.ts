import type { Actor } from '#domain/permission'
import type { Correction } from '#domain/review'
import { type FoundFigure, findFigure } from '../../review/correction-figure.ts'
import { sees } from '../../review/scope-of.ts'
import type { StoredCorrection, StoreTransaction } from '../../store/index.ts'

/** 打开一份更正 with the figure it is about; undefined when it is not there or not within sight. */
export async function openCorrection(
  tx: StoreTransaction,
  actor: Actor,
  correction: string,
  today: string,
): Promise<{ readonly stored: StoredCorrection; readonly figure: FoundFigure } | undefined> {
  const stored = await tx.corrections.findCorrection(actor.area, correction)
  if (stored === undefined || !sees(actor, stored.path)) return undefined
  const { unit, indicator, period: at } = stored
  const figure = await findFigure(tx, actor.area, { unit, indicator, at }, today)
  return figure === undefined ? undefined : { stored, figure }
}

/** As the rule needs it. */
export const ruled = (stored: StoredCorrection, { closing }: FoundFigure): Correction => ({
  path: stored.path,
  version: stored.version,
  requestedBy: stored.requestedBy,
  requestedPath: stored.requestedPath,
  office: closing?.path ?? '',
  ...(stored.settled === undefined ? {} : { settled: stored.settled }),
})
