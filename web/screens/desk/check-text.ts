import { checkScheme } from '#domain/drafting'
import type { Finding, Program, SourceNode } from '#engine'
import { pathAt, readYaml, type YamlPath } from '#formats'

/** 检查过的文字: what the forms are filled from, and every finding with the field it is about. */
export interface CheckedText {
  readonly text: string
  /** Absent while the text is no YAML: then only the text view can mend it. */
  readonly root?: SourceNode
  readonly program?: Program
  readonly findings: readonly PlacedFinding[]
}

export interface PlacedFinding {
  readonly finding: Finding
  readonly path: YamlPath
}

/** 即时检查, in the browser, by the same functions the server asks at the signature. */
export function checkText(text: string): CheckedText {
  const { node, findings } = readYaml(text, 'scheme.yaml')
  if (node === undefined) return { text, findings: findings.map((finding) => ({ finding, path: [] })) }
  const checked = checkScheme(node)
  return {
    text,
    root: node,
    ...(checked.program === undefined ? {} : { program: checked.program }),
    findings: [...findings, ...checked.findings].map((finding) => ({
      finding,
      path: fieldOf(node, finding),
    })),
  }
}

/** Findings about a whole item that are mended in one of its fields. */
const MENDED_IN: Partial<Readonly<Record<Finding['code'], string>>> = {
  'item.without-source': 'source',
  'item.without-example': 'examples',
  'item.clause-or-items': 'clause',
  'example.differs': 'points',
}

/** The field a finding is about: where it stands, or the key that is not there yet. */
export function fieldOf(root: SourceNode, { at, code, facts }: Finding): YamlPath {
  if (at === undefined) return []
  const path = pathAt(root, at)
  const mended = MENDED_IN[code]
  if (mended !== undefined) return [...path.slice(0, -1), mended]
  const { key } = facts
  if (key === undefined || path.at(-1) === key) return path
  return lacks(root, path.slice(0, -1), key) ? [...path.slice(0, -1), key] : path
}

function lacks(root: SourceNode, path: YamlPath, key: string): boolean {
  let node: SourceNode | undefined = root
  for (const step of path)
    node =
      node?.type === 'map'
        ? node.entries.find((entry) => entry.key === step)?.value
        : node?.type === 'list'
          ? node.items[Number(step)]
          : undefined
  return node?.type === 'map' && node.entries.every((entry) => entry.key !== key)
}

export const startsWith = (path: YamlPath, prefix: YamlPath): boolean =>
  prefix.length <= path.length && prefix.every((step, place) => path[place] === step)
