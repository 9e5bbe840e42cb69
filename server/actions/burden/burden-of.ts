import type { BurdenView } from '#contract'
import { askedTwice, burdenAccount, formLoad, type TimeStandard, USUAL_STANDARD } from '#domain/burden'
import { type EntryForm, type FormHeader, firstDayOf, formState } from '#domain/form'
import { type Actor, may } from '#domain/permission'
import type { Scheme } from '#engine'
import { askedForms } from '../../handing-in/index.ts'
import type { StoredExcess, StoredUnit, StoreTransaction, Submission } from '../../store/index.ts'
import { prefilledOf } from './prefilled-of.ts'

/** A form of the year with everything its burden is counted from. */
interface AskedForm {
  readonly scheme: Scheme
  readonly form: EntryForm
  readonly header?: FormHeader
  readonly respondents: readonly StoredUnit[]
}

/** 减负账 of one county and year, of the forms that were opened: counted from the forms themselves, the units there are, and what was handed in. */
export async function burdenOf(
  tx: StoreTransaction,
  actor: Actor,
  asked: { readonly year?: string | undefined; readonly today: string },
): Promise<BurdenView> {
  const { area } = actor
  const all = await askedForms(tx, area)
  const years = [...new Set(all.map(({ scheme }) => scheme.period))].sort().reverse()
  const thisYear = asked.today.slice(0, 4)
  const year = asked.year ?? years.find((one) => one <= thisYear) ?? thisYear
  const lastDay = year < thisYear ? `${year}-12-31` : asked.today
  const stored = await tx.burden.findStandard(area)
  const standard: TimeStandard = stored ?? USUAL_STANDARD
  const ofThatYear = all.filter(({ scheme }) => scheme.period === year)
  const forms = await formsOfYear(tx, area, ofThatYear, lastDay)
  const loads = forms.map(({ form, respondents }) =>
    formLoad(form, { respondents: respondents.length, prefilled: prefilledOf(form) }, standard),
  )
  const handed = await tx.submissions.listSubmissions({ reach: area })
  const excesses = await tx.burden.listExcesses(area)
  return {
    year,
    years: years.includes(year) ? years : [year, ...years],
    standard: {
      ...plain(standard),
      number: stored?.number ?? 0,
      ...(stored === undefined ? {} : { setBy: { name: stored.name, at: stored.at, reason: stored.reason } }),
    },
    levels: burdenAccount(
      loads.filter((_, place) => forms[place]?.header !== undefined),
      standard.budget,
    ).map((one) => ({ ...one })),
    forms: forms.map((one, place) => {
      const load = loads[place]
      if (load === undefined) throw new Error(`no load of ${one.form.form}`)
      const { scheme: _, ...counted } = load
      return {
        ...counted,
        ...headed(one, lastDay),
        ...spent(one, load.perReport, ofYear(handed, year)),
        excesses: excesses.filter(({ form }) => form === one.form.form).map(shownExcess),
      }
    }),
    askedTwice: askedTwice(forms.map(({ form }) => form)).map(({ level, name, places }) => ({
      level,
      name,
      places: places.map(({ form, title }) => ({ form, title })),
    })),
    maySet: may(actor, 'burden.set'),
  }
}

async function formsOfYear(
  tx: StoreTransaction,
  area: string,
  all: Awaited<ReturnType<typeof askedForms>>,
  day: string,
): Promise<readonly AskedForm[]> {
  const found: AskedForm[] = []
  for (const asked of all) {
    const respondents = await tx.units.unitsAt(day, { levels: [asked.form.level], reach: area })
    if (respondents.length > 0 && asked.form.fields.length > 0) found.push({ ...asked, respondents })
  }
  return found
}

const headed = ({ scheme, header }: AskedForm, day: string) => ({
  schemeName: { zh: scheme.name.zh, ...(scheme.name.en === undefined ? {} : { en: scheme.name.en }) },
  ...(header === undefined
    ? {}
    : {
        tableNumber: header.tableNumber,
        approvalNumber: header.approvalNumber,
        validUntil: header.validUntil,
      }),
  state: formState(header, firstDayOf(day.slice(0, 7))),
})

const ofYear = (handed: readonly Submission[], year: string): readonly Submission[] =>
  handed.filter(({ period }) => period.startsWith(year))

/** A town that hands in for its villages hands in as many reports as it has villages. */
function spent({ form, respondents }: AskedForm, perReport: number, handed: readonly Submission[]) {
  const behind = (path: string): number =>
    respondents.filter((one) => one.path === path || one.path.startsWith(`${path}/`)).length
  const first = new Set<string>()
  let [reports, again] = [0, 0]
  for (const { path, period, form: of } of [...handed].reverse()) {
    if (of !== form.form) continue
    const count = behind(path)
    reports += count
    if (first.has(`${path} ${period}`)) again += count
    first.add(`${path} ${period}`)
  }
  return { handedIn: reports, again, spent: reports * perReport }
}

const shownExcess = ({ at, name, reason, perYear, budget }: StoredExcess) => ({
  at,
  name,
  reason,
  perYear,
  budget,
})

const plain = ({ perReport, perField, perPrefilled, budget }: TimeStandard): TimeStandard => ({
  perReport,
  perField,
  perPrefilled,
  budget,
})
