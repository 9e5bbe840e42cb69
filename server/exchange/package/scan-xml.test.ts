import fc from 'fast-check'
import { expect, test } from 'vitest'
import { attributeOf, attributesOf, plainText, scanXml } from './scan-xml.ts'

/** What a scanner says about a document cut into chunks anywhere. */
function heard(chunks: readonly string[]): string {
  const said: string[] = []
  const scanner = scanXml({
    open: (name, attributes) =>
      said.push(`<${name}${[...attributesOf(attributes)].map(([k, v]) => ` ${k}=${v}`)}>`),
    close: (name) => said.push(`</${name}>`),
    text: (text) => said.push(text),
  })
  for (const chunk of chunks) scanner.write(chunk)
  scanner.end()
  return plainText(said.join(''))
}

const DOCUMENT =
  '<?xml version="1.0"?>\n<!-- a > b --><x:row r="1" b=\'">\'><c t="s" r="A1"><v>1&amp;2&#x4e2d;</v></c><e/><t><![CDATA[a<&amp;b]]></t></x:row>'

test('names lose their prefix, entities are resolved, comments are not heard', () => {
  expect(heard([DOCUMENT])).toBe('\n<row r=1, b=">><c t=s, r=A1><v>1&2中</v></c><e></e><t>a<&amp;b</t></row>')
})

test('a document says the same wherever it is cut', () => {
  const whole = heard([DOCUMENT])
  fc.assert(
    fc.property(fc.array(fc.nat(DOCUMENT.length), { maxLength: 8 }), (cuts) => {
      const at = [0, ...cuts.sort((a, b) => a - b), DOCUMENT.length]
      expect(heard(at.slice(1).map((end, i) => DOCUMENT.slice(at[i], end)))).toBe(whole)
    }),
  )
})

test('one attribute looked up is the same as all of them read', () => {
  const raws = [
    ' r="A1" s="3" t="s"',
    ' t = "s"\tr=\'A1\'',
    ' x=\' r="B2"\' r="A1"',
    ' ar="no" r="A1"',
    '',
    ' r="a&amp;b"',
  ]
  for (const raw of raws)
    for (const name of ['r', 's', 't', 'ar']) expect(attributeOf(raw, name)).toBe(attributesOf(raw).get(name))
})
