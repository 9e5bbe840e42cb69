import { expect, test } from 'vitest'
import { readSettings, withSetting, writeSettings } from './settings.ts'

test('a link carries the imagined figures there and back', () => {
  const text = 'doctor-contract-rate:65.5,faults@month:3:2,growth:-1'
  expect([...readSettings(text)]).toEqual([
    ['doctor-contract-rate', '65.5'],
    ['faults@month:3', '2'],
    ['growth', '-1'],
  ])
  expect(writeSettings(readSettings(text))).toBe(text)
})

test('what is no number in a link is left out, the rest stays', () => {
  expect(writeSettings(readSettings('a:1,b:many,:3,c,d:2'))).toBe('a:1,d:2')
  expect(readSettings(undefined).size).toBe(0)
  expect(readSettings(`a:${'9'.repeat(31)}`).size).toBe(0)
})

test('putting a figure back takes it out of the link', () => {
  const both = readSettings('a:1,b:2')
  expect(writeSettings(withSetting(both, 'a', undefined))).toBe('b:2')
  expect(writeSettings(withSetting(both, 'a', '5'))).toBe('a:5,b:2')
})
