import { exactText } from '../value/decimal-text.ts'
import { compare } from '../value/rational.ts'
import { MapReader } from './map-reader.ts'
import { getId, onceOnly } from './read-id.ts'
import { mapsOf } from './read-list.ts'
import { getNames } from './read-names.ts'
import { findNumber } from './read-number.ts'
import type { Grade } from './scheme.ts'

/** 等次 from the best down. The last, and only the last, has no `at-least`: it takes whatever is left. */
export function readGrades(reader: MapReader): readonly Grade[] {
  const grades: Grade[] = []
  const isFirst = onceOnly('grade')
  for (const map of mapsOf(reader, 'grades', 'optional')) {
    const inner = new MapReader(map, reader.findings, 'grades')
    const id = getId(inner, 'grade')
    const name = getNames(inner, 'name')
    const atLeast = findNumber(inner, 'at-least', 'any')
    inner.noMore()
    if (id === undefined || !isFirst(id, inner) || name === undefined) continue
    checkOrder(inner, grades.at(-1), id, atLeast)
    grades.push({ id, name, ...(atLeast === undefined ? {} : { atLeast }), at: map.at })
  }
  const last = grades.at(-1)
  if (last?.atLeast !== undefined) {
    reader.findings.push({
      code: 'grade.bottom-missing',
      severity: 'error',
      at: last.at,
      facts: { subject: 'grades', grade: last.id },
    })
  }
  return grades
}

function checkOrder(
  reader: MapReader,
  above: Grade | undefined,
  grade: string,
  atLeast: Grade['atLeast'],
): void {
  if (above === undefined) return
  if (above.atLeast === undefined) {
    reader.report('grade.bottom-not-last', { grade: above.id }, above.at)
  } else if (atLeast !== undefined && compare(atLeast, above.atLeast) >= 0) {
    reader.report('grade.not-descending', {
      grade,
      'at-least': exactText(atLeast),
      above: exactText(above.atLeast),
    })
  }
}
