import { askExtension as route } from '#contract'
import { accept, refuse } from '#domain/decision'
import * as rules from '#domain/form'
import { isDay } from '#engine'
import { StoreFault } from '../../store/index.ts'
import { action } from '../action.ts'
import { viewExtension } from './extension-view.ts'
import { openForTyping, writing } from './open-entry.ts'
import { refusedWords } from './refused-words.ts'

/** 申请延期. */
export const askExtension = action(route, (house, { actor }, { params, body }) =>
  house.store.transaction(writing(actor), async (tx) => {
    if (!isDay(body.until)) return refuse('form.not-a-day', { day: body.until })
    const refused = refusedWords([body.reason], 'entry.text-refused')
    if (refused !== undefined) return refused
    const opened = await openForTyping(tx, house, actor, { ...params, unit: body.unit })
    if (!opened.accepted)
      return opened.refusal === 'unit.not-yours' ||
        opened.refusal === 'unit.unknown' ||
        opened.refusal === 'form.unknown'
        ? refuse(opened.refusal, opened.facts)
        : refuse('form.unknown', { form: params.form })
    const sheet = opened.value
    const { unit } = sheet.report
    const decision = rules.askExtension(sheet.steps, {
      due: sheet.ownDue,
      until: body.until,
      reason: body.reason,
      today: house.today(),
    })
    if (!decision.accepted) return decision
    const step = {
      area: actor.area,
      form: params.form,
      period: params.period,
      unit: unit.code,
      number: sheet.steps.length + 1,
      at: house.now(),
      account: actor.account,
      name: actor.name,
      kind: 'asked' as const,
      until: decision.value.until,
      reason: body.reason,
    }
    if (!(await tx.handingIn.appendExtension({ ...step, path: unit.path })))
      throw new StoreFault('version-conflict', { unit: unit.code })
    await tx.audit.appendAudit({
      area: actor.area,
      at: step.at,
      actor: actor.account,
      action: 'extension.asked',
      subject: `${params.form}/${params.period}/${unit.code}`,
      detail: { until: step.until, reason: body.reason },
    })
    return accept({ extension: viewExtension(sheet, [...sheet.steps, step], actor) })
  }),
)
