import type { ReadingLimits } from '../limits.ts'
import { Refused } from '../problem.ts'
import type { PartReader } from './read-part.ts'
import { plainText } from './scan-xml.ts'

/** What one Excel cell can hold. */
export const LONGEST_CELL = 32_767

const ESCAPED = /_x([0-9A-Fa-f]{4})_/g

/** Excel writes control characters as _x000D_. */
export const cellText = (raw: string): string => {
  const text = plainText(raw)
  return text.includes('_x')
    ? text.replace(ESCAPED, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text
}

/** 共享字符串: all texts of the workbook, the sum of their lengths bounded; phonetic guides are left out. */
export async function readSharedStrings(
  parts: PartReader,
  path: string | undefined,
  limits: ReadingLimits,
): Promise<readonly string[]> {
  const strings: string[] = []
  if (path === undefined || !parts.has(path)) return strings
  let characters = 0
  let text = ''
  let inText = false
  let phonetic = 0
  await parts.read(path, {
    open(name) {
      if (name === 'si') text = ''
      else if (name === 'rPh') phonetic += 1
      else if (name === 't') inText = phonetic === 0
    },
    close(name) {
      if (name === 't') inText = false
      else if (name === 'rPh') phonetic -= 1
      else if (name === 'si') strings.push(cellText(text))
    },
    text(piece) {
      if (!inText) return
      characters += piece.length
      if (characters > limits.stringCharacters)
        throw new Refused('strings.too-many', { limit: String(limits.stringCharacters) })
      if (text.length > LONGEST_CELL * 6) throw new Refused('cell.too-long', { limit: String(LONGEST_CELL) })
      text += piece
    },
  })
  return strings
}
