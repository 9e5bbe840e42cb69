import type { ExtensionView } from '#contract'
import { extensionState } from '#domain/form'
import type { Actor } from '#domain/permission'
import type { EntrySheet } from '../../handing-in/index.ts'
import type { ExtensionEvent } from '../../store/index.ts'

/** 延期 as people see it. */
export function viewExtension(
  { report, ownDue }: Pick<EntrySheet, 'report' | 'ownDue'>,
  steps: readonly ExtensionEvent[],
  actor: Actor,
): ExtensionView {
  const now = extensionState(steps)
  return {
    form: report.form.form,
    formName: report.scheme.name,
    period: report.period,
    unit: report.unit.code,
    unitName: report.unit.name,
    state: now.state,
    ...('until' in now ? { until: now.until } : {}),
    due: ownDue,
    steps: steps.map(({ kind, name, at, until, reason }) => ({
      kind,
      name,
      at,
      ...(until === undefined ? {} : { until }),
      ...(reason === undefined ? {} : { reason }),
    })),
    mayDecide:
      now.state === 'asked' &&
      report.unit.path.startsWith(`${actor.path}/`) &&
      steps.at(-1)?.account !== actor.account,
  }
}
