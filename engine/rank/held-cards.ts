import type { Scheme } from '../scheme/scheme.ts'
import type { HeldCard } from '../score/assessment.ts'
import { holdsIn } from '../score/holds-in.ts'
import type { CellValues } from '../score/values.ts'

/** 持有的牌 of one unit, in the order of the scheme. One that enters anew is entered, held before or not. */
export const heldCards = ({ cards = [] }: Scheme, values: CellValues, at: number): readonly HeldCard[] =>
  cards
    .filter(({ id }) => holdsIn(values, `card:${id}`, at))
    .map(({ id }) => ({ card: id, because: holdsIn(values, `enters:${id}`, at) ? 'entered' : 'kept' }))
