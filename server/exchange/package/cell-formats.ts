import type { PartReader } from './read-part.ts'
import { attributesOf } from './scan-xml.ts'

/** How a cell shows its number; a percent shows a hundred times what it holds, a date is no number at all. */
export type CellFormat = 'plain' | 'percent' | 'date'

const BUILT_IN_DATES = new Set([
  14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 45, 46, 47,
])
for (let id = 50; id <= 58; id++) BUILT_IN_DATES.add(id)

/** Quoted text, escaped characters, colours and conditions say nothing about the kind. */
const bare = (code: string): string =>
  code
    .replace(/"[^"]*"|\\.|_./g, '')
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
    .toLowerCase()

const formatOf = (id: number, codes: ReadonlyMap<number, string>): CellFormat => {
  if (id === 9 || id === 10) return 'percent'
  if (BUILT_IN_DATES.has(id)) return 'date'
  const code = bare(codes.get(id) ?? '')
  if (code.includes('%')) return 'percent'
  return /[ymdhs年月日]/.test(code.replace('general', '')) ? 'date' : 'plain'
}

/** 单元格格式: for every style number of the workbook, what kind of number it shows. */
export async function readCellFormats(
  parts: PartReader,
  path: string | undefined,
): Promise<readonly CellFormat[]> {
  const codes = new Map<number, string>()
  const ids: number[] = []
  if (path === undefined || !parts.has(path)) return []
  let inCells = false
  await parts.read(path, {
    open(name, raw) {
      if (name === 'cellXfs') inCells = true
      else if (name === 'numFmt') {
        const a = attributesOf(raw)
        codes.set(Number(a.get('numFmtId')), a.get('formatCode') ?? '')
      } else if (name === 'xf' && inCells && ids.length < 70_000)
        ids.push(Number(attributesOf(raw).get('numFmtId') ?? '0'))
    },
    close(name) {
      if (name === 'cellXfs') inCells = false
    },
    text() {},
  })
  return ids.map((id) => formatOf(id, codes))
}
