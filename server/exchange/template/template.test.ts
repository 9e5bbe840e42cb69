import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import {
  askOpenpyxl,
  changeWithOpenpyxl,
  convertWithOffice,
  missingPrograms,
} from '../rehearsal/foreign-programs.ts'
import { ministryTemplate, SUMMARY } from '../rehearsal/ministry-template.ts'
import { unpackZip } from '../rehearsal/pack-zip.ts'
import { type TemplateEntry, type TemplateFilled, templateFilled, templateRead } from './apart.ts'
import { editSheet } from './edit-sheet.ts'

// Every filling starts a thread of its own, and LibreOffice takes its time.
vi.setConfig({ testTimeout: 120_000 })

const number = (cell: string, value: string): TemplateEntry => ({ cell, value: { number: value } })
const ENTRIES: readonly TemplateEntry[] = [
  { cell: '汇总表!B2', value: { text: '柳桥镇 & 卫生院 <本级>' } },
  number('汇总表!B5', '410'),
  number('汇总表!$C$5', '1000'),
  number('后村签约数', '0.1'),
  number('汇总表!C6', '20'),
  number('汇总表!B7', '7'),
  number('汇总表!C8', '9'),
]

async function filled(bytes: Buffer, entries: readonly TemplateEntry[] = ENTRIES): Promise<TemplateFilled> {
  const done = await templateFilled(bytes, entries)
  if ('problem' in done) throw new Error(done.problem.code)
  return done
}

describe('a ministry’s template filled in place', () => {
  test('every part but the touched sheets is the same to the bit, packed bytes and dates included', async () => {
    const template = ministryTemplate()
    const { bytes, changed } = await filled(template)
    expect(changed).toEqual([
      'xl/worksheets/sheet1.xml',
      'xl/worksheets/sheet3.xml',
      'xl/worksheets/sheet4.xml',
      'xl/workbook.xml',
    ])
    const before = await unpackZip(template)
    const after = await unpackZip(bytes)
    expect(after.map(({ name }) => name)).toEqual(before.map(({ name }) => name))
    for (const [nth, part] of before.entries()) {
      if (changed.includes(part.name)) continue
      expect(after[nth]?.bytes.equals(part.bytes), part.name).toBe(true)
      const packed = Buffer.from(part.name, 'utf8')
      const [from, to] = [template.indexOf(packed), bytes.indexOf(packed)]
      const [length, same] = [template.readUInt32LE(from - 12), bytes.readUInt32LE(to - 12)]
      expect(same).toBe(length)
      const whole = (file: Buffer, at: number) => file.subarray(at - 30, at + packed.length + length)
      expect(whole(bytes, to).equals(whole(template, from)), part.name).toBe(true)
    }
  })

  test('of a touched sheet only the cells asked for and the old results of formulas differ', async () => {
    const [, ...rest] = (await unpackZip((await filled(ministryTemplate())).bytes)).filter(({ name }) =>
      name.endsWith('sheet1.xml'),
    )
    expect(rest).toEqual([])
    const sheet = (await unpackZip((await filled(ministryTemplate())).bytes)).find(
      ({ name }) => name === 'xl/worksheets/sheet1.xml',
    )
    const text = sheet?.bytes.toString('utf8') ?? ''
    expect(text).toContain(
      '<c r="B2" s="2" t="inlineStr"><is><t xml:space="preserve">柳桥镇 &amp; 卫生院 &lt;本级&gt;</t></is></c>',
    )
    expect(text).toContain('<c r="B5" s="3"><v>410</v></c><c r="C5" s="3"><v>1000</v></c>')
    expect(text).toContain('<c r="D5" s="4"><f>IF(C5=0,0,B5/C5)</f></c>')
    // A cell that was not there takes its column’s style, one of a styled row the row’s.
    expect(text).toContain('<c r="B6" s="3"><v>0.1</v></c><c r="C6" s="3"><v>20</v></c></row>')
    expect(text).toContain(
      '<row r="7"><c r="B7" s="3"><v>7</v></c></row><row r="8" s="3" customFormat="1"><c r="C8" s="3"><v>9</v></c></row>',
    )
    expect(text).toContain('<c r="D9"><f>IF(B9&gt;0,"已填","未填")</f></c>')
    const around = (xml: string) => xml.replace(/<sheetData>.*<\/sheetData>/s, '')
    expect(around(text)).toBe(around(SUMMARY))
  })

  test('a sheet that looks at nothing touched keeps its results, and a workbook without formulas is not asked to compute', async () => {
    const plain = ministryTemplate({
      'xl/worksheets/sheet1.xml': SUMMARY.replace(/<f[^>]*>[^<]*<\/f>/g, ''),
      'xl/worksheets/sheet3.xml': '<worksheet><sheetData/></worksheet>',
      'xl/worksheets/sheet4.xml': '<worksheet><sheetData/></worksheet>',
    })
    const { changed, formulas } = await filled(plain)
    expect(changed).toEqual(['xl/worksheets/sheet1.xml'])
    expect(formulas).toBe(0)
  })

  test('a formula is never written over, nothing is hidden under a merged cell, and a wrong place is told', async () => {
    const {
      left,
      filled: count,
      bytes,
    } = await filled(ministryTemplate(), [
      number('汇总表!D5', '1'),
      number('汇总表!C3', '1'),
      number('汇总表!ZZZZ1', '1'),
      number('没有的表!A1', '1'),
      number('没有的名字', '1'),
      number('_xlnm.Print_Area', '1'),
      number('汇总表!B5', '3'),
    ])
    expect(count).toBe(1)
    expect(left).toEqual([
      { cell: '汇总表!ZZZZ1', why: 'no-such-cell' },
      { cell: '没有的表!A1', why: 'no-such-cell' },
      { cell: '没有的名字', why: 'no-such-cell' },
      { cell: '_xlnm.Print_Area', why: 'no-such-cell' },
      { cell: '汇总表!C3', why: 'merged' },
      { cell: '汇总表!D5', why: 'formula' },
    ])
    const read = await templateRead(bytes, ['汇总表!B5'])
    expect(read).toMatchObject([{ read: { kind: 'number', text: '3' } }])
  })

  test('what was filled is read back from the same places, digit for digit', async () => {
    const { bytes } = await filled(ministryTemplate())
    const read = await templateRead(bytes, [
      ...ENTRIES.map(({ cell }) => cell),
      '汇总表!B9',
      '汇总表!F99',
      '无!A1',
    ])
    if ('problem' in read) throw new Error(read.problem.code)
    expect(read.map((one) => one.read?.text)).toEqual([
      '柳桥镇 & 卫生院 <本级>',
      '410',
      '1000',
      '0.1',
      '20',
      '7',
      '9',
      '',
      undefined,
      undefined,
    ])
    expect(read[7]?.read?.formula).toBe('SUM(B5:B8)')
  })

  test('filling twice is filling once, and filling nothing changes nothing', async () => {
    const once = await filled(ministryTemplate())
    const twice = await filled(once.bytes)
    const parts = async (bytes: Buffer) =>
      (await unpackZip(bytes)).map(({ name, bytes: b }) => [name, b.toString('utf8')])
    expect(await parts(twice.bytes)).toEqual(await parts(once.bytes))
    const none = await filled(ministryTemplate(), [])
    expect(none.bytes.equals(ministryTemplate())).toBe(true)
  })

  test('prefixed tags, rows and cells without places, an empty sheet: all are filled where Excel would see them', () => {
    const prefixed =
      '<x:worksheet xmlns:x="m"><x:sheetData><x:row r="2"><x:c r="A2"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>'
    expect(editSheet(prefixed, [{ place: 'B2', value: { number: '5' } }]).xml).toContain(
      '<x:c r="A2"><x:v>1</x:v></x:c><x:c r="B2"><x:v>5</x:v></x:c></x:row>',
    )
    const placeless =
      '<worksheet><sheetData><row><c><v>1</v></c><c><v>2</v></c></row></sheetData></worksheet>'
    expect(editSheet(placeless, [{ place: 'B1', value: { number: '9' } }]).xml).toContain(
      '<row><c><v>1</v></c><c r="B1"><v>9</v></c></row>',
    )
    for (const empty of ['<sheetData/>', '<sheetData></sheetData>'])
      expect(
        editSheet(`<worksheet>${empty}</worksheet>`, [{ place: 'A1', value: { number: '1' } }]).xml,
      ).toBe('<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData></worksheet>')
  })

  test('any cells in any order give a sheet whose rows and cells ascend and that holds exactly what was put in', () => {
    const place = fc.tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 10, max: 60 }))
    fc.assert(
      fc.property(fc.uniqueArray(place, { selector: (p) => p.join(), maxLength: 40 }), (places) => {
        const entries = places.map(([column, row]) => ({
          place: `${column < 26 ? '' : 'A'}${String.fromCharCode(65 + (column % 26))}${row}`,
          value: { number: String(row) },
        }))
        const { xml } = editSheet(SUMMARY, entries)
        const rows = [...xml.matchAll(/<row r="(\d+)"/g)].map(([, r]) => Number(r))
        expect(rows).toEqual([...rows].sort((a, b) => a - b))
        expect(new Set(rows).size).toBe(rows.length)
        for (const { place, value } of entries)
          expect(new RegExp(`<c r="${place}"[^>]*><v>${value.number}</v></c>`).test(xml)).toBe(true)
      }),
      { numRuns: 60 },
    )
  })

  test('F-02 F-04 F-05 a hostile template is refused like any other file', async () => {
    const code = async (bytes: Buffer) => {
      const done = await templateFilled(bytes, ENTRIES)
      return 'problem' in done ? done.problem.code : 'filled'
    }
    expect(await code(Buffer.from('%PDF-1.7'))).toBe('file.not-a-workbook')
    expect(await code(ministryTemplate({ 'xl/vbaProject.bin': 'x' }))).toBe('file.macro')
    expect(await code(ministryTemplate({ 'xl/externalLinks/externalLink1.xml': '<x/>' }))).toBe(
      'file.external-link',
    )
    const doctype = '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><worksheet>&b;</worksheet>'
    expect(await code(ministryTemplate({ 'xl/worksheets/sheet1.xml': doctype }))).toBe('file.doctype')
    expect(await code(ministryTemplate({ 'xl/worksheets/sheet3.xml': doctype }))).toBe('file.doctype')
    expect(await code(ministryTemplate({ 'xl/worksheets/sheet1.xml': '<worksheet><sheetData>' }))).toBe(
      'xml.broken',
    )
    const bomb = `<worksheet><sheetData/>${' '.repeat(39 * 1024 * 1024)}</worksheet>`
    expect(await code(ministryTemplate({ 'xl/worksheets/sheet1.xml': bomb }))).toBe('zip.ratio')
  })

  test.skipIf(missingPrograms().length > 0)(
    'openpyxl and LibreOffice open it: values, drop-downs, merged cells, names stand, totals are computed anew',
    async () => {
      const { bytes } = await filled(ministryTemplate())
      const seen = await askOpenpyxl(
        bytes,
        `sheet = workbook['汇总表']
print(json.dumps({
  'values': [sheet[c].value for c in ('B2','B5','C5','B6','C6','B7','C8','D5')],
  'merged': sorted(str(r) for r in sheet.merged_cells.ranges),
  'lists': sorted(v.formula1 for v in sheet.data_validations.dataValidation),
  'names': sorted(n.name for n in workbook.defined_names.definedName if not n.is_reserved) if hasattr(workbook.defined_names, 'definedName') else sorted(workbook.defined_names.keys()),
  'locked': [sheet['B5'].protection.locked, sheet['A5'].protection.locked],
  'format': sheet['D5'].number_format, 'protected': sheet.protection.sheet,
}, ensure_ascii=False))`,
      )
      expect(seen).toEqual({
        values: ['柳桥镇 & 卫生院 <本级>', 410, 1000, 0.1, 20, 7, 9, '=IF(C5=0,0,B5/C5)'],
        merged: ['A1:F1', 'A3:A4', 'B3:C3'],
        lists: ['"是,否"', '0'],
        names: ['合计人数', '后村签约数'],
        locked: [false, true],
        format: '0.00%',
        protected: true,
      })
      const csv = (await convertWithOffice(bytes, 'csv:Text - txt - csv (StarCalc):44,34,76')).toString(
        'utf8',
      )
      const lines = csv.split('\n')
      expect(lines[4]).toContain('410,1000,41.00%')
      expect(lines[8]).toContain('417')
      expect(lines[8]).toContain('1029')
      expect(lines[8]).toContain('已填')
    },
  )

  test.skipIf(missingPrograms().length > 0)(
    'templates that openpyxl and LibreOffice wrote are filled and read back too',
    async () => {
      const byPython = await changeWithOpenpyxl(
        ministryTemplate(),
        `sheet = workbook['汇总表']\nsheet['A7'] = '新村'\nworkbook.create_sheet('附表')['A1'] = '=汇总表!B9'`,
      )
      const byOffice = await convertWithOffice(ministryTemplate(), 'xlsx')
      for (const template of [byPython, byOffice]) {
        const { bytes, left } = await filled(template)
        expect(left).toEqual([])
        const workbook = (await unpackZip(bytes)).find(({ name }) => name === 'xl/workbook.xml')
        expect(workbook?.bytes.toString('utf8')).toContain('fullCalcOnLoad="1"')
        const read = await templateRead(bytes, ['汇总表!B5', '后村签约数'])
        expect(read).toMatchObject([{ read: { text: '410' } }, { read: { text: '0.1' } }])
        const again = (await convertWithOffice(bytes, 'csv:Text - txt - csv (StarCalc):44,34,76')).toString(
          'utf8',
        )
        expect(again).toContain('410,1000,41.00%')
      }
    },
  )
})
