import type { ReportLine } from '#contract'
import { type EntryForm, type FormHeader, firstDayOf, formState, lastMonthIn } from '#domain/form'
import { type Actor, may } from '#domain/permission'
import { daysBetween } from '#domain/reporting'
import {
  AUTHOR,
  holderOf,
  positionOf,
  type ReviewRun,
  reportStanding,
  reviewState,
  wayBack,
} from '#domain/review'
import type { Scheme } from '#engine'
import { calendarsOf, dueOf } from '../handing-in/due.ts'
import { formsIn } from '../handing-in/open-report.ts'
import type { StoredUnit, StoreTransaction, Submission } from '../store/index.ts'
import { type ReviewTree, reviewTree } from './review-tree.ts'
import { scopeOf, sees } from './scope-of.ts'

type OpenedForm = { readonly scheme: Scheme; readonly form: EntryForm; readonly header: FormHeader }

interface Ground {
  readonly actor: Actor
  readonly tree: ReviewTree
  readonly forms: readonly OpenedForm[]
  readonly submissions: readonly Submission[]
  readonly events: ReadonlyMap<string, ReviewRun['events']>
  readonly closed: ReadonlySet<string>
  readonly dueDay: (header: FormHeader, period: string) => string
}

/** 报送期: the periods that end with a month: the month itself, its quarter, its year. */
export const periodsEnding = (month: string): readonly string[] => {
  const [year = '', number = ''] = month.split('-')
  return [
    month,
    ...(Number(number) % 3 === 0 ? [`${year}Q${Number(number) / 3}`] : []),
    ...(number === '12' ? [year] : []),
  ]
}

/**
 * 报告一览: every report asked for in these periods that a person sees, handed in or not. A town answers for what is asked
 * of its villages, unless every one of them has handed in itself.
 */
export async function monthReports(
  tx: StoreTransaction,
  actor: Actor,
  months: readonly string[],
  today: string,
): Promise<readonly ReportLine[]> {
  const periods = months.flatMap(periodsEnding)
  const tree = await reviewTree(tx, actor.area, today)
  const headers = await tx.handingIn.formHeaders(actor.area)
  const forms = (await formsIn(tx, actor.area)).flatMap(({ scheme, form }): OpenedForm[] => {
    const header = headers.find((one) => one.form === form.form)
    return header === undefined ? [] : [{ scheme, form, header }]
  })
  const submissions = newestOfEach(await tx.submissions.listSubmissions({ path: scopeOf(actor), periods }))
  const events = await tx.review.reviewEvents(
    actor.area,
    submissions.map(({ submission }) => submission),
  )
  const calendars = await calendarsOf(tx, actor.area)
  const ground: Ground = {
    actor,
    tree,
    forms,
    submissions,
    events,
    closed: new Set((await tx.review.listClosings(actor.area)).map(({ period }) => period)),
    dueDay: (header, period) => dueOf(header, period, calendars).day,
  }
  return periods.flatMap((period) =>
    forms.flatMap((opened) => (asked(opened, period) ? linesOf(ground, opened, period) : [])),
  )
}

/** Newest first in, the first of each report out. */
function newestOfEach(submissions: readonly Submission[]): readonly Submission[] {
  const found = new Map<string, Submission>()
  for (const one of submissions) {
    const key = `${one.unit} ${one.form} ${one.period}`
    if (!found.has(key)) found.set(key, one)
  }
  return [...found.values()]
}

const LENGTH_OF_PERIOD = { month: 7, quarter: 6, year: 4 } as const

const asked = ({ scheme, form, header }: OpenedForm, period: string): boolean =>
  period.length === LENGTH_OF_PERIOD[form.frequency] &&
  scheme.period === period.slice(0, 4) &&
  firstDayOf(period) >= firstDayOf(header.from) &&
  formState(header, firstDayOf(period)) === 'open'

function linesOf(ground: Ground, opened: OpenedForm, period: string): readonly ReportLine[] {
  const { tree, actor, submissions } = ground
  const handed = submissions.filter((one) => one.form === opened.form.form && one.period === period)
  const byUnit = new Map(handed.map((one) => [one.unit, one]))
  const lines = tree.units.filter(({ path }) => sees(actor, path))
  return lines.flatMap((unit) => {
    const submission = byUnit.get(unit.code)
    if (submission === undefined && !owes(ground, unit, opened, byUnit)) return []
    return [reportLine(ground, opened, period, unit, submission)]
  })
}

/** 应报: a town for itself and those below it; who is asked below a town hands in instead of it only all together. */
function owes(
  { tree }: Ground,
  unit: StoredUnit,
  { form }: OpenedForm,
  handed: ReadonlyMap<string, Submission>,
): boolean {
  if (unit.level !== 'town' || !['town', 'village', 'grid'].includes(form.level)) return false
  const asked = tree.units.filter(
    ({ level, path }) => level === form.level && path.startsWith(`${unit.path}/`),
  )
  return asked.length === 0 || asked.some(({ code }) => !handed.has(code))
}

const NAMELESS = { code: '', name: '', level: '' }

function reportLine(
  { actor, tree, events, closed, dueDay }: Ground,
  { scheme, form, header }: OpenedForm,
  period: string,
  unit: StoredUnit,
  submission: Submission | undefined,
): ReportLine {
  const run: ReviewRun = {
    author: unit.path,
    handedInBy: submission?.handedInBy ?? '',
    chain: tree.chain(unit, header),
    events: (submission && events.get(submission.submission)) ?? [],
  }
  const state = reviewState(run)
  const isClosed = closed.has(lastMonthIn(period))
  const holder = tree.at(submission === undefined ? unit.path : holderOf(run, state.position)) ?? NAMELESS
  const own = positionOf(run, actor.path)
  const due = dueDay(header, period)
  const town = tree.units.find(({ level, path }) => level === 'town' && unit.path.startsWith(`${path}/`))
  const { moved, asked } = state
  const standing = reportStanding(submission === undefined ? undefined : run)
  return {
    unit: nameOf(unit),
    ...(town === undefined ? {} : { town: nameOf(town) }),
    level: unit.level,
    form: form.form,
    formLevel: form.level,
    frequency: form.frequency,
    schemeName: scheme.name,
    period,
    due,
    ...(submission === undefined
      ? {}
      : {
          submission: submission.submission,
          handedInBy: submission.handedInName,
          handedInAt: submission.recordedAt,
          ...(submission.changed === undefined ? {} : { changed: submission.changed }),
        }),
    late: submission !== undefined && daysBetween(due, dayOf(submission.recordedAt)) > 0,
    standing,
    closed: isClosed,
    holder: nameOf(holder),
    holderLevel: holder.level,
    way: submission === undefined ? (isClosed ? 'correct' : 'none') : wayBack(run, actor.path, isClosed),
    last: state.last,
    mine:
      standing === 'at-step' &&
      !isClosed &&
      own === state.position &&
      own !== AUTHOR &&
      may(actor, 'review.act'),
    ...(asked === undefined ? {} : { asked: said(asked) }),
    ...(standing === 'returned' && moved !== undefined ? { returned: said(moved) } : {}),
  }
}

const dayOf = (moment: string): string =>
  new Date(new Date(moment).getTime() + 8 * 3_600_000).toISOString().slice(0, 10)

const said = ({ name, at, reason }: { name: string; at: string; reason?: string }) => ({
  name,
  at,
  ...(reason === undefined ? {} : { reason }),
})

export const nameOf = ({ code, name, nameEn }: Pick<StoredUnit, 'code' | 'name'> & { nameEn?: string }) => ({
  unit: code,
  name,
  ...(nameEn === undefined ? {} : { nameEn }),
})
