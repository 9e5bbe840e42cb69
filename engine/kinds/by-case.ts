import type { Expression } from '../formula/expression.ts'
import { choose, whole } from '../formula/make-expression.ts'
import type { Clause, Names } from '../scheme/scheme.ts'
import type { ClauseReader } from './clause-reader.ts'
import { conditionField, NAME, partsField } from './fields.ts'
import type { Kind } from './kind.ts'
import { startLowering } from './lowering.ts'
import type { Quantity } from './quantity.ts'
import { valueTerm } from './value-term.ts'

interface Case {
  readonly when: Quantity
  readonly clause: Clause
  readonly names: Names | undefined
}

/**
 * 分情形计分: which clause scores the item is said by the first condition that holds — by the size of the group, by class,
 * by what the unit has. Each clause is a whole one of its own kind.
 */
export const byCase: Kind = {
  name: 'by-case',
  open: true,
  fields: [
    partsField('cases', [conditionField('when'), { key: 'clause', type: 'clause', need: 'mandatory' }, NAME]),
    { key: 'otherwise', type: 'clause', need: 'mandatory' },
  ],
  read(reader) {
    const parts = reader.getParts('cases')
    const cases = parts?.map(readCase).filter((one) => one !== undefined)
    const otherwise = reader.getClause('otherwise')
    if (cases === undefined || otherwise === undefined || cases.length !== parts?.length) return undefined
    if (!differs(reader, cases)) return undefined
    const lowering = startLowering(reader.full)
    lowering.fact('cases', String(cases.length))
    const told = cases.map(({ when, clause, names }, index) => {
      const k = index + 1
      lowering.name(names, k)
      lowering.fact(`kind-${k}`, clause.kind)
      const holds = valueTerm(lowering, `when-${k}`, when, `condition-${k}`)
      for (const [fact, text] of Object.entries(clause.facts)) lowering.fact(`case-${k}.${fact}`, text)
      return { k, holds, clause }
    })
    lowering.fact('otherwise', otherwise.kind)
    for (const [fact, text] of Object.entries(otherwise.facts)) lowering.fact(`otherwise.${fact}`, text)
    const pick = (of: (one: (typeof told)[number]) => Expression, rest: Expression): Expression =>
      told.reduceRight((next, one) => choose(one.holds, of(one), next), rest)
    lowering.term(
      'case',
      'number',
      pick(({ k }) => whole(k), whole(0)),
    )
    const points = pick(({ clause }) => clause.expression, otherwise.expression)
    return {
      ...lowering.done(points),
      cases: [...told.map(({ holds, clause }) => ({ when: holds, clause })), { clause: otherwise }],
    }
  },
}

function readCase(reader: ClauseReader): Case | undefined {
  const names = reader.findNames('name')
  const when = reader.getValue('when', ['truth'])
  const clause = reader.getClause('clause')
  return when && clause && { when, clause, names }
}

/** Two alike conditions: the second is never reached. */
function differs(reader: ClauseReader, cases: readonly Case[]): boolean {
  const seen = new Map<string, Quantity>()
  for (const { when } of cases) {
    const text = when.choices.get('')?.text.trim()
    const twin = text === undefined ? undefined : seen.get(text)
    if (twin !== undefined) {
      reader.findings.push({
        code: 'clause.row-never-reached',
        severity: 'error',
        at: when.at,
        other: twin.at,
        facts: { subject: reader.subject, when: text ?? '' },
      })
      return false
    }
    if (text !== undefined) seen.set(text, when)
  }
  return true
}
