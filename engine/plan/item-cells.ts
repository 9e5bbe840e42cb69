import type { Expression } from '../formula/expression.ts'
import { atLeast, atMost } from '../formula/make-expression.ts'
import type { Bonus, Item, Scheme, Veto } from '../scheme/scheme.ts'
import { ONE } from '../value/rational.ts'
import { adjustPoints } from './adjust-points.ts'
import {
  anyOf,
  cell,
  choose,
  isMissingAs,
  isOne,
  isZero,
  number,
  one,
  product,
  quotient,
  sum,
  zero,
} from './compose.ts'
import {
  type Amounts,
  addAmounts,
  amountExpression,
  amountsOf,
  divideAmounts,
  multiplyAmounts,
} from './full-marks.ts'
import type { Cell } from './program.ts'
import { droppedNames, treatMissing } from './treat-missing.ts'

/** 项目的计算步骤, and what the ranking wants to know of them. */
export interface ItemCells {
  readonly cells: readonly Cell[]
  /** Items whose own points and points that count are two cells (`own:` and `item:`). */
  readonly scaled: ReadonlySet<string>
  readonly unranked: readonly Expression[]
  readonly noMerit: readonly Expression[]
}

/** Parts of one sum: a branch, or the whole (id undefined). */
interface Sum {
  readonly id?: string
  readonly items: readonly Item[]
  /** Full marks; for the whole, those of the scheme. */
  readonly full: Amounts
  readonly weighted: boolean
  /** Factors from the sum's own points to the points that count. */
  readonly scale: readonly Expression[]
  /** The same where nothing is missing, per class: weights only. */
  readonly share: Amounts
}

/**
 * 各项目的计算步骤, in no particular order. Parts that drop leave the sum; what remains is multiplied by
 * full marks of all parts / full marks of the parts that remain (`renormalise:<branch>`, at the root `renormalise`), by
 * the parent or once for the whole as the scheme says. A branch all of whose parts drop drops itself.
 */
export function itemCells(scheme: Scheme): ItemCells {
  const cells: Cell[] = []
  const scaled = new Set<string>()
  const [unranked, noMerit]: [Expression[], Expression[]] = [[], []]
  const leaves: Weighed[] = []
  const { classes } = scheme
  const ones: Amounts = new Map(classes.map(({ id }) => [id, ONE]))
  const byParent = scheme.dropped === 'renormalise-parent'
  const ofTotal = scheme.dropped === 'renormalise-total' && scheme.items.some(holdsWhatMayDrop)

  const push = (id: string, expression: Expression, unit: Cell['unit'] = 'score'): Expression => {
    cells.push({ id, unit, expression })
    return cell(id)
  }
  const full = (item: Item): Amounts => amountsOf(item.points, classes)

  const whole: Sum = {
    items: scheme.items,
    full: amountsOf(scheme.points, classes),
    weighted: false,
    scale: [],
    share: ones,
  }
  const inside = ofTotal ? [cell('renormalise')] : ratioCells(whole)
  for (const item of scheme.items) itemOf(item, whole, inside)
  if (ofTotal) pushRatio('', leaves)
  push(
    'subtotal',
    sumOf(scheme.items, (item) => cell(`item:${item.id}`)),
  )
  if (scheme.bonus !== undefined) bonusCells(scheme.bonus)
  return { cells, scaled, unranked, noMerit }

  function itemOf(item: Item, parent: Sum, inside: readonly Expression[]): void {
    const local = parent.weighted ? localScale(item, parent) : ones
    const scale = [...inside, amountExpression(local)].filter((factor) => !isOne(factor))
    const share = multiplyAmounts(parent.share, local)
    const own =
      item.clause === undefined
        ? branch(item, scale.length === 0 ? [] : [cell(`scale:${item.id}`)], share)
        : leaf(item, share)
    if (scale.length === 0) push(`item:${item.id}`, own)
    else {
      scaled.add(item.id)
      push(`own:${item.id}`, own)
      push(`scale:${item.id}`, product(scale), 'number')
      push(`item:${item.id}`, product([cell(`own:${item.id}`), cell(`scale:${item.id}`)]))
    }
  }

  function leaf(item: Item, share: Amounts): Expression {
    const points = treated(item, false)
    const counted = multiplyAmounts(full(item), share)
    if (mayDrop(item)) {
      const dropped = isMissingAs(points, droppedNames(item))
      leaves.push({ counts: push(`counts:${item.id}`, { op: 'not', of: dropped }, 'truth'), full: counted })
    } else leaves.push({ full: counted })
    return struckOut(item, adjusted(item, points))
  }

  function treated(item: Item, isBonus: boolean): Expression {
    const result = treatMissing(item, amountExpression(full(item)), isBonus)
    cells.push(...result.cells)
    if (result.unranked !== undefined) unranked.push(result.unranked)
    if (result.noMerit !== undefined) noMerit.push(result.noMerit)
    return result.points
  }

  function branch(item: Item, scale: readonly Expression[], share: Amounts): Expression {
    const weighted = item.combine === 'weighted'
    const parts: Sum = { id: item.id, items: item.items, full: full(item), weighted, scale, share }
    const ratio = ratioCells(parts)
    const struck = vetoesOn(item.id).map(notStruck)
    for (const part of item.items) itemOf(part, parts, [...scale, ...ratio, ...struck])
    const points = sumOf(item.items, (part) =>
      product([ownPoints(part), weighted ? amountExpression(localScale(part, parts)) : one]),
    )
    if (mayDrop(item))
      push(`counts:${item.id}`, anyOf(item.items.map((part) => cell(`counts:${part.id}`))), 'truth')
    return struckOut(item, adjusted(item, product([points, ...ratio])))
  }

  function adjusted(item: Item, points: Expression): Expression {
    const result = adjustPoints(item, points, classes)
    cells.push(...result.cells)
    return result.points
  }

  function ownPoints(item: Item): Expression {
    return cell(scaled.has(item.id) ? `own:${item.id}` : `item:${item.id}`)
  }

  function sumOf(items: readonly Item[], points: (item: Item) => Expression): Expression {
    const total = sum(
      items.map((item) =>
        mayDrop(item) ? choose(cell(`counts:${item.id}`), points(item), zero) : points(item),
      ),
    )
    if (items.length === 0 || !items.every(mayDrop)) return total
    const nobody: Expression = { op: 'missing', name: 'not-applicable' }
    return choose(anyOf(items.map((item) => cell(`counts:${item.id}`))), total, nobody)
  }

  /** What one point of a weighted part is worth in its branch. */
  function localScale(item: Item, parent: Sum): Amounts {
    const weight: Amounts = new Map(classes.map(({ id }) => [id, item.weight ?? ONE]))
    return divideAmounts(multiplyAmounts(parent.full, weight), full(item))
  }

  function ratioCells(parts: Sum): readonly Expression[] {
    if (!byParent || !parts.items.some(mayDrop)) return []
    const weighed = parts.items.map((item): Weighed => {
      const amounts = parts.weighted ? multiplyAmounts(full(item), localScale(item, parts)) : full(item)
      return mayDrop(item) ? { counts: cell(`counts:${item.id}`), full: amounts } : { full: amounts }
    })
    return [pushRatio(parts.id === undefined ? '' : `:${parts.id}`, weighed)]
  }

  function pushRatio(suffix: string, parts: readonly Weighed[]): Expression {
    const remaining = parts.map(({ counts, full }) =>
      counts === undefined ? amountExpression(full) : product([counts, amountExpression(full)]),
    )
    const kept = push(`kept${suffix}`, sum(remaining))
    const all = amountExpression(parts.map((part) => part.full).reduce(addAmounts))
    return push(`renormalise${suffix}`, choose(isZero(kept), one, quotient(all, kept)), 'number')
  }

  function vetoesOn(id: string): readonly Veto[] {
    return scheme.vetoes.filter(({ effect, item }) => effect === 'item-zero' && item === id)
  }

  function struckOut(item: Item, points: Expression): Expression {
    return product([points, ...vetoesOn(item.id).map(notStruck)])
  }

  function bonusCells(bonus: Bonus): void {
    const bonusItem = (item: Item): Expression => {
      const own = item.clause === undefined ? sum(item.items.map(bonusItem)) : treated(item, true)
      const points = adjusted(item, own)
      const most = item.open ? points : atMost(amountExpression(full(item)), points)
      return push(`item:${item.id}`, struckOut(item, most))
    }
    const { cap, floor, gate } = bonus
    const together = sum(bonus.items.map(bonusItem))
    const capped = cap === 'none' ? together : atMost(number(cap), together)
    const points = floor === undefined || floor === 'none' ? capped : atLeast(number(floor), capped)
    const withheld = floor === undefined ? zero : atMost(zero, points)
    const open: Expression | undefined = gate && {
      op: 'compare',
      relation: '>=',
      left: cell('subtotal'),
      right: number(gate),
    }
    push('bonus', open === undefined ? points : choose(open, points, withheld))
  }
}

/** A part of a sum: its full marks, and the cell that says whether it counts (absent: always). */
interface Weighed {
  readonly counts?: Expression
  readonly full: Amounts
}

/** 可能不考核: some name of absence takes the item's points out of the sum above it. */
const mayDrop = (item: Item): boolean =>
  item.clause === undefined
    ? item.items.length > 0 && item.items.every(mayDrop)
    : droppedNames(item).length > 0

/** Whether anything in it may leave the sum, though it stays itself. */
const holdsWhatMayDrop = (item: Item): boolean =>
  item.clause === undefined ? item.items.some(holdsWhatMayDrop) : mayDrop(item)

/** 1 while the veto has not struck. */
const notStruck = (veto: Veto): Expression => ({ op: 'subtract', left: one, right: cell(`veto:${veto.id}`) })
