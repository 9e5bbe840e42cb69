import type { SignalsView, SignalView } from '#contract'
import { named, unitNamed } from '#ui'
import { describeSignal, type Language, SIGNAL_WORDS } from '#words'

/** 一条信号怎么说, with the names of the list it came in. */
export function saySignal(
  signal: SignalView,
  { units, indicators }: Pick<SignalsView, 'units' | 'indicators'>,
  language: Language,
): { readonly unit: string; readonly above?: string; readonly kind: string; readonly what: string } {
  const unitName = (code: string): string => {
    const found = units.find(({ unit }) => unit === code)
    return found === undefined ? code : unitNamed(found, language)
  }
  const names = indicators.find(({ indicator }) => indicator === signal.indicator)?.name
  const parent = units.find(({ unit }) => unit === signal.unit)?.parent
  const above = units.find(({ unit, level }) => unit === parent && level === 'town')
  const what = describeSignal(
    { kind: signal.kind, facts: signal.facts, part: signal.part },
    {
      indicator: names && named(names, language),
      unit: unitName,
      named: (id) => {
        const found = indicators.find(({ indicator }) => indicator === id)?.name
        return found && named(found, language)
      },
    },
    language,
  )
  return {
    unit: unitName(signal.unit),
    ...(above === undefined ? {} : { above: unitNamed(above, language) }),
    kind: SIGNAL_WORDS[language].kinds[signal.kind].name,
    what,
  }
}
