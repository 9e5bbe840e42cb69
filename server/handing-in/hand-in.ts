import { accept, type Decision, refuse } from '#domain/decision'
import { checkFigures, type FigureProblem, type GivenFigure, takeNumber } from '#domain/form'
import type { Actor } from '#domain/permission'
import { type HandInRefusal, mayHandIn } from '#domain/reporting'
import type { HandInRefusal as ReviewHandInRefusal } from '#domain/review'
import { mayReplace } from '../review/may-replace.ts'
import type { NewFact, StoreTransaction, Submission } from '../store/index.ts'
import { changedFigures } from './changed-figures.ts'
import { figureOf, type OpenReport, standingFacts } from './open-report.ts'

export type Channel = 'workbook' | 'grid' | 'api'

/** A figure with the cell it came from, where it came from a file. */
export interface HandedFigure extends GivenFigure {
  readonly sheet?: string
  readonly cell?: string
}

export interface HandIn {
  /** Names this handing in; the same key again writes nothing and gets the same answer. It is the submission's id. */
  readonly key: string
  readonly channel: Channel
  readonly report: OpenReport
  readonly figures: readonly HandedFigure[]
  /** What people see as its source: the file's name, or words for the page or system it came by. */
  readonly fileName: string
  readonly file?: { readonly sha256: string; readonly bytes: Uint8Array }
  /** 填报说明. */
  readonly note?: string
  readonly dueOn: string
  /** More for the audit entry. */
  readonly detail?: Readonly<Record<string, string>>
}

export interface HandedIn {
  readonly submission: string
  /** Figures it held, and those that changed what stood. */
  readonly figures: number
  readonly changed: number
  /** This key was handed in before; nothing was written now. */
  readonly repeated: boolean
}

export type HandingInRefusal =
  | HandInRefusal
  | ReviewHandInRefusal
  | 'report.figures-refused'
  | 'report.key-taken'

/** 报送前的检查: what is wrong with each figure; the same list for a trial run and for the real one. */
export const problemsOf = (report: OpenReport, figures: readonly GivenFigure[]): readonly FigureProblem[] =>
  checkFigures(figures, report.form, new Set(report.rows.map(({ code }) => code)))

/**
 * 报送, the one door of every channel: may this person, are the figures what the form asks, then submission, figures and
 * audit in the caller's transaction, all or nothing. The transaction needs a writer's context.
 *
 * Refuses `report.figures-refused` with the first problem and their number; ask `problemsOf` for all of them.
 */
export async function handIn(
  house: { today(): string; now(): string },
  tx: StoreTransaction,
  actor: Actor,
  given: HandIn,
): Promise<Decision<HandedIn, HandingInRefusal>> {
  const { report, key } = given
  const { form, unit, period, header } = report
  const earlier = await tx.submissions.findSubmission(unit.area, key)
  if (earlier !== undefined) return repeated(earlier, actor, given)
  const may = mayHandIn(
    {
      form: form.form,
      unitPath: unit.path,
      period,
      today: house.today(),
      ...(header === undefined ? {} : { header }),
    },
    actor,
  )
  if (!may.accepted) return may
  const free = await mayReplace(
    tx,
    { area: unit.area, unit: unit.code, form: form.form, period },
    house.today(),
  )
  if (!free.accepted) return free
  const problems = problemsOf(report, given.figures)
  const [first] = problems
  if (first !== undefined) {
    const { code, facts } = first
    return refuse('report.figures-refused', {
      ...facts,
      code,
      unit: first.unit,
      indicator: first.indicator,
      count: String(problems.length),
    })
  }
  const figures = given.figures.map((figure) => tidied(figure, report))
  const standing = (await standingFacts(tx, report, period)).map(figureOf)
  const changed = changedFigures(figures, standing)
  const [newest] = await tx.submissions.listSubmissions({
    path: unit.path,
    unit: unit.code,
    periods: [period],
    form: form.form,
  })
  const at = after(house.now(), newest?.recordedAt)
  const written = await tx.submissions.insertSubmission({
    area: unit.area,
    submission: key,
    unit: unit.code,
    path: unit.path,
    period,
    form: form.form,
    fileName: given.fileName,
    handedInBy: actor.account,
    handedInName: actor.name,
    recordedAt: at,
    dueOn: given.dueOn,
    channel: given.channel,
    figures: figures.length,
    changed: changed.length,
    ...(given.note === undefined ? {} : { note: given.note }),
    ...(given.file === undefined ? {} : { fileSha256: given.file.sha256, file: given.file.bytes }),
  })
  if (!written) {
    const other = await tx.submissions.findSubmission(unit.area, key)
    return other === undefined ? refuse('report.key-taken', { key }) : repeated(other, actor, given)
  }
  const facts: NewFact[] = changed.map(({ figure }) => ({
    ...figure,
    area: unit.area,
    period,
    kind: 'reported',
    submission: key,
  }))
  if (facts.length > 0) await tx.facts.insertFacts(facts, at)
  await tx.audit.appendAudit({
    area: unit.area,
    at,
    actor: actor.account,
    action: 'report.handed-in',
    subject: key,
    detail: {
      ...given.detail,
      form: form.form,
      period,
      unit: unit.code,
      channel: given.channel,
      changed: facts.length,
      ...(given.file === undefined ? {} : { sha256: given.file.sha256 }),
    },
  })
  return accept({ submission: key, figures: figures.length, changed: facts.length, repeated: false })
}

/** Who comes later is recorded later, also where the clock of the house was set back meanwhile: the newest is reviewed. */
const after = (now: string, before: string | undefined): string =>
  before === undefined || Date.parse(now) > Date.parse(before)
    ? now
    : new Date(Date.parse(before) + 1).toISOString()

/** The same key of the same person for the same report is the same handing in; anything else may not take it. */
function repeated(
  earlier: Submission,
  actor: Actor,
  { report, figures }: HandIn,
): Decision<HandedIn, HandingInRefusal> {
  const same =
    earlier.handedInBy === actor.account &&
    earlier.unit === report.unit.code &&
    earlier.period === report.period &&
    earlier.form === report.form.form
  if (!same) return refuse('report.key-taken', { key: earlier.submission })
  const { submission } = earlier
  return accept({
    submission,
    figures: earlier.figures ?? figures.length,
    changed: earlier.changed ?? 0,
    repeated: true,
  })
}

/** Numbers as the store takes them: plain decimals, whatever way they were written. */
function tidied(figure: HandedFigure, { form }: OpenReport): HandedFigure {
  const plain = form.fields
    .filter(({ indicator, part }) => indicator === figure.indicator && figure[part] !== undefined)
    .flatMap((field) => {
      const taken = takeNumber(figure[field.part] ?? '', field)
      return 'number' in taken ? [[field.part, taken.number] as const] : []
    })
  return { ...figure, ...Object.fromEntries(plain) }
}
