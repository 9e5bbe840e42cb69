import type { ReadingLimits } from '../limits.ts'
import { openZip } from '../package/open-zip.ts'
import { replaceParts } from '../package/raw-zip.ts'
import { partReader } from '../package/read-part.ts'
import { type SheetPart, workbookParts } from '../package/workbook-parts.ts'
import { Refused } from '../problem.ts'
import { type CellEntry, editSheet, withoutResults } from './edit-sheet.ts'
import { partText } from './part-bytes.ts'
import { definedNames, placeOf } from './template-places.ts'
import { attributeIn, spanAt } from './xml-spans.ts'

/** 填写: what goes where. */
export interface TemplateEntry {
  /** "汇总表!C7", or the name of a cell. */
  readonly cell: string
  readonly value: CellEntry['value']
}

export interface TemplateFilled {
  readonly bytes: Buffer
  readonly filled: number
  readonly left: readonly { readonly cell: string; readonly why: 'formula' | 'merged' | 'no-such-cell' }[]
  /** Parts that differ from the template; every other is the same to the bit. */
  readonly changed: readonly string[]
  /** Formula cells whose old results were taken out; programs compute them when they open the file. */
  readonly formulas: number
}

const WORKBOOK = 'xl/workbook.xml'

/** Throws Refused when a part is not what a scanner can walk through; the parts are edited as text afterwards. */
const nothing = { open() {}, close() {}, text() {} }

/**
 * 填模板: fills a ministry’s own workbook in place. The package passes the same guard as every file; only the sheets with a filled cell
 * are touched, and of them only those cells and the results of formulas, which would be wrong now; sheets whose formulas
 * look at a touched sheet lose their results too, and the workbook asks to be computed when it is opened.
 */
export async function fillTemplate(
  bytes: Buffer,
  entries: readonly TemplateEntry[],
  limits: ReadingLimits,
): Promise<TemplateFilled> {
  const contents = await openZip(bytes, limits)
  const parts = partReader(contents, limits)
  const { sheets } = await workbookParts(parts)
  const names = await definedNames(parts)
  const left: { cell: string; why: 'formula' | 'merged' | 'no-such-cell' }[] = []
  const wanted = new Map<SheetPart, CellEntry[]>()
  const writtenAs = new Map<string, string>()
  for (const { cell, value } of entries) {
    const found = placeOf(cell, sheets, names)
    if (found === undefined) {
      left.push({ cell, why: 'no-such-cell' })
      continue
    }
    writtenAs.set(`${found.sheet.path} ${found.place}`, cell)
    wanted.set(found.sheet, [...(wanted.get(found.sheet) ?? []), { place: found.place, value }])
  }
  const changed = new Map<string, Buffer>()
  let formulas = 0
  for (const [sheet, cells] of wanted) {
    await parts.read(sheet.path, nothing)
    const before = await partText(contents, sheet.path, limits)
    const edited = editSheet(before, cells)
    for (const { place, why } of edited.left)
      left.push({ cell: writtenAs.get(`${sheet.path} ${place}`) ?? place, why })
    formulas += edited.formulas
    if (edited.xml !== before) changed.set(sheet.path, Buffer.from(edited.xml, 'utf8'))
  }
  const touched = new Set([...wanted.keys()].filter(({ path }) => changed.has(path)))
  for (;;) {
    const more: SheetPart[] = []
    for (const sheet of sheets) {
      if (touched.has(sheet)) continue
      await parts.read(sheet.path, nothing)
      const before = await partText(contents, sheet.path, limits)
      if (!looksAt(before, touched, names)) continue
      const cleaned = withoutResults(before)
      formulas += cleaned.formulas
      if (cleaned.xml !== before) changed.set(sheet.path, Buffer.from(cleaned.xml, 'utf8'))
      more.push(sheet)
    }
    if (more.length === 0) break
    for (const sheet of more) touched.add(sheet)
  }
  if (formulas > 0) {
    await parts.read(WORKBOOK, nothing)
    const before = await partText(contents, WORKBOOK, limits)
    const after = askToCompute(before)
    if (after !== before) changed.set(WORKBOOK, Buffer.from(after, 'utf8'))
  }
  contents.zip.close()
  return {
    bytes: changed.size === 0 ? bytes : replaceParts(bytes, changed),
    filled: entries.length - left.length,
    left,
    changed: [...changed.keys()],
    formulas,
  }
}

/** Whether a formula of this sheet names a touched one, or a name that stands for something on it. */
function looksAt(xml: string, touched: ReadonlySet<SheetPart>, names: ReadonlyMap<string, string>): boolean {
  const mentions = (text: string): boolean =>
    [...touched].some(
      ({ name }) => text.includes(`${name}!`) || text.includes(`${name.replaceAll("'", "''")}'!`),
    )
  const ofNames = [...names].filter(([, meant]) => mentions(meant)).map(([name]) => name)
  for (const [, formula = ''] of xml.matchAll(/<(?:\w+:)?f(?:\s[^>]*)?>([^<]*)</g))
    if (
      mentions(formula.replaceAll('&apos;', "'").replaceAll('&amp;', '&')) ||
      ofNames.some((name) => formula.includes(name))
    )
      return true
  return false
}

/** 打开时重算: one attribute of the workbook; its place and everything around it stay. */
function askToCompute(xml: string): string {
  const there = spanAt(xml, 'workbook', 'calcPr')
  if (there === undefined) {
    const workbook = spanAt(xml, 'workbook')
    if (workbook === undefined) throw new Refused('xml.broken', { part: WORKBOOK, why: 'workbook' })
    const prefix = workbook.tag.includes(':') ? workbook.tag.slice(0, workbook.tag.indexOf(':') + 1) : ''
    // calcPr stands behind definedNames, or behind the sheets where there are none.
    const before =
      spanAt(xml, 'workbook', 'definedNames') ??
      spanAt(xml, 'workbook', 'externalReferences') ??
      spanAt(xml, 'workbook', 'functionGroups') ??
      spanAt(xml, 'workbook', 'sheets')
    if (before === undefined) return xml
    return `${xml.slice(0, before.to)}<${prefix}calcPr fullCalcOnLoad="1"/>${xml.slice(before.to)}`
  }
  if (attributeIn(there, 'fullCalcOnLoad') === '1') return xml
  const opening = xml.slice(there.from, there.inside)
  const bare = opening.replace(/\s+fullCalcOnLoad\s*=\s*("[^"]*"|'[^']*')/, '')
  const asked = bare.replace(/\s*(\/?>)$/, ' fullCalcOnLoad="1"$1')
  return xml.slice(0, there.from) + asked + xml.slice(there.inside)
}
