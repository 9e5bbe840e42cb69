import type { Shown } from '../explain/explanation.ts'
import { shown } from '../explain/shown.ts'
import type { Scheme } from '../scheme/scheme.ts'
import type { Assessment, Standing } from '../score/assessment.ts'
import type { Value } from '../value/missing.ts'
import { integer } from '../value/rational.ts'
import type { ConsequenceChange } from './comparison.ts'
import { equalValues } from './equal-values.ts'

/** 后果的变化 of one unit: its grade, every card, every payment; who is commended is told with the rank. */
export function changedConsequences(
  [old, now]: readonly [Standing, Standing],
  [before, after]: readonly [Assessment, Assessment],
): ConsequenceChange[] {
  const [earlier, later] = [before.program.scheme, after.program.scheme]
  return [
    ...changedGrade(old, now, earlier, later),
    ...changedCards(old, now, earlier, later),
    ...changedPayments(old, now, earlier, later),
  ]
}

function changedGrade(old: Standing, now: Standing, earlier: Scheme, later: Scheme): ConsequenceChange[] {
  const [was, is] = [nameOf(old.grade, earlier), nameOf(now.grade, later)]
  if (was?.zh === is?.zh) return []
  return [
    {
      what: 'grade',
      id: now.grade ?? old.grade ?? '',
      name: { zh: '等次', en: 'Grade' },
      ...(was !== undefined && { before: { name: was } }),
      ...(is !== undefined && { after: { name: is } }),
    },
  ]
}

/** Grades are held against each other by name: two documents may call the same id otherwise. */
const nameOf = (id: string | undefined, { grades }: Scheme) => grades.find((one) => one.id === id)?.name

function changedCards(old: Standing, now: Standing, earlier: Scheme, later: Scheme): ConsequenceChange[] {
  return both(earlier.cards, later.cards).flatMap(({ id, name, inBefore, inAfter }) => {
    const [was, is] = [old, now].map(({ cards }) => cards.some(({ card }) => card === id))
    if (was === is) return []
    return [
      {
        what: 'card' as const,
        id,
        name,
        ...(inBefore && { before: held(was === true) }),
        ...(inAfter && { after: held(is === true) }),
      },
    ]
  })
}

const held = (holds: boolean): Shown => shown(integer(holds ? 1 : 0), 'truth')

function changedPayments(old: Standing, now: Standing, earlier: Scheme, later: Scheme): ConsequenceChange[] {
  return both(earlier.payments, later.payments).flatMap(({ id, name }) => {
    const [was, is] = [old, now].map(({ payments }) => payments.find(({ payment }) => payment === id)?.amount)
    if (was !== undefined && is !== undefined && equalValues(was, is)) return []
    const side = (value: Value | undefined): Shown | undefined => value && shown(value, 'yuan')
    const [before, after] = [side(was), side(is)]
    if (before === undefined && after === undefined) return []
    return [
      {
        what: 'payment' as const,
        id,
        name,
        ...(before !== undefined && { before }),
        ...(after !== undefined && { after }),
      },
    ]
  })
}

interface Both<T> {
  readonly id: string
  readonly name: T
  readonly inBefore: boolean
  readonly inAfter: boolean
}

/** Whatever either scheme knows, in the order of the second, those only in the first last. */
function both<T extends { readonly id: string; readonly name: Scheme['name'] }>(
  before: readonly T[] = [],
  after: readonly T[] = [],
): Both<Scheme['name']>[] {
  const known = new Map(
    [...after, ...before.filter(({ id }) => !after.some((one) => one.id === id))].map((one) => [
      one.id,
      one.name,
    ]),
  )
  return [...known].map(([id, name]) => ({
    id,
    name,
    inBefore: before.some((one) => one.id === id),
    inAfter: after.some((one) => one.id === id),
  }))
}
