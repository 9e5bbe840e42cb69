import type { Uncertainty } from '#domain/uncertainty'
import { displayText, type Scheme } from '#engine'
import { type CommandWords, type Language, nameIn } from '#words'
import { type TableLine, tableText } from './table.ts'

/** 名次区间 as a table, in the order of the ranks. */
export function uncertaintyText(
  { draws, seed, sampled, units }: Uncertainty,
  scheme: Scheme,
  language: Language,
  { uncertainty: words }: CommandWords,
): string {
  if (sampled.length === 0) return words.none
  const names = sampled.map((id) => {
    const indicator = scheme.indicators.find((one) => one.id === id)
    return indicator === undefined ? id : nameIn(indicator.name, language)
  })
  const { columns } = words
  const { digits, rounding } = scheme.display
  const commends = units.some(({ commended }) => commended !== undefined)
  const lines: TableLine[] = [
    [columns.unit, columns.name, columns.rank, columns.ranks, columns.totals, columns.commended].slice(
      0,
      commends ? 6 : 5,
    ),
    ...units
      .toSorted((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity))
      .map(({ unit, name, rank, ranks, totals, commended }) => [
        unit,
        name,
        rank === undefined ? '—' : String(rank),
        ranks === undefined ? '—' : `${ranks.low}–${ranks.high}`,
        totals === undefined
          ? '—'
          : `${displayText(totals.low, digits, rounding)}–${displayText(totals.high, digits, rounding)}`,
        ...(commended === undefined ? [] : [`${(commended * 100).toFixed(1)}%`]),
      ]),
  ]
  return [
    words.title(String(draws), seed),
    words.sampled(names.join('、')),
    '',
    tableText(lines, new Set([2, 3, 4, 5])),
    '',
    words.reading,
  ].join('\n')
}
