import { accept, type Decision, refuse } from '#domain/decision'
import { burdenAccount } from './burden-account.ts'
import type { FormLoad } from './form-load.ts'

/** 超出预算的启用: what it costs each respondent a year, and the recorded reason why it is asked all the same. */
export interface Excess {
  readonly reason: string
  readonly perYear: number
  readonly budget: number
}

const SHORTEST_REASON = 10

/**
 * 可否启用一张报表: within the yearly budget of its respondents it may; beyond it only with a reason, which is kept and
 * shown to those who are asked. A form that stood already and asks for no more than before needs none.
 */
export function judgeOpening(
  form: FormLoad,
  others: readonly FormLoad[],
  {
    budget,
    before,
    reason,
  }: { readonly budget: number; readonly before?: FormLoad; readonly reason?: string },
): Decision<{ readonly excess?: Excess }, 'form.over-budget'> {
  const level = burdenAccount([form, ...others], budget).find((one) => one.level === form.level)
  if (level?.over === undefined) return accept({})
  if (before !== undefined && form.perYear <= before.perYear) return accept({})
  const given = reason?.trim() ?? ''
  if ([...given].length < SHORTEST_REASON)
    return refuse('form.over-budget', {
      perYear: String(level.perYear),
      budget: String(budget),
      over: String(level.over),
    })
  return accept({ excess: { reason: given, perYear: level.perYear, budget } })
}
