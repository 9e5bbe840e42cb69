import { readEntrySheet as route } from '#contract'
import { workingDaysLeft } from '#domain/calendar'
import { accept } from '#domain/decision'
import { firstDayOf, formState, periodBefore } from '#domain/form'
import { may } from '#domain/permission'
import { action } from '../action.ts'
import { headerView } from '../form/header-view.ts'
import { viewExtension } from './extension-view.ts'
import { viewField } from './field-view.ts'
import { mayType, openEntry, writing } from './open-entry.ts'

const isAbove = (path: string, other: string): boolean => other === path || other.startsWith(`${path}/`)

/** 填报表 as the grid shows it. */
export const readEntrySheet = action(route, (house, { actor }, { params, query }) =>
  house.store.transaction(writing(actor), async (tx) => {
    const opened = await openEntry(tx, house, actor, { ...params, ...query })
    if (!opened.accepted) return opened
    const sheet = opened.value
    const { report, steps } = sheet
    const { form, header, unit, period } = report
    const today = house.today()
    const allowed = mayType(house, actor, report)
    const submissions = await tx.submissions.listSubmissions({
      reach: unit.area,
      periods: [period],
      form: form.form,
    })
    const names = new Map(
      (
        await tx.units.unitsAt(today, { reach: unit.area, levels: ['town', 'village', 'grid', 'county'] })
      ).map(({ code, name }) => [code, name]),
    )
    return accept({
      form: form.form,
      formName: report.scheme.name,
      level: form.level,
      frequency: form.frequency,
      ...(header === undefined ? {} : { header: headerView(header) }),
      state: formState(header, firstDayOf(period)),
      unit: unit.code,
      unitName: unit.name,
      period,
      periodBefore: periodBefore(period),
      due: sheet.due,
      unknownYears: [...sheet.unknownYears],
      today,
      workingDaysLeft: workingDaysLeft(sheet.calendars, today, sheet.due),
      extension: viewExtension(sheet, steps, actor),
      fields: form.fields.map((field) => viewField(field, header)),
      rows: sheet.rows.map((row) => ({
        unit: row.unit.code,
        name: row.unit.name,
        ...(row.unit.nameEn === undefined ? {} : { nameEn: row.unit.nameEn }),
        version: row.version,
        standing: { ...row.standing },
        typed: Object.fromEntries(
          Object.entries(row.cells).map(([field, { text, name, at }]) => [field, { text, name, at }]),
        ),
        elsewhere: { ...row.known.elsewhere },
        before: { ...row.known.before },
      })),
      mayType: allowed.accepted && may(actor, 'entry.write'),
      ...(allowed.accepted ? {} : { whyNot: { refusal: allowed.refusal, facts: { ...allowed.facts } } }),
      handedIn: submissions
        .filter(({ path }) => isAbove(path, unit.path) || isAbove(unit.path, path))
        .map((one) => ({
          submission: one.submission,
          name: one.handedInName,
          at: one.recordedAt,
          unitName: names.get(one.unit) ?? one.unit,
        })),
    })
  }),
)
