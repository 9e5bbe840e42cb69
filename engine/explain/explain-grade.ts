import type { Grade } from '../scheme/scheme.ts'
import type { GradeLine, PassedGrade } from '../score/assessment.ts'
import { exactText } from '../value/decimal-text.ts'
import { isMissing } from '../value/missing.ts'
import { ONE } from '../value/rational.ts'
import { explainReadings } from './explain-readings.ts'
import type { Explanation } from './explanation.ts'
import { formulaText } from './formula-text.ts'
import { namesAs, shown } from './shown.ts'
import { groupOf, type Standpoint } from './standpoint.ts'

/** 等次的解释: the grade, the line it begins at, its places, and every better grade the unit was kept out of. */
export function explainGrade(id: string, from: Standpoint): Explanation | undefined {
  const { scheme, standing } = from
  const grade = scheme.grades.find((one) => one.id === standing.grade)
  if (grade === undefined) return undefined
  const path = `${id}/grade`
  return {
    id: path,
    role: 'grade',
    name: { zh: '等次', en: 'Grade' },
    cell: 'grade',
    value: shown(ONE, 'truth'),
    code: 'grade.given',
    facts: { grade: grade.id, ...namesAs('grade-name', grade.name), ...bound(grade), ...places(grade, from) },
    at: grade.at,
    children: [
      ...standing.passedGrades.flatMap((passed) => explainPassed(path, passed, from)),
      ...readings(path, grade, from),
    ],
  }
}

function explainPassed(id: string, { grade: passed, because }: PassedGrade, from: Standpoint): Explanation[] {
  const grade = from.scheme.grades.find((one) => one.id === passed)
  if (grade === undefined) return []
  const path = `${id}/passed:${passed}`
  const written = because === 'requires' ? grade.requires : undefined
  return [
    {
      id: path,
      role: 'grade',
      name: grade.name,
      value: { missing: 'not-applicable' },
      code: `grade.passed.${because}`,
      facts: {
        grade: passed,
        ...namesAs('grade-name', grade.name),
        ...bound(grade),
        ...places(grade, from),
        ...(written !== undefined && { written: written.text }),
      },
      ...(written !== undefined && { formula: formulaText(from.own(written.expression), from) }),
      at: grade.at,
      children: because === 'requires' ? readings(path, grade, from) : [],
    },
  ]
}

const readings = (id: string, { requires }: Grade, from: Standpoint): readonly Explanation[] =>
  requires === undefined || from.depth === 'items'
    ? []
    : explainReadings(id, from.own(requires.expression), from, new Set())

const bound = ({ atLeast }: Grade): Record<string, string> =>
  atLeast === undefined ? {} : { 'at-least': exactText(atLeast) }

function places({ id }: Grade, from: Standpoint): Record<string, string> {
  const line: GradeLine | undefined = groupOf(from)?.grades.find(
    (one) => one.grade === id && (one.class === undefined || one.class === from.class),
  )
  if (line === undefined) return {}
  const lowest = line.line === undefined || isMissing(line.line) ? {} : { line: exactText(line.line) }
  return { places: String(line.places), given: String(line.units), ...lowest }
}
