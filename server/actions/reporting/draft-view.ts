import type { DraftView } from '#contract'
import type { GivenFigure } from '#domain/form'
import type { Actor } from '#domain/permission'
import { type ChangedFigure, changedFigures } from '../../handing-in/index.ts'
import type { Draft, StoreTransaction } from '../../store/index.ts'
import type { House } from '../action.ts'
import { type DraftFigure, errorsIn, figuresIn, problemsIn } from './draft-content.ts'
import { previewFigures } from './preview-figures.ts'
import { findReporting, type Reporting, standingFigures } from './reporting-form.ts'

const SHOWN_CHANGES = 500

const written = (figure: GivenFigure): string =>
  figure.missing ?? figure.value ?? `${figure.numerator ?? '—'} / ${figure.denominator ?? '—'}`

/** The form a draft belongs to and what it would change. */
export async function openDraft(
  tx: StoreTransaction,
  draft: Draft,
  today: string,
): Promise<
  { readonly reporting: Reporting; readonly changed: readonly ChangedFigure<DraftFigure>[] } | undefined
> {
  const town = await tx.units.findUnit(draft.unit, today)
  const reporting = town === undefined ? undefined : await findReporting(tx, town, draft.period)
  if (reporting === undefined) return undefined
  const standing = await standingFigures(tx, reporting, draft.period)
  return { reporting, changed: changedFigures(figuresIn(draft), standing) }
}

/** 导入草稿 as its page shows it. */
export async function viewDraft(house: House, actor: Actor, draft: Draft): Promise<DraftView> {
  const context = { reach: actor.area, path: actor.path }
  const opened = await house.store.transaction(context, (tx) => openDraft(tx, draft, house.today()))
  const changed = opened?.changed ?? []
  const reporting = opened?.reporting
  const errors = errorsIn(draft)
  const open = draft.confirmedAt === undefined && draft.discardedAt === undefined
  const preview =
    reporting !== undefined && open && errors === 0
      ? await previewFigures(
          house,
          actor,
          reporting.scheme,
          reporting.town.path,
          draft.period,
          changed.map(({ figure }) => figure),
        )
      : undefined
  const unitNames = new Map(reporting?.villages.map(({ code, name }) => [code, name]))
  const indicatorNames = new Map(reporting?.indicators.map(({ id, name }) => [id, name]))
  return {
    draft: draft.draft,
    fileName: draft.fileName,
    unit: draft.unit,
    unitName: reporting?.town.name ?? draft.unit,
    period: draft.period,
    uploadedBy: draft.account,
    uploadedAt: draft.createdAt,
    state:
      draft.confirmedAt !== undefined ? 'confirmed' : draft.discardedAt !== undefined ? 'discarded' : 'open',
    problems: problemsIn(draft).map((problem) => ({ ...problem, facts: { ...problem.facts } })),
    errors,
    figures: figuresIn(draft).length,
    changes: changed.slice(0, SHOWN_CHANGES).map(({ figure, before }) => ({
      unit: figure.unit,
      unitName: unitNames.get(figure.unit) ?? figure.unit,
      indicator: figure.indicator,
      name: indicatorNames.get(figure.indicator) ?? { zh: figure.indicator },
      part: figure.missing !== undefined ? 'missing' : figure.value !== undefined ? 'value' : 'ratio',
      ...(before === undefined ? {} : { before: written(before) }),
      after: written(figure),
      sheet: figure.sheet,
      cell: figure.cell,
    })),
    ...(preview === undefined ? {} : { preview }),
  }
}
