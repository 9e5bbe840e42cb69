import type { Honour } from '../scheme/scheme.ts'
import { exactText } from '../value/decimal-text.ts'
import { isMissing } from '../value/missing.ts'
import { integer } from '../value/rational.ts'
import { explainReadings } from './explain-readings.ts'
import type { Explanation } from './explanation.ts'
import { formulaText } from './formula-text.ts'
import { factText, shown } from './shown.ts'
import type { Standpoint } from './standpoint.ts'

/** 单项表彰的解释: what it goes by, the unit's place in that order, the line, and what kept it out. */
export function explainHonour(id: string, honour: Honour, from: Standpoint): Explanation {
  const path = `${id}/honour:${honour.id}`
  const standing = from.standing.honours.find((one) => one.honour === honour.id)
  const group = from.assessment.honours.find(
    (one) => one.honour === honour.id && (one.group === 'all' || one.group === from.class),
  )
  const by = from.own(honour.by.expression)
  const value = from.cellValue(`by:${honour.id}`)
  const { requires } = honour
  const line = group?.line === undefined || isMissing(group.line) ? undefined : group.line
  return {
    id: path,
    role: 'commendation',
    name: honour.name,
    cell: `commended:${honour.id}`,
    value: shown(integer(standing?.commended ? 1 : 0), 'truth'),
    code: standing?.commended ? 'honour.in' : `honour.${standing?.because ?? 'out'}`,
    facts: {
      honour: honour.id,
      written: honour.by.text,
      by: factText(value, honour.unit),
      within: honour.within,
      ...(standing?.place !== undefined && { place: String(standing.place) }),
      ...(requires !== undefined && { requires: requires.text }),
      ...(group !== undefined && {
        ranked: String(group.ranked),
        places: String(group.places),
        commended: String(group.commended),
      }),
      ...(line !== undefined && { line: factText(line, honour.unit), exact: exactText(line) }),
    },
    formula: formulaText(by, from),
    at: honour.at,
    children: from.depth === 'items' ? [] : explainReadings(path, by, from, new Set()),
  }
}
