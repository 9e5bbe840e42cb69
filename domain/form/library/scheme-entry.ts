import type { LibraryIndicator } from './library-indicator.ts'

type Plain = string | { readonly [key: string]: Plain }

/** Named levels from the top; a unit counts for every level above it. */
const LEVELS = ['province', 'city', 'county', 'town', 'village', 'grid']

/**
 * 写进方案的样子: an indicator of the library in the keys of a scheme file that weighs units of `level`; its figures are
 * added up where they are reported below that level.
 */
export function schemeEntry(one: LibraryIndicator, level: string): { readonly [key: string]: Plain } {
  const below = LEVELS.indexOf(one.reportedBy) > LEVELS.indexOf(level)
  return {
    indicator: one.id,
    name: { zh: one.name.zh, en: one.name.en ?? one.name.zh },
    unit: one.unit,
    ...(one.numerator === undefined || one.denominator === undefined
      ? {}
      : {
          ratio: {
            numerator: { ...namesOf(one.numerator.name) },
            denominator: { ...namesOf(one.denominator.name) },
            empty: 'not-applicable',
          },
        }),
    better: one.better,
    reported: one.reported,
    over: one.over,
    'reported-by': one.reportedBy,
    ...(below ? { 'roll-up': 'sum' } : {}),
    source: one.source,
  }
}

const namesOf = ({ zh, en }: { readonly zh: string; readonly en?: string }) => ({ zh, en: en ?? zh })
