import { listDuties as route } from '#contract'
import { accept } from '#domain/decision'
import {
  extendedDue,
  extensionState,
  firstDayOf,
  formState,
  periodsUpTo,
  workingDaysLeft,
} from '#domain/form'
import { stateOfReport } from '#domain/reporting'
import { askedForms, calendarsOf, dueOf } from '../../handing-in/index.ts'
import { action } from '../action.ts'
import { dayInChina } from './day-in-china.ts'
import { writing } from './open-entry.ts'

const SMALL = ['town', 'village', 'grid']

/** 要报的表 of one’s own unit: every form of its own level or of those below, for each period of the year so far. */
export const listDuties = action(route, (house, { actor }) =>
  house.store.transaction(writing(actor), async (tx) => {
    const today = house.today()
    const unit = await tx.units.findUnit(actor.unit, today)
    if (unit === undefined) return accept({ today, duties: [] })
    const calendars = await calendarsOf(tx, actor.area)
    const levels = new Set(
      SMALL.includes(unit.level)
        ? (await tx.units.unitsAt(today, { path: unit.path })).map(({ level }) => level)
        : [unit.level],
    )
    const forms = (await askedForms(tx, actor.area)).filter(
      ({ form, header }) => header !== undefined && levels.has(form.level) && form.fields.length > 0,
    )
    const periods = [...new Set(forms.flatMap(({ form }) => periodsUpTo(form.frequency, today)))]
    const submissions = await tx.submissions.listSubmissions({ path: unit.path, periods })
    const extensions = await tx.handingIn.extensionEvents({ path: unit.path, periods })
    const typedPlaces = await tx.handingIn.typedPlaces(unit.path)
    const duties = forms.flatMap(({ form, scheme, header }) =>
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
          const handedIn = submissions.filter(
            (one) => one.form === form.form && one.period === period && one.unit === unit.code,
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
            ...(latest === undefined
              ? {}
              : { handedInBy: latest.handedInName, handedInAt: latest.recordedAt }),
            extension: extension.state,
            ...(extension.state === 'granted' ? { extendedTo: extension.until } : {}),
          }
        }),
    )
    return accept({
      today,
      duties: duties.sort((a, b) => (a.period < b.period ? 1 : a.period > b.period ? -1 : 0)),
    })
  }),
)
