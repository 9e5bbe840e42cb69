import { cellRange } from '../package/cell-place.ts'
import type { PartReader } from '../package/read-part.ts'
import { attributesOf, plainText } from '../package/scan-xml.ts'
import type { SheetPart } from '../package/workbook-parts.ts'

/** 模板里的位置. */
export interface TemplatePlace {
  readonly sheet: SheetPart
  /** "B5". */
  readonly place: string
}

/** Names of cells as the workbook defines them: name → "Sheet1!$B$5". */
export async function definedNames(parts: PartReader): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>()
  let name: string | undefined
  let text = ''
  await parts.read('xl/workbook.xml', {
    open(tag, raw) {
      if (tag !== 'definedName' || names.size > 20_000) return
      name = attributesOf(raw).get('name')
      text = ''
    },
    close(tag) {
      if (tag !== 'definedName' || name === undefined) return
      names.set(name, plainText(text).trim())
      name = undefined
    },
    text(piece) {
      if (name !== undefined) text += piece
    },
  })
  return names
}

/** "汇总表!C7", "'一 表'!$C$7" or a name → its sheet and cell; undefined when it is no single cell of this workbook. */
export function placeOf(
  written: string,
  sheets: readonly SheetPart[],
  names: ReadonlyMap<string, string>,
): TemplatePlace | undefined {
  const text = names.get(written) ?? written
  const match = /^(?:'((?:[^']|'')+)'|([^'!]+))!(\$?[A-Za-z]{1,3}\$?\d{1,7})$/.exec(text)
  if (match === null) return undefined
  const [, quoted, plain, cell = ''] = match
  const wanted = quoted === undefined ? plain : quoted.replaceAll("''", "'")
  const sheet = sheets.find(({ name }) => name === wanted)
  const place = cell.replaceAll('$', '').toUpperCase()
  return sheet === undefined || cellRange(place) === undefined ? undefined : { sheet, place }
}
