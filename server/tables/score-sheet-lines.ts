import {
  type Assessment,
  type Explanation,
  explain,
  type Item,
  parseExact,
  type Rational,
  subtract,
} from '#engine'

/** 得分表的一行, before anyone words it: the item, its explanation, and what its full marks and lost points are. */
export interface SheetLine {
  readonly item: Item
  readonly parent?: string
  readonly depth: number
  readonly part: 'items' | 'bonus'
  readonly node: Explanation
  /** Of a leaf. */
  readonly clause?: Explanation
  readonly target?: Explanation
  /** The first figure the clause read. */
  readonly figure?: Explanation
  /** Treatments of missing values and renormalisations, told after the clause. */
  readonly others: readonly Explanation[]
  readonly score?: Rational
  readonly full?: Rational
  /** Full marks less the score; only of leaves that can lose points. */
  readonly lost?: Rational
}

/** 得分表 in the order of the printed sheet: every branch and leaf, then the bonus. Full marks are those that count here. */
export function scoreSheetLines(assessment: Assessment, unit: string): SheetLine[] {
  const { scheme } = assessment.program
  const walk = (
    item: Item,
    node: Explanation | undefined,
    place: Pick<SheetLine, 'depth' | 'part' | 'parent'>,
  ): SheetLine[] => {
    if (node === undefined) return []
    const parts = item.items.flatMap((part) => {
      const below = node.children.find(({ cell }) => cell === `item:${part.id}`)
      return walk(part, below, { depth: place.depth + 1, part: place.part, parent: item.id })
    })
    return [lineOf(item, node, place.depth, place.part, place.parent), ...parts]
  }
  const from = (items: readonly Item[], part: SheetLine['part']): SheetLine[] =>
    items.flatMap((item) => walk(item, explain(assessment, unit, `item:${item.id}`), { depth: 0, part }))
  return [...from(scheme.items, 'items'), ...from(scheme.bonus?.items ?? [], 'bonus')]
}

const number = (text: string | undefined): Rational | undefined =>
  text === undefined ? undefined : parseExact(text)

const findFigure = (node: Explanation): Explanation | undefined =>
  node.role === 'figure' ? node : node.children.map(findFigure).find((found) => found !== undefined)

function lineOf(
  item: Item,
  node: Explanation,
  depth: number,
  part: SheetLine['part'],
  parent?: string,
): SheetLine {
  const clause = node.children.find(({ role }) => role === 'clause')
  const target = clause?.children.find(({ facts }) => facts.term === 'target')
  const figure = clause === undefined ? undefined : findFigure(clause)
  const score = 'missing' in node.value ? undefined : number(node.value.exact)
  const full = number(node.outOf)
  const loses = part === 'items' && score !== undefined && full !== undefined
  return {
    item,
    ...(parent !== undefined && { parent }),
    depth,
    part,
    node,
    ...(clause !== undefined && { clause }),
    ...(target !== undefined && { target }),
    ...(figure !== undefined && { figure }),
    others: node.children.filter(({ role }) => role === 'treatment' || role === 'renormalisation'),
    ...(score !== undefined && { score }),
    ...(full !== undefined && { full }),
    ...(loses && { lost: subtract(full, score) }),
  }
}
