import { formLoad, judgeOpening, USUAL_STANDARD } from '#domain/burden'
import type { Decision } from '#domain/decision'
import type { EntryForm } from '#domain/form'
import type { Actor } from '#domain/permission'
import { askedForms } from '../../handing-in/index.ts'
import type { StoreTransaction } from '../../store/index.ts'
import { prefilledOf } from './prefilled-of.ts'

/**
 * 启用前算负担: a form with these fields beside the others of its year and level, against the yearly budget of a
 * respondent. A reason given for going beyond it is kept in the same transaction, for those who are asked to read.
 */
export async function judgeBurden(
  tx: StoreTransaction,
  actor: Actor,
  form: EntryForm,
  { reason, at }: { readonly reason?: string | undefined; readonly at: string },
): Promise<Decision<object, 'form.over-budget'>> {
  const { area, path, account, name } = actor
  const standard = (await tx.burden.findStandard(area)) ?? USUAL_STANDARD
  const load = (one: EntryForm) => formLoad(one, { respondents: 1, prefilled: prefilledOf(one) }, standard)
  const all = await askedForms(tx, area)
  const standing = all.find((one) => one.form.form === form.form)
  const year = standing?.scheme.period
  const others = all.filter(
    (one) => one.form.form !== form.form && one.header !== undefined && one.scheme.period === year,
  )
  const decision = judgeOpening(
    load(form),
    others.map((one) => load(one.form)),
    {
      budget: standard.budget,
      ...(standing?.header === undefined ? {} : { before: load(standing.form) }),
      ...(reason === undefined ? {} : { reason }),
    },
  )
  if (!decision.accepted || decision.value.excess === undefined) return decision
  const kept = await tx.burden.listExcesses(area)
  const number = kept.filter((one) => one.form === form.form).length + 1
  await tx.burden.insertExcess({
    ...decision.value.excess,
    area,
    form: form.form,
    number,
    path,
    at,
    account,
    name,
  })
  return decision
}
