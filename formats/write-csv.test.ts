import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readCsv } from './read-csv.ts'
import { writeCsv } from './write-csv.ts'

test('writes a byte-order mark, CRLF and quotes where they are needed', () => {
  expect(
    writeCsv([
      ['a', 'b,c', 'd"e', undefined],
      ['一', 'x\ny'],
    ]),
  ).toBe('\uFEFFa,"b,c","d""e",\r\n一,"x\ny"\r\n')
})

test('F-08 no text cell begins a formula, in full width neither; plain numbers stay numbers', () => {
  const cells = [
    '=1+1',
    '+86 10',
    '-x',
    '@SUM(A1)',
    '\t=1',
    '\0=1',
    '＝1+1',
    '＋1',
    '－1',
    '＠A',
    '-0.5',
    '12',
  ]
  expect(writeCsv([cells])).toBe(
    "\uFEFF'=1+1,'+86 10,'-x,'@SUM(A1),'\t=1,'\0=1,'＝1+1,'＋1,'－1,'＠A,-0.5,12\r\n",
  )
})

test('whatever is written reads back the same', () => {
  const cell = fc
    .string({ unit: fc.constantFrom(...'a,"=+-@\n\r\t 一1.＝＋') })
    .filter((text) => !/^'[=+\-@\t\r＝＋]/.test(text))
  const row = fc.array(cell, { minLength: 2, maxLength: 5 })
  fc.assert(
    fc.property(fc.array(row, { maxLength: 5 }), (rows) => {
      expect(readCsv(writeCsv(rows), 'f').rows.map(({ cells }) => cells)).toEqual(rows)
    }),
  )
})

test('a line is counted where it begins, over cells of several lines', () => {
  const { rows } = readCsv('a,"1\n2"\r\n\r\nb,3\rc,4', 'f')
  expect(rows.map(({ line }) => line)).toEqual([1, 4, 5])
})
