import type { SourceNode } from '#engine'

/** 选择: whole numbers below `n`, from one stream. */
export type Choose = (n: number) => number

const NUMBERS = [
  '0',
  '1',
  '-1',
  '0.5',
  '7',
  '60',
  '100',
  '1000',
  '0.001',
  '12.5',
  '3/7',
  '9'.repeat(40),
  '-0',
]
const AMOUNTS = [
  '0%',
  '35%',
  '100%',
  '120%',
  '-5%',
  '1pp',
  '0.1pp',
  '5‰',
  '3 days',
  '100 yuan',
  '1 persons',
  '0 score',
]
const WORDS = [
  '',
  'yes',
  'no',
  'none',
  'all',
  'class',
  'floor',
  'ceil',
  'linear',
  'drop',
  'full',
  'zero',
  'refuse',
  'group-mean',
  'unranked',
  'ascending',
  'descending',
  'dense',
  'mean',
  'competition',
  'half-even',
  'sum',
  'last',
  'month',
  'quarter',
  'village',
  'town',
  'allowed',
  '__proto__',
  'constructor',
  'toString',
  'NaN',
  '1e400',
  '３',
  '2017-13',
  '😀',
]
const FORMULAS = [
  'if total > 60 score then 1 else 0',
  'rank(item(service), descending, class, mean)',
  'each-month(longest-run, complaints > 0)',
  'each-month(mean, contract-rate)',
  'square-root(2) + ln(3) * exp(-1)',
  'root(complaints, 3)',
  'group-sample-variance(complaints, all)',
  'past(total, 1)',
  'complaints / 0',
  'coalesce(complaints, 0) - complaints.previous',
  'clamp(complaints, 5, 1)',
  '((((((((((1))))))))))',
]
const TEXTS = [NUMBERS, AMOUNTS, WORDS, FORMULAS]

const textsOf = (node: SourceNode): number =>
  node.type === 'text' ? 1 : childrenOf(node).reduce((sum, child) => sum + textsOf(child), 1)

const childrenOf = (node: SourceNode): readonly SourceNode[] =>
  node.type === 'list' ? node.items : node.type === 'map' ? node.entries.map(({ value }) => value) : []

/**
 * 变异: half of the schemes have only numbers and amounts changed (most of these still stand, so that what they compute is
 * tried), the others one to three of any places.
 */
export function mutateScheme(root: SourceNode, others: readonly SourceNode[], choose: Choose): SourceNode {
  let tree = root
  if (choose(2) === 0) {
    for (let left = choose(4); left > 0; left--) {
      const numbers = numbersOf(tree)
      const at = numbers[choose(Math.max(1, numbers.length))]
      if (at === undefined) break
      tree = changedAt(tree, at, (node) =>
        node.type === 'text' ? { ...node, text: alike(node.text, choose) } : node,
      )
    }
    return tree
  }
  for (let left = 1 + choose(3); left > 0; left--)
    tree = changedAt(tree, choose(textsOf(tree)), (node) => changed(node, others, choose))
  return tree
}

/** Places of the texts that are numbers or amounts, in reading order. */
function numbersOf(root: SourceNode): readonly number[] {
  const found: number[] = []
  let place = 0
  const walk = (node: SourceNode): void => {
    const at = place++
    if (node.type === 'text') {
      if (/^-?[\d.]+(%|‰|pp)?$/.test(node.text)) found.push(at)
    } else childrenOf(node).forEach(walk)
  }
  walk(root)
  return found
}

/** Another number with the same sign of measure. */
const alike = (text: string, choose: Choose): string =>
  (NUMBERS[choose(NUMBERS.length)] ?? '0') + (/(%|‰|pp)$/.exec(text)?.[1] ?? '')

/** The tree with its n-th node (in reading order) changed; undefined leaves it out. */
function changedAt(
  root: SourceNode,
  n: number,
  how: (node: SourceNode) => SourceNode | undefined,
): SourceNode {
  let place = 0
  const walk = (node: SourceNode): SourceNode | undefined => {
    if (place++ === n) return how(node)
    if (node.type === 'list') return { ...node, items: node.items.flatMap((item) => walk(item) ?? []) }
    if (node.type === 'text') return node
    return {
      ...node,
      entries: node.entries.flatMap((entry) => {
        const value = walk(entry.value)
        return value === undefined ? [] : [{ ...entry, value }]
      }),
    }
  }
  return walk(root) ?? root
}

function changed(node: SourceNode, others: readonly SourceNode[], choose: Choose): SourceNode | undefined {
  const { at } = node
  if (node.type === 'text') {
    if (choose(10) === 0) return undefined
    const alike = /^-?[\d.]+$/.test(node.text) ? NUMBERS : /[%‰]|pp$/.test(node.text) ? AMOUNTS : undefined
    const from = alike !== undefined && choose(4) > 0 ? alike : (TEXTS[choose(TEXTS.length)] ?? NUMBERS)
    return { type: 'text', at, text: from[choose(from.length)] ?? '' }
  }
  if (node.type === 'list') {
    const one = node.items[choose(Math.max(1, node.items.length))]
    switch (choose(4)) {
      case 0:
        return { ...node, items: [...node.items].reverse() }
      case 1:
        return { ...node, items: node.items.filter((item) => item !== one) }
      case 2:
        return one === undefined ? node : { ...node, items: [...node.items, one] }
      default:
        return grafted(node, others, choose)
    }
  }
  if (choose(3) > 0) return grafted(node, others, choose)
  const entry = node.entries[choose(Math.max(1, node.entries.length))]
  return { ...node, entries: node.entries.filter((one) => one !== entry) }
}

/** A part of another scheme that stands under the same keys, or any of its parts of the same shape. */
function grafted(node: SourceNode, others: readonly SourceNode[], choose: Choose): SourceNode {
  let other = others[choose(others.length)] ?? node
  for (let depth = 0; depth < 6; depth++) {
    if (other.type === node.type && choose(3) === 0) return other
    const children = childrenOf(other).filter(({ type }) => type !== 'text')
    const next = children[choose(Math.max(1, children.length))]
    if (next === undefined) break
    other = next
  }
  return other.type === node.type ? other : node
}
