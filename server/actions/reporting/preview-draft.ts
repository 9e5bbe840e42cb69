import type { DraftView } from '#contract'
import type { Actor } from '#domain/permission'
import { assess, type Fact, gatherFigures } from '#engine'
import type { ChangedFigure } from '../../handing-in/index.ts'
import { amount } from '../../present/amount.ts'
import type { House } from '../action.ts'
import type { DraftFigure } from './draft-content.ts'
import type { Reporting } from './reporting-form.ts'

/** 预演: where the town would stand with these figures; computed in memory, nothing written. */
export async function previewDraft(
  house: House,
  actor: Actor,
  reporting: Reporting,
  period: string,
  changed: readonly ChangedFigure<DraftFigure>[],
): Promise<DraftView['preview']> {
  const { scheme, town } = reporting
  const found = await house.assessor.resultInDepth(actor, { scheme: scheme.id }, town.code)
  if (!found.accepted) return undefined
  const { assessment, units, facts, through } = found.value
  const supposed: Fact[] = changed.map(({ figure: { sheet: _sheet, cell: _cell, ...figure } }) => ({
    ...figure,
    period,
    kind: 'reported',
    version: Number.MAX_SAFE_INTEGER,
  }))
  const { figures } = gatherFigures(scheme, units, [...facts, ...supposed], { through })
  if (figures === undefined) return undefined
  const after = assess(assessment.program, figures)
  const [was, is] = [assessment, after].map(({ standings }) =>
    standings.find(({ unit }) => unit.code === town.code),
  )
  if (was === undefined || is === undefined) return undefined
  return {
    scheme: scheme.id,
    totalBefore: amount(was.total, scheme.display),
    totalAfter: amount(is.total, scheme.display),
    ...(was.rank === undefined ? {} : { rankBefore: was.rank }),
    ...(is.rank === undefined ? {} : { rankAfter: is.rank }),
  }
}
