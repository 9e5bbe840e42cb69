import type { ExplanationView } from '#contract'

/** 树上看得见的一行: a node with where it stands among its siblings. */
export interface TreeLine {
  readonly node: ExplanationView
  readonly level: number
  readonly place: number
  readonly siblings: number
  readonly parent: string | undefined
}

/** The open part of the tree in reading order. */
export function visibleNodes(root: ExplanationView, open: ReadonlySet<string>): TreeLine[] {
  const lines: TreeLine[] = []
  const write = (
    node: ExplanationView,
    level: number,
    place: number,
    siblings: number,
    parent?: string,
  ): void => {
    lines.push({ node, level, place, siblings, parent })
    if (!open.has(node.id)) return
    for (const [index, child] of node.children.entries())
      write(child, level + 1, index + 1, node.children.length, node.id)
  }
  write(root, 1, 1, 1)
  return lines
}

export function findNode(root: ExplanationView, id: string): ExplanationView | undefined {
  if (root.id === id) return root
  for (const child of root.children) {
    const found = findNode(child, id)
    if (found !== undefined) return found
  }
  return undefined
}

/** Whether a node has something below it, fetched or still folded away. */
export const hasMore = (node: ExplanationView): boolean =>
  node.children.length > 0 || node.folded !== undefined

/** Ids of every node that has something below it, to a depth. */
export const branchIds = (root: ExplanationView, depth: number): string[] =>
  depth === 0 || !hasMore(root)
    ? []
    : [root.id, ...root.children.flatMap((child) => branchIds(child, depth - 1))]
