import { listExtensions as route } from '#contract'
import { accept } from '#domain/decision'
import { askedForms, calendarsOf, dueOf } from '../../handing-in/index.ts'
import type { ExtensionEvent } from '../../store/index.ts'
import { action } from '../action.ts'
import { viewExtension } from './extension-view.ts'

/** 延期申请 of one’s own unit and those below, the waiting ones first. */
export const listExtensions = action(route, (house, { actor }) =>
  house.store.transaction({ reach: actor.area, path: actor.path }, async (tx) => {
    const events = await tx.handingIn.extensionEvents({ path: actor.path })
    const forms = new Map((await askedForms(tx, actor.area)).map((one) => [one.form.form, one]))
    const calendars = await calendarsOf(tx, actor.area)
    const units = new Map(
      (await tx.units.unitsAt(house.today(), { path: actor.path })).map((unit) => [unit.code, unit]),
    )
    const groups = new Map<string, ExtensionEvent[]>()
    for (const event of events) {
      const key = `${event.form} ${event.period} ${event.unit}`
      groups.set(key, [...(groups.get(key) ?? []), event])
    }
    const extensions = [...groups.values()].flatMap((steps) => {
      const [first] = steps
      const asked = first && forms.get(first.form)
      const unit = first && units.get(first.unit)
      if (first === undefined || asked === undefined || unit === undefined) return []
      const report = { scheme: asked.scheme, form: asked.form, unit, rows: [], period: first.period }
      const ownDue = dueOf(asked.header, first.period, calendars).day
      return [viewExtension({ report, ownDue }, steps, actor)]
    })
    const waiting = ({ state }: (typeof extensions)[number]): number => (state === 'asked' ? 0 : 1)
    return accept({
      extensions: extensions.sort(
        (a, b) => waiting(a) - waiting(b) || (a.period < b.period ? 1 : a.period > b.period ? -1 : 0),
      ),
    })
  }),
)
