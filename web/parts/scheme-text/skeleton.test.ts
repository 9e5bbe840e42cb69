import { expect, test } from 'vitest'
import { readScheme } from '#engine'
import { readYaml } from '#formats'
import { bump, emptyScheme, freeVersion, newVersion, nextId, nextYear, withVersion } from './skeleton.ts'

const city = `# 按类别考评
scheme: qinghe-2017
version: "1.0"
period: 2017
in-force: {from: 2017-01-01, to: 2017-12-31}
source: {document: 清卫考〔2017〕3号}
`

test('an empty scheme lacks what only its writer can say, and nothing else is wrong with it', () => {
  const text = emptyScheme({ name: '一年的方案: 试行', id: 'town-2018', level: 'town', period: '2018' })
  const { node } = readYaml(text, 'scheme.yaml')
  const found = node && readScheme(node).findings.map(({ code, facts }) => `${code} ${facts['key'] ?? ''}`)
  expect(found?.sort()).toEqual([
    'scheme.key-missing document',
    'scheme.key-missing indicators',
    'scheme.key-missing items',
    'scheme.key-missing policy',
  ])
})

test('next year’s scheme is this year’s under its own id and dates', () => {
  const text = nextYear(city, '2018', nextId('qinghe-2017', '2017', '2018')) ?? ''
  expect(text).toContain('scheme: qinghe-2018')
  expect(text).toContain('from: 2018-01-01')
  expect(text).toContain('# 按类别考评')
})

test('a version is followed by the next', () => {
  expect(['1.0', '2', '1.9', '试行'].map(bump)).toEqual(['1.1', '3', '1.10', '试行.1'])
  expect(newVersion(city, '1.0')).toContain('version: "1.1"')
})

test('a draft from an older version takes the next number nobody has published', () => {
  expect(freeVersion('1.0', ['1.2', '1.1', '1.0'])).toBe('1.3')
  expect(withVersion('version: "1.0"\n', '1.3')).toContain('1.3')
})
