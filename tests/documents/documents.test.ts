import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import yauzl from 'yauzl'
import { readScheme } from '#engine'
import { readYaml } from '#formats'
import { letterDocument, printable, schemeDocument } from '../../server/documents/index.ts'

const TEXT = readFileSync(new URL('../../examples/city-2017/scheme.yaml', import.meta.url), 'utf8')
const ISSUER = '清和市考评委员会'

const given = () => {
  const { node } = readYaml(TEXT, 'scheme.yaml')
  const scheme = node && readScheme(node).scheme
  if (scheme === undefined) throw new Error('the example does not stand')
  return printable(scheme, TEXT, { issuer: ISSUER, language: 'zh-CN' })
}

/** The parts of a .docx, by name. */
const partsOf = (bytes: Buffer): Promise<ReadonlyMap<string, string>> =>
  new Promise((resolve, reject) => {
    const parts = new Map<string, string>()
    yauzl.fromBuffer(bytes, { lazyEntries: true }, (error, zip) => {
      if (error !== null) return reject(error)
      zip.on('entry', (entry: yauzl.Entry) =>
        zip.openReadStream(entry, (fault, stream) => {
          if (fault !== null) return reject(fault)
          const chunks: Buffer[] = []
          stream.on('data', (chunk: Buffer) => chunks.push(chunk))
          stream.on('end', () => {
            parts.set(entry.fileName, Buffer.concat(chunks).toString('utf8'))
            zip.readEntry()
          })
        }),
      )
      zip.on('end', () => resolve(parts))
      zip.readEntry()
    })
  })

const said = (xml: string): string =>
  xml
    .replace(/<\/w:p>/g, '\n')
    .replace(/<[^>]+>/g, '')
    .replace(/&amp;/g, '&')

let document: string
let letter: string
let parts: ReadonlyMap<string, string>
beforeAll(async () => {
  parts = await partsOf(await schemeDocument(given()))
  document = parts.get('word/document.xml') ?? ''
  const unit = { code: '990781105', name: '南渡镇', class: 'two' }
  letter = (await partsOf(await letterDocument({ ...given(), unit }))).get('word/document.xml') ?? ''
})

describe('a scheme as an official document', () => {
  test('has the page of GB/T 9704: margins in twips, 22 lines on a grid, 28 characters a line', () => {
    expect(document).toContain('<w:pgSz w:w="11906" w:h="16838"')
    expect(document).toMatch(/<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/)
    expect(document).toContain('<w:docGrid w:type="lines" w:linePitch="579"/>')
    expect(document).toMatch(/<w:spacing[^>]*w:line="579"[^>]*w:lineRule="exact"/)
    expect(document).toContain('<w:spacing w:val="-5"/>')
  })

  test('names the faces of the standard and turns page numbers to the outer edge', () => {
    for (const face of ['仿宋_GB2312', '方正小标宋简体', '黑体', '楷体_GB2312'])
      expect(document).toContain(`w:eastAsia="${face}"`)
    expect(parts.get('word/settings.xml')).toContain('w:evenAndOddHeaders')
    const feet = [...parts].filter(([name]) => /footer\d\.xml/.test(name)).map(([, xml]) => xml)
    const numbered = feet.filter((xml) => xml.includes('PAGE'))
    expect(numbered.map((xml) => /w:jc w:val="(\w+)"/.exec(xml)?.[1]).sort()).toEqual(['left', 'right'])
  })

  test('begins with the red head, the number and the title, and ends with the issuer and the day', () => {
    const lines = said(document)
      .split('\n')
      .filter((line) => line.trim() !== '')
    expect(lines.slice(0, 3)).toEqual([
      `${ISSUER}文件`,
      '清卫考〔2017〕3号',
      '清和市2017年度乡镇（街道）卫生健康工作目标管理考评方案',
    ])
    expect(document).toContain('w:color="C00000"')
    expect(lines).toContain('2017年2月20日')
  })

  test('prints every item, every veto and every indicator, amounts as they were written', () => {
    const { scheme } = given()
    const text = said(document)
    const items = [...TEXT.matchAll(/^ +- item: (\S+)\n +name: (?:\{zh: ([^,}]+)|(\S+))/gm)]
    expect(items.length).toBeGreaterThan(20)
    for (const [, , braced, bare] of items) expect(text).toContain(braced ?? bare)
    for (const { name } of [...scheme.vetoes, ...scheme.indicators]) expect(text).toContain(name.zh)
    expect(text).toMatch(/1个百分点/)
    expect(text).not.toMatch(/undefined|\[object|NaN/)
  })
})

describe('a letter of responsibility', () => {
  test('names both parties and the unit’s own class, and leaves the day to be written', () => {
    const text = said(letter)
    for (const part of ['2017年度目标管理责任书', '南渡镇', ISSUER, '按二类排名', '年    月    日'])
      expect(text).toContain(part)
    expect(text).not.toMatch(/undefined|\[object|NaN/)
  })

  test('gives the points and targets of that class and not those of another', () => {
    const { scheme } = given()
    const split = scheme.items.flatMap((item) => item.items).find(({ points }) => !('n' in points))
    if (split === undefined) return
    expect(said(letter)).toContain(split.name.zh)
  })

  test('has its table within the 156 mm of the printed area', () => {
    const widths = [...letter.matchAll(/<w:gridCol w:w="(\d+)"\/>/g)].slice(0, 4).map(([, w]) => Number(w))
    expect(widths.reduce((sum, width) => sum + width, 0)).toBe(8844)
  })
})

test('F-11 what people wrote stays text in a document: no code, no field, nothing fetched', async () => {
  const hostile = '<img src=http://203.0.113.1/x>{ INCLUDETEXT "file:///etc/passwd" }<script>1</script>'
  const all = await partsOf(await schemeDocument({ ...given(), issuer: hostile }))
  const text = all.get('word/document.xml') ?? ''
  expect(text).not.toMatch(/<img|<script|<w:instrText[^>]*>[^<]*INCLUDE/)
  expect(text).toContain('&lt;img')
  for (const [name, xml] of all)
    if (name.endsWith('.rels')) expect(xml).not.toContain('TargetMode="External"')
})
