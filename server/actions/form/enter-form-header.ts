import { enterFormHeader as route } from '#contract'
import { accept, refuse } from '#domain/decision'
import { firstDayOf, type IndicatorParticulars } from '#domain/form'
import { isDay } from '#engine'
import { askedForms } from '../../handing-in/index.ts'
import { action } from '../action.ts'
import { judgeBurden } from '../burden/judge-burden.ts'
import { writing } from '../reporting/open-entry.ts'
import { refusedWords } from '../reporting/refused-words.ts'
import { duplicatesOf, viewForm } from './form-view.ts'

const rhythmOf = (period: string): string =>
  period.includes('Q') ? 'quarter' : period.length === 4 ? 'year' : 'month'

/** 登记表头: a new version of it; a form that asks what another asks already is not opened. */
export const enterFormHeader = action(route, (house, { actor }, { params, body }) =>
  house.store.transaction(writing(actor), async (tx) => {
    const all = await askedForms(tx, actor.area)
    const found = all.find(({ form }) => form.form === params.form)
    if (found === undefined) return refuse('form.unknown', { form: params.form })
    const particulars: Record<string, IndicatorParticulars> = Object.fromEntries(
      found.whole.indicators.flatMap(({ id }) => {
        const { owner, elsewhere, definition } = body.particulars[id] ?? {}
        const kept = {
          ...(owner === undefined || owner === '' ? {} : { owner }),
          ...(elsewhere === true ? { elsewhere } : {}),
          ...(definition === undefined || definition === '' ? {} : { definition }),
        }
        return Object.keys(kept).length === 0 ? [] : [[id, kept] as const]
      }),
    )
    const texts = [
      body.tableNumber,
      body.issuer,
      body.approvalNumber,
      body.excessReason ?? '',
      ...Object.values(particulars).flatMap(({ owner, definition }) => [owner ?? '', definition ?? '']),
    ]
    const refused = refusedWords(texts, 'form.text-refused')
    if (refused !== undefined) return refused
    if (!isDay(body.validUntil)) return refuse('form.not-a-day', { day: body.validUntil })
    if (rhythmOf(body.from) !== found.form.frequency)
      return refuse('form.from-another-rhythm', { from: body.from, frequency: found.form.frequency })
    if (body.validUntil < firstDayOf(body.from))
      return refuse('form.expired-before-use', { until: body.validUntil, from: body.from })
    const asked = {
      ...found,
      form: {
        ...found.whole,
        fields: found.whole.fields.filter(({ indicator }) => particulars[indicator]?.elsewhere !== true),
      },
    }
    const [duplicate] = duplicatesOf(asked, all)
    if (duplicate !== undefined) return refuse('form.duplicate-field', { ...duplicate })
    const at = house.now()
    const burden = await judgeBurden(tx, actor, asked.form, { reason: body.excessReason, at })
    if (!burden.accepted) return burden
    const number = body.after + 1
    const written =
      body.after === (found.header?.number ?? 0) &&
      (await tx.handingIn.insertFormHeader({
        area: actor.area,
        path: actor.path,
        form: params.form,
        number,
        at,
        account: actor.account,
        name: actor.name,
        tableNumber: body.tableNumber,
        issuer: body.issuer,
        approvalNumber: body.approvalNumber,
        validUntil: body.validUntil,
        from: body.from,
        due: body.due,
        particulars,
      }))
    if (!written) return refuse('form.header-changed', { form: params.form })
    await tx.audit.appendAudit({
      area: actor.area,
      at,
      actor: actor.account,
      action: 'form.header-entered',
      subject: params.form,
      detail: {
        number,
        tableNumber: body.tableNumber,
        approvalNumber: body.approvalNumber,
        validUntil: body.validUntil,
        from: body.from,
      },
    })
    const view = await viewForm(tx, actor, params.form, house.today())
    return view === undefined ? refuse('form.unknown', { form: params.form }) : accept(view)
  }),
)
