import { readScheme as route } from '#contract'
import { accept } from '#domain/decision'
import { presentScheme } from '../../present/present-scheme.ts'
import { action } from '../action.ts'

/** 方案全文: tree, sources, worked examples, rules, text. */
export const readScheme = action(route, async (house, { actor }, { params, query }) => {
  const found = await house.assessor.scheme(actor, params.scheme, query.version)
  if (!found.accepted) return found
  const { ready, units } = found.value
  const { scheme } = ready.program
  const perClass = new Map<string, number>()
  for (const unit of units) {
    if (unit.level === scheme.level && unit.class !== undefined) {
      perClass.set(unit.class, (perClass.get(unit.class) ?? 0) + 1)
    }
  }
  const findings = ready.findings.map(({ code, severity, at, facts }) => ({
    code,
    severity,
    ...(at === undefined ? {} : { at: { ...at } }),
    facts: { ...facts },
  }))
  return accept({ ...presentScheme(scheme, ready.stored.text, perClass), findings })
})
