import type { Expression } from '../formula/expression.ts'
import { arithmetic, choose, relate, whole } from '../formula/make-expression.ts'
import type { Names } from '../scheme/scheme.ts'
import type { Unit } from '../value/unit.ts'
import type { Answer } from './answer.ts'
import type { ClauseReader } from './clause-reader.ts'
import type { Lowering } from './lowering.ts'
import type { Quantity } from './quantity.ts'
import { sumOf } from './read-events.ts'
import { valueTerm } from './value-term.ts'

export const ANSWERED: readonly Unit[] = ['count', 'persons', 'households', 'number']
export const EMPTY_GROUP = ['left-out', 'missing'] as const

interface Group {
  readonly weight: Quantity
  readonly answers: readonly Answer[]
  readonly names: Names | undefined
}

/** 问卷: the answers of everybody together, or of several groups each with its weight. */
export type Asked =
  | { readonly answers: readonly Answer[] }
  | {
      readonly answers: readonly Answer[]
      readonly groups: readonly Group[]
      readonly empty: (typeof EMPTY_GROUP)[number]
    }

export function readAsked(reader: ClauseReader): Asked | undefined {
  if (reader.has('answers') && reader.has('groups')) {
    reader.alsoKnows('answers', 'groups', 'empty-group')
    return reader.report('clause.answers-twice')
  }
  if (!reader.has('groups')) {
    const answers = readAnswers(reader)
    return answers && { answers }
  }
  const parts = reader.getParts('groups')
  const groups = parts?.map(readGroup).filter((group) => group !== undefined)
  const empty = reader.getChoice('empty-group', EMPTY_GROUP)
  if (groups === undefined || empty === undefined || groups.length !== parts?.length) return undefined
  return { groups, empty, answers: groups.flatMap(({ answers }) => answers) }
}

function readGroup(reader: ClauseReader): Group | undefined {
  const names = reader.findNames('name')
  const weight = reader.getAmount('weight', 'number', 'positive')
  const answers = readAnswers(reader)
  return weight && answers && { weight, answers, names }
}

function readAnswers(reader: ClauseReader): readonly Answer[] | undefined {
  const parts = reader.getParts('answers')
  const answers = parts?.map(readAnswer).filter((answer) => answer !== undefined)
  return answers !== undefined && answers.length === parts?.length ? answers : undefined
}

function readAnswer(reader: ClauseReader): Answer | undefined {
  const names = reader.findNames('name')
  const count = reader.getValue('count', ANSWERED)
  const value = reader.getAmount('value', 'number', 'not-negative')
  return count && value && { count, value, names }
}

/** 满意度 as a term, with everything it is made of before it. Nobody answered: 'not-sampled'. */
export function satisfactionTerm(lowering: Lowering, asked: Asked): Expression {
  lowering.fact('answers', String(asked.answers.length))
  const counted = asked.answers.map(({ count, value, names }, index) => {
    lowering.name(names, index + 1)
    const seen = valueTerm(lowering, `count-${index + 1}`, count, `answer-${index + 1}`)
    return { seen, worth: arithmetic('multiply', lowering.quantity(`value-${index + 1}`, value), seen) }
  })
  const answered = lowering.term('answered', 'count', sumOf(counted.map(({ seen }) => seen)))
  if (!('groups' in asked)) {
    return lowering.term('satisfaction', 'number', meanAnswer(counted, answered))
  }
  lowering.fact('groups', String(asked.groups.length))
  lowering.fact('empty-group', asked.empty)
  let from = 0
  const means = asked.groups.map(({ weight, answers, names }, index) => {
    const k = index + 1
    const own = counted.slice(from, from + answers.length)
    from += answers.length
    if (names !== undefined) lowering.fact(`group-${k}`, names.zh)
    if (names?.en !== undefined) lowering.fact(`group-en-${k}`, names.en)
    const weighs = lowering.quantity(`weight-${k}`, weight)
    const mean = meanAnswer(own, sumOf(own.map(({ seen }) => seen)))
    return { weighs, mean: lowering.term(`satisfaction-${k}`, 'number', mean) }
  })
  return lowering.term('satisfaction', 'number', weighted(means, asked.empty))
}

interface Counted {
  readonly seen: Expression
  readonly worth: Expression
}

const meanAnswer = (counted: readonly Counted[], answered: Expression): Expression =>
  choose(
    relate('=', answered, whole(0, 'count')),
    { op: 'missing', name: 'not-sampled' },
    arithmetic('divide', sumOf(counted.map(({ worth }) => worth)), answered),
  )

/** Σ weight × mean / Σ weight, over the groups that were asked where an empty one is left out. */
function weighted(
  means: readonly { readonly weighs: Expression; readonly mean: Expression }[],
  empty: (typeof EMPTY_GROUP)[number],
): Expression {
  const held = (mean: Expression, of: Expression): Expression =>
    empty === 'missing' ? of : choose({ op: 'is-missing', of: mean, name: 'not-sampled' }, whole(0), of)
  const top = sumOf(means.map(({ weighs, mean }) => held(mean, arithmetic('multiply', weighs, mean))))
  const under = sumOf(means.map(({ weighs, mean }) => held(mean, weighs)))
  const nobody: Expression = { op: 'missing', name: 'not-sampled' }
  return choose(relate('=', under, whole(0)), nobody, arithmetic('divide', top, under))
}
