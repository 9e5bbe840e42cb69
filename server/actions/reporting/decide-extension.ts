import { decideExtension as route } from '#contract'
import { accept, refuse } from '#domain/decision'
import * as rules from '#domain/form'
import { StoreFault } from '../../store/index.ts'
import { action } from '../action.ts'
import { viewExtension } from './extension-view.ts'
import { openEntry, writing } from './open-entry.ts'
import { refusedWords } from './refused-words.ts'

/** 批复延期, by a level above. */
export const decideExtension = action(route, (house, { actor }, { params, body }) =>
  house.store.transaction(writing(actor), async (tx) => {
    const refused = refusedWords([body.reason], 'entry.text-refused')
    if (refused !== undefined) return refused
    const opened = await openEntry(tx, house, actor, { ...params, unit: body.unit })
    if (!opened.accepted)
      return opened.refusal === 'unit.not-yours'
        ? refuse('extension.not-above')
        : refuse(opened.refusal, opened.facts)
    const sheet = opened.value
    const { unit } = sheet.report
    const decision = rules.decideExtension(sheet.steps, {
      kind: body.kind,
      reason: body.reason,
      unitPath: unit.path,
      actor,
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
      kind: body.kind,
      ...(body.kind === 'granted' ? { until: decision.value.until } : {}),
      ...(body.reason === '' ? {} : { reason: body.reason }),
    }
    if (!(await tx.handingIn.appendExtension({ ...step, path: unit.path })))
      throw new StoreFault('version-conflict', { unit: unit.code })
    await tx.audit.appendAudit({
      area: actor.area,
      at: step.at,
      actor: actor.account,
      action: `extension.${body.kind}`,
      subject: `${params.form}/${params.period}/${unit.code}`,
      detail: { reason: body.reason },
    })
    return accept({ extension: viewExtension(sheet, [...sheet.steps, step], actor) })
  }),
)
