import type { ReadingLimits } from '../limits.ts'
import { type CellFormat, readCellFormats } from './cell-formats.ts'
import { openZip } from './open-zip.ts'
import { type PartReader, partReader } from './read-part.ts'
import { readSharedStrings } from './shared-strings.ts'
import { type WorkbookParts, workbookParts } from './workbook-parts.ts'

export interface OpenWorkbook {
  readonly parts: PartReader
  readonly workbook: WorkbookParts
  readonly strings: readonly string[]
  readonly formats: readonly CellFormat[]
}

/** 打开工作簿: what must be known before the first row can be read. */
export async function openWorkbook(bytes: Buffer, limits: ReadingLimits): Promise<OpenWorkbook> {
  const parts = partReader(await openZip(bytes, limits), limits)
  const workbook = await workbookParts(parts)
  return {
    parts,
    workbook,
    strings: await readSharedStrings(parts, workbook.sharedStrings, limits),
    formats: await readCellFormats(parts, workbook.styles),
  }
}
