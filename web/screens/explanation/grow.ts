import type { ExplanationView } from '#contract'

/** A folded node’s own tree put in its place; ids continue those of the place, so that links to a node stay true. */
export function grow(root: ExplanationView, grown: ReadonlyMap<string, ExplanationView>): ExplanationView {
  const tree = root.folded === undefined ? undefined : grown.get(root.folded)
  if (tree !== undefined) {
    return {
      ...root,
      folded: undefined,
      children: tree.children.map((child) => replant(child, tree.id, root.id)),
    }
  }
  if (root.children.length === 0) return root
  return { ...root, children: root.children.map((child) => grow(child, grown)) }
}

const replant = (node: ExplanationView, from: string, to: string): ExplanationView => ({
  ...node,
  id: `${to}${node.id.slice(from.length)}`,
  children: node.children.map((child) => replant(child, from, to)),
})

/** The folded nodes somebody wants to see into: opened ones, and the one a kept link leads below. */
export function wantedCells(
  root: ExplanationView,
  open: ReadonlySet<string>,
  chosen: string | undefined,
): string[] {
  const wanted: string[] = []
  const walk = (node: ExplanationView): void => {
    const led = chosen?.startsWith(`${node.id}/`)
    if (node.folded !== undefined && (open.has(node.id) || led || chosen === node.id))
      wanted.push(node.folded)
    for (const child of node.children) walk(child)
  }
  walk(root)
  return wanted
}

/** Ids on the way to a node that may still be folded away, by the shape of its id. */
export const waysTo = (root: ExplanationView, id: string): string[] => {
  const ways: string[] = []
  const walk = (node: ExplanationView): void => {
    if (!id.startsWith(`${node.id}/`)) return
    ways.push(node.id)
    for (const child of node.children) walk(child)
  }
  walk(root)
  return ways
}
