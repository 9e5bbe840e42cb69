import type { Explanation } from '#engine'
import { type CommandWords, describeExplanation, formatFormula, type Language } from '#words'

/** 解释树 as indented text: each sentence, then its formula and where it is written. */
export function explanationText(
  root: Explanation,
  language: Language,
  words: CommandWords,
  depth: number,
): string {
  const lines: string[] = []
  write(root, 0)
  return lines.join('\n')

  function write(node: Explanation, level: number): void {
    const indent = '  '.repeat(level)
    lines.push(indent + describeExplanation(node, language))
    const beside = `${indent}    `
    if (node.formula !== undefined && node.role !== 'figure')
      lines.push(beside + words.explain.formula + formatFormula(node.formula, language))
    if (node.source !== undefined && node.role !== 'clause')
      lines.push(
        beside +
          words.explain.source(
            [node.source.clause, node.source.text ?? ''].filter((part) => part !== '').join(' '),
          ),
      )
    if (node.role === 'item' && node.at !== undefined)
      lines.push(beside + words.explain.place(node.at.file, node.at.line))
    if (level + 1 > depth) {
      if (node.children.length > 0) lines.push(`${indent}  ${words.explain.deeper(countBelow(node))}`)
      return
    }
    for (const child of node.children) write(child, level + 1)
  }
}

const countBelow = (node: Explanation): number =>
  node.children.reduce((sum, child) => sum + 1 + countBelow(child), 0)
