import type { LineCounter } from 'yaml'
import type { SourcePlace } from '#engine'

/** Offset in the text → 文件、行、列, both counted from 1. */
export type Placing = (offset: number) => SourcePlace

export function placing(lines: LineCounter, file: string): Placing {
  return (offset) => {
    const { line, col } = lines.linePos(offset)
    return { file, line: Math.max(1, line), column: Math.max(1, col) }
  }
}
