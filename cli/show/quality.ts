import type { MonthSignals } from '#domain/quality'
import type { Scheme, UnitRecord } from '#engine'
import { type CommandWords, describeSignal, type Language, nameIn, SIGNAL_WORDS } from '#words'
import { type TableLine, tableText } from './table.ts'

/** 信号 as text: what was seen of whom, then how much was looked at. */
export function qualityText(
  { month, signals, kinds }: MonthSignals,
  { units, scheme }: { readonly units: readonly UnitRecord[]; readonly scheme: Scheme },
  language: Language,
  { quality: words }: CommandWords,
): string {
  const said = SIGNAL_WORDS[language].kinds
  const names = new Map(
    units.map(({ code, name, nameEn }) => [code, language === 'en' ? (nameEn ?? name) : name]),
  )
  const unit = (code: string): string => names.get(code) ?? code
  const named = (id: string): string | undefined => {
    const found = scheme.indicators.find((one) => one.id === id)
    return found && nameIn(found.name, language)
  }
  const lines = signals.map((signal) => {
    const indicator = scheme.indicators.find(({ id }) => id === signal.indicator)
    const what = describeSignal(
      signal,
      { indicator: indicator && nameIn(indicator.name, language), unit, named },
      language,
    )
    return `${signal.unit} ${unit(signal.unit)} · ${said[signal.kind].name}\n  ${what}`
  })
  const table: TableLine[] = [
    [words.columns.kind, words.columns.tests, words.columns.short, words.columns.found, words.columns.chance],
    ...kinds.map(({ kind, tests, short, found, expectedByChance }) => [
      said[kind].name,
      String(tests),
      String(short),
      String(found),
      expectedByChance === undefined ? words.exact : expectedByChance.toFixed(2),
    ]),
  ]
  return [
    words.title(month, String(signals.length)),
    '',
    ...(lines.length === 0 ? [words.clean] : lines),
    '',
    tableText(table, new Set([1, 2, 3, 4])),
    '',
    words.reading,
  ].join('\n')
}
