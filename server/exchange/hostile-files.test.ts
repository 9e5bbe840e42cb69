import { randomBytes } from 'node:crypto'
import { writeOds, writeXlsx } from 'hucre'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { MONTHLY_LIMITS, type ReadingLimits } from './limits.ts'
import { FORM } from './monthly/fixture.ts'
import { monthlyWorkbook } from './monthly/monthly-workbook.ts'
import { readMonthlyWorkbook } from './monthly/read-monthly-workbook.ts'
import { editReport } from './rehearsal/edit-cell.ts'
import { addParts, editPart, type PackedPart, packZip, unpackZip } from './rehearsal/pack-zip.ts'

// Every reading starts a thread of its own; on a busy machine that takes its time.
vi.setConfig({ testTimeout: 60_000 })

let clean: Buffer
let parts: readonly PackedPart[]
beforeAll(async () => {
  clean = await monthlyWorkbook(FORM)
  parts = await unpackZip(clean)
})

/** The one problem a file is refused with. */
async function refusal(bytes: Buffer, limits: ReadingLimits = MONTHLY_LIMITS): Promise<string> {
  const reading = await readMonthlyWorkbook(bytes, FORM, limits)
  expect(reading.facts).toEqual([])
  expect(reading.errors).toBe(1)
  const [problem] = reading.problems
  return problem === undefined ? '' : [problem.code, problem.facts.kind].filter(Boolean).join(' ')
}

const withPart = (name: string, bytes: Buffer | string): Promise<Buffer> =>
  addParts(clean, [{ name, bytes: Buffer.from(bytes) }])
const replaced = (name: string, bytes: Buffer): Buffer =>
  packZip(parts.map((part) => (part.name === name ? { name, bytes } : part)))

const SHEET = 'xl/worksheets/sheet1.xml'

describe('F-01 what is not an .xlsx is told by its name', () => {
  test.each([
    ['file.empty', Buffer.alloc(0)],
    ['file.not-a-workbook pdf', Buffer.from('%PDF-1.7\n…')],
    ['file.not-a-workbook csv', Buffer.from('单位,数\n青石村,3\n')],
    ['file.not-a-workbook html', Buffer.from('<html><table><tr><td>1</td></tr></table></html>')],
    ['file.not-a-workbook xls', Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.alloc(600)])],
    [
      'file.encrypted',
      Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.from('EncryptedPackage', 'utf16le')]),
    ],
    ['file.not-a-workbook image', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a])],
    ['file.not-a-workbook rar', Buffer.from('Rar!\x1a\x07')],
    ['file.not-a-workbook zip', packZip([{ name: 'a.txt', bytes: Buffer.from('a') }])],
    ['file.not-a-workbook docx', packZip([{ name: 'word/document.xml', bytes: Buffer.from('<w/>') }])],
    ['file.not-a-workbook xlsb', packZip([{ name: 'xl/workbook.bin', bytes: Buffer.from('x') }])],
  ])('%s', async (code, bytes) => {
    expect(await refusal(bytes)).toBe(code)
  })

  test('a real ODS and a really encrypted workbook', async () => {
    expect(await refusal(Buffer.from(await writeOds({ sheets: [{ name: 'a', rows: [[1]] }] })))).toBe(
      'file.not-a-workbook ods',
    )
    const locked = await writeXlsx({
      sheets: [{ name: 'a', rows: [[1]] }],
      encryption: { password: 'x', spinCount: 10 },
    })
    expect(await refusal(Buffer.from(locked))).toBe('file.encrypted')
  })

  test('random bytes and truncated files never throw and never give a figure', async () => {
    for (const size of [1, 4, 100, 5000]) {
      const reading = await readMonthlyWorkbook(randomBytes(size), FORM)
      expect(reading.errors).toBe(1)
      const behindMagic = await readMonthlyWorkbook(
        Buffer.concat([Buffer.from('PK\x03\x04'), randomBytes(size)]),
        FORM,
      )
      expect(behindMagic.problems[0]?.code).toBe('zip.broken')
    }
    for (const share of [0.1, 0.5, 0.9, 0.99])
      expect(await refusal(clean.subarray(0, Math.floor(clean.length * share)))).toBe('zip.broken')
  })

  test('a workbook with bytes overturned in the middle is a problem or still itself, never an exception', async () => {
    for (let at = 40; at < clean.length; at += 997) {
      const spoilt = Buffer.from(clean)
      spoilt.writeUInt8((spoilt[at] ?? 0) ^ 0xff, at)
      const reading = await readMonthlyWorkbook(spoilt, FORM)
      if (reading.errors === 0) expect(reading.changes).toEqual([])
    }
  })
})

describe('F-02 bombs', () => {
  const bomb = (): Buffer => Buffer.alloc(30 * 1024 * 1024, 0x20)

  test('a part that grows a thousandfold is refused from the directory', async () => {
    expect(await refusal(replaced(SHEET, bomb()))).toBe('zip.ratio')
  })

  test('a directory that lies about the size is found while reading', async () => {
    const lying = packZip(
      parts.map((part) => (part.name === SHEET ? { ...part, bytes: bomb(), declaredSize: 4000 } : part)),
    )
    expect(await refusal(lying)).toBe('zip.lying')
  })

  test('too many bytes in all, too many entries, too large a file', async () => {
    const many = Array.from({ length: 4 }, (_, i) => ({
      name: `xl/media/${i}.bin`,
      bytes: randomBytes(300_000),
    }))
    const small = { ...MONTHLY_LIMITS, totalBytes: 1_000_000 }
    expect(await refusal(await addParts(clean, many), small)).toBe('zip.too-big')
    const entries = Array.from({ length: 300 }, (_, i) => ({
      name: `xl/a${i}.xml`,
      bytes: Buffer.from('<a/>'),
    }))
    expect(await refusal(await addParts(clean, entries))).toBe('zip.too-many-entries')
    expect(await refusal(Buffer.concat([Buffer.from('PK\x03\x04'), Buffer.alloc(6 * 1024 * 1024)]))).toBe(
      'file.too-large',
    )
  })

  test('two entries over the same bytes', async () => {
    const twice = packZip(parts)
    const directory = twice.lastIndexOf(Buffer.from('PK\x01\x02', 'latin1'))
    twice.writeUInt32LE(0, directory + 42)
    expect(await refusal(twice)).toBe('zip.overlap')
  })

  test('encrypted entries, links, double and outside names', async () => {
    const flagged = parts.map((part) => (part.name === SHEET ? { ...part, flags: 0x801 } : part))
    expect(await refusal(packZip(flagged))).toBe('file.encrypted')
    const link = { name: 'xl/link', bytes: Buffer.from('/etc/passwd'), attributes: 0xa1ff0000 }
    expect(await refusal(packZip([...parts, link]))).toBe('zip.strange-name')
    expect(await refusal(packZip([...parts, ...parts.slice(0, 1)]))).toBe('zip.strange-name')
    expect(await refusal(await withPart('../../etc/cron.d/x', 'x'))).toBe('zip.broken')
  })

  test('a hundred thousand rows are refused with their number', async () => {
    const rows = Array.from(
      { length: 100_000 },
      (_, i) => `<row r="${i + 20}"><c r="C${i + 20}"><v>${i}</v></c></row>`,
    )
    const long = await editReport(clean, (xml) => xml.replace('</sheetData>', `${rows.join('')}</sheetData>`))
    const reading = await readMonthlyWorkbook(long, FORM)
    expect(reading.problems[0]?.code).toBe('sheet.too-many-rows')
    expect(reading.problems[0]?.facts).toEqual({ rows: '100010', limit: '2000' })
  })

  test('a sheet of very many cells, very many strings, or one endless string', async () => {
    const wide = Array.from({ length: 500 }, (_, r) => {
      const cells = Array.from({ length: 300 }, () => '<c><v>1</v></c>').join('')
      return `<row r="${r + 20}">${cells}</row>`
    })
    const cells = await editReport(clean, (xml) =>
      xml.replace('</sheetData>', `${wide.join('')}</sheetData>`),
    )
    expect(await refusal(cells, { ...MONTHLY_LIMITS, ratio: 5000 })).toBe('sheet.too-many-cells')
    const strings = Array.from(
      { length: 60_000 },
      (_, i) => `<si><t>${randomBytes(25).toString('hex')}${i}</t></si>`,
    )
    const huge = await editPart(clean, 'xl/sharedStrings.xml', (xml) =>
      xml.replace('</sst>', `${strings.join('')}</sst>`),
    )
    expect(await refusal(huge)).toBe('strings.too-many')
    const endless = await editPart(clean, 'xl/sharedStrings.xml', (xml) =>
      xml.replace('</sst>', `<si><t>${randomBytes(150_000).toString('hex')}</t></si></sst>`),
    )
    expect(await refusal(endless)).toBe('cell.too-long')
  })

  test('F-03 a reading that takes too long is stopped', async () => {
    expect(await refusal(clean, { ...MONTHLY_LIMITS, milliseconds: 1 })).toBe('file.timed-out')
  })

  test('F-03 a reading that takes too much memory ends with its thread', async () => {
    const rows = Array.from({ length: 1900 }, (_, r) => {
      const cells = Array.from(
        { length: 50 },
        (_c, i) => `<c t="inlineStr"><is><t>${r * i}${'x'.repeat(200)}</t></is></c>`,
      )
      return `<row r="${r + 20}">${cells.join('')}</row>`
    })
    const heavy = await editReport(clean, (xml) =>
      xml.replace('</sheetData>', `${rows.join('')}</sheetData>`),
    )
    expect(await refusal(heavy, { ...MONTHLY_LIMITS, ratio: 5000, memoryMegabytes: 12 })).toBe(
      'file.too-heavy',
    )
  })
})

describe('F-04 XML nobody writes', () => {
  const xml = (inside: string): Buffer => Buffer.from(`<?xml version="1.0"?>${inside}`)
  test.each([
    ['file.doctype', xml('<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><worksheet>&b;</worksheet>')],
    ['file.doctype', xml('<!DOCTYPE a [<!ENTITY b "bb"><!ENTITY c "&b;&b;">]><worksheet/>')],
    [
      'file.doctype',
      xml('<worksheet><sheetData><row><c t="str"><v>&lol;</v></c></row></sheetData></worksheet>'),
    ],
    ['xml.too-deep', xml('<a>'.repeat(100_000))],
    ['xml.broken', xml('<worksheet><sheetData>')],
    ['xml.broken', xml('<worksheet></sheet>')],
    ['xml.broken', xml(`<worksheet ${'a="b" '.repeat(40_000)}`)],
    ['xml.broken', Buffer.from('not xml at all')],
    ['xml.broken', Buffer.from([0xff, 0xfe, 0x3c, 0x00])],
    ['xml.broken', xml('<worksheet><sheetData><row r="5"/><row r="2"/></sheetData></worksheet>')],
    [
      'xml.broken',
      xml('<worksheet><sheetData><row r="1"><c r="ZZZZ1"><v>1</v></c></row></sheetData></worksheet>'),
    ],
    [
      'xml.broken',
      xml('<worksheet><sheetData><row r="1"><c t="s"><v>99999</v></c></row></sheetData></worksheet>'),
    ],
  ])('%s', async (code, sheet) => {
    expect(await refusal(replaced(SHEET, sheet), { ...MONTHLY_LIMITS, ratio: 5000 })).toBe(code)
  })

  test('F-07 a name of the prototype is only a name', async () => {
    const odd = await editReport(clean, (text) =>
      text.replace('doctor-contract-rate|numerator', '__proto__').replace('<row', '<row __proto__="1"'),
    )
    const reading = await readMonthlyWorkbook(odd, FORM)
    expect(({} as Record<string, unknown>).numerator).toBeUndefined()
    expect(reading.errors).toBeGreaterThanOrEqual(0)
  })
})

describe('F-05 active content is refused with its reason', () => {
  test.each([
    ['file.macro', 'xl/vbaProject.bin'],
    ['file.macro', 'xl/macrosheets/sheet1.xml'],
    ['file.external-link', 'xl/externalLinks/externalLink1.xml'],
    ['file.external-link', 'xl/connections.xml'],
    ['file.embedded-object', 'xl/embeddings/oleObject1.bin'],
    ['file.embedded-object', 'xl/activeX/activeX1.xml'],
  ])('%s: %s', async (code, name) => {
    expect(await refusal(await withPart(name, 'x'))).toBe(code)
  })

  test('a macro-enabled type without a macro, and a link to another file in the relationships', async () => {
    const types = await editPart(clean, '[Content_Types].xml', (xml) =>
      xml.replace('spreadsheetml.sheet.main', 'ms-excel.sheet.macroEnabled.main'),
    )
    expect(await refusal(types)).toBe('file.macro')
    const linked = await editPart(clean, 'xl/_rels/workbook.xml.rels', (xml) =>
      xml.replace(
        '</Relationships>',
        '<Relationship Id="x" Type="http://x/attachedTemplate" Target="http://198.51.100.1/t.xlsx" TargetMode="External"/></Relationships>',
      ),
    )
    expect(await refusal(linked)).toBe('file.external-link')
  })

  test.each(["cmd|'/c calc'!A0", 'WEBSERVICE("http://198.51.100.1/")', "'[1]数据'!A1", 'DDE("a","b","c")'])(
    'the formula %s',
    async (formula) => {
      const escaped = formula.replaceAll('"', '&quot;')
      const active = await editReport(clean, (xml) =>
        xml.replace(/<c r="H6"[^>]*?\/>/, `<c r="H6"><f>${escaped}</f><v>1</v></c>`),
      )
      expect(await refusal(active)).toBe('file.active-formula')
    },
  )

  test('pictures, hyperlinks and other sheets are told and the figures still read', async () => {
    const { openXlsx, saveXlsx } = await import('hucre/xlsx')
    const workbook = await openXlsx(clean, { readStyles: true })
    workbook.sheets.push({ name: '草稿', rows: [['张三', '某某村']] })
    const reading = await readMonthlyWorkbook(Buffer.from(await saveXlsx(workbook)), FORM)
    expect(reading.problems.filter(({ severity }) => severity === 'warning').map(({ code }) => code)).toEqual(
      ['sheet.extra'],
    )
    expect(reading.facts.length).toBe(3)
    const picture = await readMonthlyWorkbook(await withPart('xl/media/image1.png', 'x'), FORM)
    expect(picture.problems[0]?.code).toBe('file.pictures')
    expect(picture.facts.length).toBe(3)
  })
})

test('a digit that changed on the way is found by the check sum of the part', async () => {
  const spoilt = parts.map((part) => {
    if (part.name !== SHEET) return part
    const changed = Buffer.from(part.bytes.toString('utf8').replace('<v>410</v>', '<v>470</v>'))
    return { ...part, bytes: changed, declaredCheck: part.bytes }
  })
  expect(await refusal(packZip(spoilt))).toBe('zip.broken')
})
