import type { DutyView } from '#contract'
import { workingDaysLeft } from '#domain/calendar'
import { extendedDue, extensionState, firstDayOf, formState, periodsUpTo } from '#domain/form'
import type { Actor } from '#domain/permission'
import { stateOfReport } from '#domain/reporting'
import { askedForms, calendarsOf, dueOf } from '../../handing-in/index.ts'
import type { StoredUnit, StoreTransaction, Submission } from '../../store/index.ts'
import type { House } from '../action.ts'
import { dayInChina } from './day-in-china.ts'

const SMALL = ['town', 'village', 'grid']

/** 要报的表 of one’s own unit: every form of its own level or of those below, for each period of the year so far. */
export async function dutiesOf(
  tx: StoreTransaction,
  house: House,
  actor: Actor,
): Promise<{ today: string; duties: DutyView[] }> {
  const today = house.today()
  const unit = await tx.units.findUnit(actor.unit, today)
  if (unit === undefined) return { today, duties: [] }
  const calendars = await calendarsOf(tx, actor.area)
  const below = SMALL.includes(unit.level) ? await tx.units.unitsAt(today, { path: unit.path }) : [unit]
  const levels = new Set(below.map(({ level }) => level))
  const forms = (await askedForms(tx, actor.area)).filter(
    ({ form, header }) => header !== undefined && levels.has(form.level) && form.fields.length > 0,
  )
  const periods = [...new Set(forms.flatMap(({ form }) => periodsUpTo(form.frequency, today)))]
  const submissions = await tx.submissions.listSubmissions({ reach: actor.area, periods })
  const extensions = await tx.handingIn.extensionEvents({ path: unit.path, periods })
  const typedPlaces = await tx.handingIn.typedPlaces(unit.path)
  const duties: DutyView[] = forms.flatMap(({ form, scheme, header }) =>
    periodsUpTo(form.frequency, today)
      .filter(
        (period) =>
          scheme.period === period.slice(0, 4) &&
          header !== undefined &&
          firstDayOf(period) >= firstDayOf(header.from) &&
          formState(header, firstDayOf(period)) === 'open',
      )
      .map((period) => {
        const steps = extensions.filter(
          (step) => step.form === form.form && step.period === period && step.unit === unit.code,
        )
        const due = extendedDue(dueOf(header, period, calendars).day, steps)
        const handedIn = handedInFor(
          unit,
          below.filter(({ level }) => level === form.level),
          submissions.filter((one) => one.form === form.form && one.period === period),
        )
        const [latest] = handedIn
        const extension = extensionState(steps)
        return {
          form: form.form,
          formName: scheme.name,
          tableNumber: header?.tableNumber ?? '',
          level: form.level,
          frequency: form.frequency,
          period,
          unit: unit.code,
          unitName: unit.name,
          due,
          workingDaysLeft: workingDaysLeft(calendars, today, due),
          state: stateOfReport(
            due,
            handedIn.map(({ recordedAt }) => dayInChina(recordedAt)),
            today,
          ),
          typed: typedPlaces.some((one) => one.form === form.form && one.period === period),
          ...(latest === undefined ? {} : { handedInBy: latest.handedInName, handedInAt: latest.recordedAt }),
          extension: extension.state,
          ...(extension.state === 'granted' ? { extendedTo: extension.until } : {}),
        }
      }),
  )
  return { today, duties: duties.sort((a, b) => (a.period < b.period ? 1 : a.period > b.period ? -1 : 0)) }
}

/** 算谁报过: by the unit itself or one above it that hands in for it; or by every unit the form is of, each for itself. */
function handedInFor(
  unit: StoredUnit,
  rows: readonly StoredUnit[],
  submissions: readonly Submission[],
): readonly Submission[] {
  const covering = submissions.filter(({ path }) => unit.path === path || unit.path.startsWith(`${path}/`))
  if (covering.length > 0) return covering
  const own = submissions.filter(({ path }) => path.startsWith(`${unit.path}/`))
  const handedIn = new Set(own.map((one) => one.unit))
  return rows.length > 0 && rows.every(({ code }) => handedIn.has(code)) ? own.slice(0, 1) : []
}
